//! Widgets that want the same options at the same time share one request, and none disturbs another by that.

use anyhow::Result;
use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, Setup, TestBed, Widget};
use serde_json::json;

/// Long enough for a busy browser, and shorter than the widget's time-out.
const LATE: &str = "options-late-1500";

fn widget(id: &str, path: &str, purpose: &str) -> String {
    format!(
        r#"<id-contact-initiator id="{id}" core-url="{{core}}{path}" purpose="{purpose}"></id-contact-initiator>"#
    )
}

fn widgets(ids: &[&str], path: &str) -> String {
    ids.iter().map(|id| widget(id, path, "personal_question")).collect()
}

fn late() -> String {
    format!("/fault/{LATE}")
}

/// Holds the words of Turkish back.
const SLOW_WORDS: &str = r"
    <script>
      const load = fetch;
      const words = new Promise((come) => (window.letWordsCome = come));
      window.fetch = (...rest) => (/tr.json$/.test(rest[0]) ? words : Promise.resolve()).then(() => load(...rest));
    </script>
";

/// Adds a copy of the first widget.
const ADD_SECOND: &str = "
    const copy = document.querySelector('#first').cloneNode();
    copy.id = 'second';
    document.body.append(copy);
";

async fn until_forms(bed: &TestBed, ids: &[&str]) -> Result<()> {
    for id in ids {
        bed.widget(&format!("#{id}")).until_form().await?;
    }
    Ok(())
}

#[tokio::test]
async fn three_and_a_hundred_ask_once() {
    for (path, count) in [("", 3), (&*late(), 100)] {
        let ids: Vec<_> = (0..count).map(|nth| format!("w{nth}")).collect();
        let ids: Vec<_> = ids.iter().map(String::as_str).collect();
        Setup::page(&widgets(&ids, path))
            .run(async |bed| {
                bed.open("/").await?;
                until_forms(bed, &ids).await?;
                assert_eq!(bed.calls().len(), 1, "{count} widgets, {path}");
                Ok(())
            })
            .await;
    }
}

