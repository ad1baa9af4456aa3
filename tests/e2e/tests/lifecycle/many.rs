//! A thousand widgets that come and go, and a hundred at once: memory, listeners and the rest come back to where they
//! were.

use std::time::Duration;

use anyhow::Result;
use e2e::{Feature, Setup, TestBed, report, until_within};
use serde::Deserialize;
use serde_json::{Value, json};

/// Before all other scripts of the page: it wraps what they call.
const COUNTERS: &str = include_str!("counters.js");
const MANY: &str = include_str!("many.js");
/// As many come and go once, for the browser and the allocator to learn how much room that takes, and once more.
const TIMES: u32 = 1_000;
/// In bytes: of a widget that went nothing is left, or it would be thousands. The test itself remembers each, and a
/// browser what it has learnt of the script.
const HEAP_MAY_GROW_BY: u64 = 500 * TIMES as u64;

/// Four pages of 64 KiB: whether some are still on their way out when the next come is chance, and WebAssembly gives
/// no room back. Runs were seen to settle at 21 or at 24 pages, and to stay there for 20,000 widgets. If each left
/// 263 bytes behind, it would be too much.
const MEMORY_MAY_GROW_BY: u64 = 4 << 16;

/// A browser that takes whatever looks like an address for one may hold on to some for a while.
const MAY_BE_HELD: u64 = 5;
/// A browser with much room is slow to look for more.
const PATIENCE: Duration = Duration::from_mins(1);

/// What the page counts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Count {
    /// Of window and document.
    listeners: u64,
    timers: u64,
    observers: u64,
    instances: u64,
    wasm_memory: u64,
    /// In the document.
    nodes: u64,
    /// Widgets that are not on the page, and are held by something.
    held: u64,
}

/// What only the browser knows, once the garbage is collected.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Heap {
    bytes: u64,
    nodes: u64,
    listeners: u64,
}

#[tokio::test]
async fn a_thousand_come_and_go() {
    Setup::page(&page())
        .run(async |bed| {
            open(bed).await?;
            let mut counts = vec![count(bed).await?];
            let mut heaps = vec![heap(bed).await?];
            for _ in 0..2 {
                run(bed, &format!("comeAndGo({TIMES}, core)")).await?;
                let count = until_nothing_is_held(bed).await?;
                assert_eq!(back_to(&counts[0], &count), counts[0]);
                counts.push(count);
                heaps.push(heap(bed).await?);
            }
            assert_eq!(counts[0].instances, 1);
            let [once, twice] = [1, 2].map(|at| counts[at].wasm_memory);
            assert!(twice <= once + MEMORY_MAY_GROW_BY, "from {once} to {twice} bytes of WebAssembly memory");

            let tell = |what: &str, numbers: [u64; 3]| {
                let [before, once, twice] = numbers.map(|number| number.to_string());
                report::row(
                    "Widgets that come and go",
                    &[("what", what), ("before", &before), ("after 1,000", &once), ("after 2,000", &twice)],
                );
            };
            let of = |number: fn(&Count) -> u64| [0, 1, 2].map(|at| number(&counts[at]));
            tell("listeners of window and document", of(|count| count.listeners));
            tell("timers", of(|count| count.timers));
            tell("mutation observers", of(|count| count.observers));
            tell("WebAssembly instances", of(|count| count.instances));
            tell("bytes of WebAssembly memory", of(|count| count.wasm_memory));
            tell("elements in the document", of(|count| count.nodes));
            tell("removed widgets that are held", of(|count| count.held));
            let heaps: Vec<_> = heaps.into_iter().flatten().collect();
            if let [before, once, twice] = &heaps[..] {
                let of = |number: fn(&Heap) -> u64| [before, once, twice].map(number);
                tell("nodes in memory", of(|heap| heap.nodes));
                tell("listeners in memory", of(|heap| heap.listeners));
                tell("bytes of JavaScript", of(|heap| heap.bytes));
                assert_eq!((twice.nodes, twice.listeners), (once.nodes, once.listeners));
                assert!(twice.bytes < once.bytes + HEAP_MAY_GROW_BY, "{once:?} {twice:?}");
            }
            Ok(())
        })
        .await;
}

