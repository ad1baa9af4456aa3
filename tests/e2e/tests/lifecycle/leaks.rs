//! Widgets leave nothing behind: a thousand that come and go one after the other, and a hundred at once. Memory,
//! listeners and timers are as before.

use std::time::Duration;

use anyhow::Result;
use e2e::{Feature, Setup, TestBed, report, until_within};
use serde::Deserialize;
use serde_json::{Value, json};

/// Goes before all other scripts of the page, as it wraps what they call.
const COUNTERS: &str = include_str!("counters.js");
const COME_AND_GO: &str = include_str!("come_and_go.js");
/// How many widgets come and go. They do so twice, as browser and allocator need more room at first.
const TIMES: u32 = 1_000;
/// In bytes. A widget that leaks takes thousands of bytes. Less than that is what the test itself keeps for each
/// widget, and what the browser keeps about the script, such as compiled code.
const HEAP_MAY_GROW_BY: u64 = 500 * TIMES as u64;

/// Four pages of 64 KiB. How many widgets exist at the same time is chance, and WebAssembly memory never shrinks. Runs
/// were seen to settle at 21 or at 24 pages, and to stay there for 20,000 widgets. A leak of 263 bytes for each widget
/// exceeds this limit.
const MEMORY_MAY_GROW_BY: u64 = 4 << 16;

/// How many removed widgets may be held: a conservative garbage collector may keep some for a while.
const MAY_BE_HELD: u64 = 5;
/// A browser with much free memory is slow to collect garbage.
const TIMEOUT: Duration = Duration::from_mins(1);

/// What the page counts.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
struct Count {
    /// Listeners of window and document.
    listeners: u64,
    timers: u64,
    observers: u64,
    instances: u64,
    wasm_memory: u64,
    /// Elements in the document.
    nodes: u64,
    /// Widgets that are not on the page and not collected.
    held: u64,
}

/// What the browser counts, after a garbage collection.
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

/// A widget that is removed before Yew has drawn it must not be drawn later.
#[tokio::test]
async fn a_hundred_come_and_go_while_yew_is_busy() {
    // Each time that the clock is read, it is 20 ms later, so that Yew's scheduler always yields to the browser.
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

/// The count `after`, with those numbers of `before` that may differ.
fn back_to(before: &Count, after: &Count) -> Count {
    Count { wasm_memory: before.wasm_memory, held: before.held, ..after.clone() }
}

fn page() -> String {
    format!("<script>{COUNTERS}{COME_AND_GO} var core = '{{core}}';</script>")
}

async fn open(bed: &TestBed) -> Result<()> {
    bed.browser.driver().goto(bed.page_url("/")).await?;
    bed.browser.until_true("window.IdContactInitiator").await?;
    run(bed, "IdContactInitiator.ready()").await
}

/// Runs it in a task of the page: in a script of WebKit's driver, promises resolve earlier than elsewhere.
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

/// Waits until no timer is pending and the garbage is collected, by the driver or for want of memory.
async fn until_nothing_is_held(bed: &TestBed) -> Result<Count> {
    until_within(TIMEOUT, "nothing to be left of the removed widgets", async || {
        bed.browser.collect_garbage().await?;
        bed.browser.run("counted.needRoom()").await?;
        Ok(Some(count(bed).await?).filter(|count| count.timers == 0 && count.held <= MAY_BE_HELD))
    })
    .await
}

/// What the browser counts, or `None` where the driver cannot tell.
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