/// The form is the first that the WebAssembly draws: no skeleton of its own, no frame and no task in between.
#[tokio::test]
async fn that_are_here_before_the_wasm_are_drawn_at_once() {
    const ON_READY: &str = "
        <script>
          var told = [];
          addEventListener('idc-ready', ({ target }) => {
            window.isForm = Boolean(target.shadowRoot.querySelector('form'));
            Promise.resolve().then(() => (window.toldByThen = [...told]));
          });
          for (const type of ['idc-ready', 'idc-options', 'idc-statechange']) addEventListener(type, () => told.push(type));
        </script>
    ";
    const ARRIVED: &str = "performance.getEntriesByType('resource').some(({ name, responseEnd }) =>
        name.includes('/session_options/') && responseEnd > 0)";
    Setup::page(&[GATE, ON_READY, &widget("only", "", "personal_question")].concat())
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true(ARRIVED).await?;
            release(bed).await?;
            bed.browser.until_true("window.toldByThen").await?;
            assert!(bed.browser.eval::<bool>("return window.isForm", vec![]).await?);
            let told: Vec<String> = bed.browser.eval("return toldByThen", vec![]).await?;
            assert_eq!(told, ["idc-ready", "idc-options", "idc-statechange"]);
            assert_eq!(bed.calls().len(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn who_comes_while_they_are_on_their_way_shares_them() {
    Setup::page(&widget("first", &late(), "personal_question"))
        .run(async |bed| {
            let first = bed.open("/").await?;
            bed.until_calls(1).await?;
            bed.browser.run(ADD_SECOND).await?;
            until_forms(bed, &["first", "second"]).await?;
            assert_eq!(bed.calls().len(), 1);

            // A widget that comes later makes a request of its own.
            bed.browser.run(&ADD_SECOND.replace("second", "third")).await?;
            until_forms(bed, &["third"]).await?;
            assert_eq!(bed.calls().len(), 2);
            bed.browser.run("document.querySelector('#first').reset()").await?;
            bed.until_calls(3).await?;
            first.until_form().await?;
            assert_eq!(bed.calls().len(), 3);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn two_purposes_are_two_requests() {
    let page = [
        widget("first", &late(), "personal_question"),
        widget("second", &late(), "report_move"),
        widget("third", &late(), "personal_question"),
    ];
    Setup::page(&page.concat())
        .run(async |bed| {
            bed.open("/").await?;
            until_forms(bed, &["first", "second", "third"]).await?;
            let mut lines = bed.call_lines();
            lines.sort();
            let get = |purpose| format!("GET {}/session_options/{purpose}", late());
            assert_eq!(lines, [get("personal_question"), get("report_move")]);
            Ok(())
        })
        .await;
}

/// Goes into the page before the widgets: counts aborted requests, and lets the test end the time-out of a widget.
const ABORT_COUNTER: &str = "
    <script>
      window.aborted = 0;
      const realFetch = window.fetch;
      window.fetch = (...request) => {
        const answer = realFetch(...request);
        answer.catch(({ name }) => (aborted += name === 'AbortError'));
        return answer;
      };
      window.realTimeout = window.setTimeout;
      // Two for each widget: the end of its request, and when its own children are shown beside the wait.
      window.timeouts = [];
      window.setTimeout = (end, wait) => {
        if (wait !== 10_000) return realTimeout(end, wait);
        timeouts.push(end);
        return 0;
      };
    </script>
";

/// How many requests were aborted. It waits for a task, so that all that happened until now is counted.
async fn aborted(bed: &TestBed) -> Result<usize> {
    let script = "return new Promise((after) => realTimeout(after)).then(() => aborted)";
    bed.browser.eval(script, vec![]).await
}

#[tokio::test]
async fn who_goes_takes_nothing_from_the_others() {
    let page = [ABORT_COUNTER, &widgets(&["first", "second", "third"], &late())].concat();
    Setup::page(&page)
        .run(async |bed| {
            bed.open("/").await?;
            bed.until_calls(1).await?;
            bed.browser.run("document.querySelector('#first').remove()").await?;
            bed.widget("#second").set_attribute("purpose", "report_move").await?;
            until_forms(bed, &["second", "third"]).await?;
            assert_eq!(aborted(bed).await?, 0);
            let get = |purpose| format!("GET {}/session_options/{purpose}", late());
            assert_eq!(bed.call_lines(), [get("personal_question"), get("report_move")]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn before_the_wasm_is_there_other_attributes_ask_for_other_options() {
    Setup::page(&[GATE, ABORT_COUNTER, &widget("first", &late(), "report_move")].concat())
        .run(async |bed| {
            let first = bed.open("/").await?;
            first.until("all that loads but the WASM", |view| !view.status.is_empty()).await?;
            first.set_attribute("purpose", "personal_question").await?;
            bed.until_calls(2).await?;
            assert_eq!(aborted(bed).await?, 1);
            first.set_attribute("lang", "en").await?;
            release(bed).await?;
            first.until_form().await?;
            let get = |purpose| format!("GET {}/session_options/{purpose}", late());
            assert_eq!(bed.call_lines(), [get("report_move"), get("personal_question")]);
            Ok(())
        })
        .await;
}

/// An answer that came before the WASM is that to the widget's first request, good or bad. Later requests are new ones.
#[tokio::test]
async fn what_came_early_is_not_for_who_asks_again_meanwhile() {
    Setup::page(&[SLOW_WORDS, &widget("first", &late(), "personal_question")].concat())
        .run(async |bed| {
            let first = bed.open("/").await?;
            first.until_form().await?;
            // The second widget has everything but its words.
            let in_turkish = ADD_SECOND.replace("copy.id", "copy.lang = 'tr'; copy.id");
            bed.browser.run(&in_turkish).await?;
            bed.until_calls(2).await?;
            bed.browser.run("document.querySelector('#first').reset()").await?;
            first.until("it asks again", |view| !view.form).await?;
            first.until_form().await?;
            bed.browser.run("letWordsCome()").await?;
            until_forms(bed, &["second"]).await?;
            assert_eq!(bed.calls().len(), 2);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_came_early_counts_once() {
    for (path, gets) in [("", 1), ("/scenario/options-500-once", 2), ("/scenario/options-500", 3)] {
        Setup::page(&[GATE, &widget("first", path, "personal_question")].concat())
            .run(async |bed| {
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                let first = bed.open("/").await?;
                first.until("all that loads but the WASM", |view| !view.status.is_empty()).await?;
                bed.until_calls(1).await?;
                release(bed).await?;
                first.until("an end", |view| view.form || !view.codes.is_empty()).await?;
                assert_eq!(bed.calls().len(), gets, "{path}");
                if gets == 3 {
                    bed.browser.expect_in_console("options-core-failed");
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn what_nobody_wants_any_more_is_aborted() {
    for before_the_wasm in [false, true] {
        let wasm_gate = if before_the_wasm { GATE } else { "" };
        let page = [wasm_gate, ABORT_COUNTER, &widgets(&["first", "second"], "/fault/options-hang")].concat();
        Setup::page(&page)
            .run(async |bed| {
                let first = bed.open("/").await?;
                if !before_the_wasm {
                    bed.browser.until_true("timeouts.length === 4").await?;
                }
                first.until("all that loads but the options", |view| !view.status.is_empty()).await?;
                bed.until_calls(1).await?;
                for (id, requests) in [("first", 0), ("second", 1)] {
                    let remove = "document.getElementById(arguments[0]).remove()";
                    bed.browser.eval::<()>(remove, vec![json!(id)]).await?;
                    assert_eq!(aborted(bed).await?, requests, "after {id} is removed");
                }
                assert_eq!(bed.calls().len(), 1);
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn each_waits_as_long_as_it_would_alone() {
    let page = [ABORT_COUNTER, &widget("first", "/fault/options-late-3000", "personal_question")].concat();
    Setup::page(&page)
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser.until_true("timeouts.length === 2").await?;
            bed.browser.run(ADD_SECOND).await?;
            bed.browser.until_true("timeouts.length === 4").await?;
            bed.browser.run("timeouts[0]()").await?;
            assert_eq!(aborted(bed).await?, 0, "the second still waits");
            until_forms(bed, &["second", "first"]).await?;
            assert_eq!(bed.calls().len(), 2, "the first asked again, of itself");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_failure_is_shared_and_each_attempt_is_one_request() {
    const FAULT: &str = "options-late-700+options-status-503";
    Setup::page("<p id='here'></p>")
        .run(async |bed| {
            bed.browser.expect_in_console("options-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.open("/").await?;
            let widgets =
                widgets(&["first", "second", "third"], "").replace("{core}", &bed.core.fault_url(FAULT));
            let add = "return IdContactInitiator.ready()
                .then(() => { document.querySelector('#here').innerHTML = arguments[0]; })";
            bed.browser.eval::<()>(add, vec![json!(widgets)]).await?;
            let all: [Widget; 3] = ["#first", "#second", "#third"].map(|id| bed.widget(id));
            for widget in &all {
                widget.until_code("options-core-failed").await?;
            }
            assert_eq!(bed.calls().len(), 3, "an attempt and two more");

            bed.core.disable_fault(FAULT);
            all[0].press_retry().await?;
            all[0].until_form().await?;
            assert!(all[1].view().await?.has_code("options-core-failed"), "each is tried again by itself");
            all[1].press_retry().await?;
            all[1].until_form().await?;
            assert_eq!(bed.calls().len(), 5);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_start_is_never_shared() {
    Setup::page(&widgets(&["first", "second"], "/scenario/start-500"))
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.open("/").await?;
            let both = ["#first", "#second"].map(|id| bed.widget(id));
            for widget in &both {
                widget.choose_both("irma", "chat").await?;
            }
            let start = "for (const { shadowRoot } of document.querySelectorAll('id-contact-initiator')) {
                shadowRoot.querySelector('[part~=start]:is(button)').click();
            }";
            bed.browser.run(start).await?;
            for widget in &both {
                widget.until_code("start-core-failed").await?;
            }
            assert_eq!(bed.starts(), 2);
            Ok(())
        })
        .await;
}