/// What is taken away before Yew has come round to making it must not be made after all.
#[tokio::test]
async fn a_hundred_come_and_go_while_yew_is_busy() {
    // Every look at the clock is 20 ms later: time for Yew to let the browser do something else.
    const BUSY: &str =
        "<script>const { now } = Date; let later = 0; Date.now = () => now() + (later += 20);</script>";
    Setup::page(&[BUSY, &page()].concat())
        .run(async |bed| {
            open(bed).await?;
            let before = count(bed).await?;
            run(bed, "comeAndGo(100, core)").await?;
            let after = until_nothing_is_held(bed).await?;
            assert_eq!(back_to(&before, &after), before);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_hundred_at_once() {
    Setup::page(&page())
        .run(async |bed| {
            open(bed).await?;
            let before = count(bed).await?;
            run(bed, "come(100, core)").await?;
            let (first, last) = (bed.widget("#nr-1"), bed.widget("#nr-100"));
            last.until_form().await?;
            last.choose("digid").await?;
            first.until_form().await?;
            first.choose("irma").await?;
            for (id, chosen) in [("nr-1", vec!["irma"]), ("nr-50", vec![]), ("nr-100", vec!["digid"])] {
                assert_eq!(bed.widget(&format!("#{id}")).until_form().await?.chosen(), chosen, "{id}");
            }
            assert_eq!(
                bed.call_lines(),
                ["GET /session_options/personal_question"],
                "asked for by all, once"
            );
            assert_eq!(count(bed).await?.instances, 1);

            run(bed, "go()").await?;
            let after = until_nothing_is_held(bed).await?;
            assert_eq!(back_to(&before, &after), before);
            Ok(())
        })
        .await;
}

/// The count `after`, but for what may be different from `before`.
fn back_to(before: &Count, after: &Count) -> Count {
    Count { wasm_memory: before.wasm_memory, held: before.held, ..after.clone() }
}

fn page() -> String {
    format!("<script>{COUNTERS}{MANY} var core = '{{core}}';</script>")
}

async fn open(bed: &TestBed) -> Result<()> {
    bed.browser.driver().goto(bed.page_url("/")).await?;
    bed.browser.until_true("window.IdContactInitiator").await?;
    run(bed, "IdContactInitiator.ready()").await
}

/// Runs it in the page's own time: in what WebKit's driver runs, promises are quicker than elsewhere.
async fn run(bed: &TestBed, expression: &str) -> Result<()> {
    let run = format!(
        "window.isDone = false; setTimeout(async () => {{ await {expression}; window.isDone = true; }})"
    );
    bed.browser.run(&run).await?;
    bed.browser.until_true("isDone").await
}

async fn count(bed: &TestBed) -> Result<Count> {
    bed.browser.eval("return counted.now()", vec![]).await
}

/// Waits until nothing is under way and the garbage is collected: on order, or for want of room.
async fn until_nothing_is_held(bed: &TestBed) -> Result<Count> {
    until_within(PATIENCE, "nothing to be left of the removed widgets", async || {
        bed.browser.collect_garbage().await?;
        bed.browser.run("counted.needRoom()").await?;
        Ok(Some(count(bed).await?).filter(|count| count.timers == 0 && count.held <= MAY_BE_HELD))
    })
    .await
}

/// Nothing where the engine does not tell.
async fn heap(bed: &TestBed) -> Result<Option<Heap>> {
    if bed.browser.lacks(Feature::HeapStatistics).is_some() {
        return Ok(None);
    }
    let ask = async |what| bed.browser.driver().cdp().send_raw(what, json!({})).await;
    bed.browser.collect_garbage().await?;
    let (usage, counters) = (ask("Runtime.getHeapUsage").await?, ask("Memory.getDOMCounters").await?);
    let number = |of: &Value, name| of[name].as_u64().unwrap_or_default();
    Ok(Some(Heap {
        bytes: number(&usage, "usedSize"),
        nodes: number(&counters, "nodes"),
        listeners: number(&counters, "jsEventListeners"),
    }))
}
