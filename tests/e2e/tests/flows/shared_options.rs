//! Widgets that want the same options at the same time make one request together, and do not get in each
//! other's way by it.

use anyhow::Result;
use e2e::gate::{GATE, release};
use e2e::{Grumble, Setting, Stage, Widget, until};
use serde_json::json;

/// Long enough for a browser that has other things to do, and shorter than the widget's patience.
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

/// Holds the words of one language back.
const SLOW_WORDS: &str = r"
    <script>
      const load = fetch;
      const words = new Promise((come) => (window.letWordsCome = come));
      window.fetch = (...rest) => (/tr.json$/.test(rest[0]) ? words : Promise.resolve()).then(() => load(...rest));
    </script>
";

/// A copy of the first.
const ADD_SECOND: &str = "
    const copy = document.querySelector('#first').cloneNode();
    copy.id = 'second';
    document.body.append(copy);
";

async fn until_asked(stage: &Stage, times: usize) -> Result<()> {
    until("the core to be asked", async || Ok((stage.calls().len() >= times).then_some(()))).await
}

async fn until_forms(stage: &Stage, ids: &[&str]) -> Result<()> {
    for id in ids {
        stage.widget(&format!("#{id}")).until_form().await?;
    }
    Ok(())
}

#[tokio::test]
async fn three_and_a_hundred_ask_once() {
    for path in ["", &late()] {
        for count in [3, 100] {
            let ids: Vec<_> = (0..count).map(|nth| format!("w{nth}")).collect();
            let ids: Vec<_> = ids.iter().map(String::as_str).collect();
            Setting::page(&widgets(&ids, path))
                .play(async |stage| {
                    stage.open("/").await?;
                    until_forms(stage, &ids).await?;
                    assert_eq!(stage.calls().len(), 1, "{count} widgets, {path}");
                    Ok(())
                })
                .await;
        }
    }
}

#[tokio::test]
async fn who_comes_while_they_are_on_their_way_shares_them() {
    Setting::page(&widget("first", &late(), "personal_question"))
        .play(async |stage| {
            let first = stage.open("/").await?;
            until_asked(stage, 1).await?;
            stage.browser.eval::<()>(ADD_SECOND, vec![]).await?;
            until_forms(stage, &["first", "second"]).await?;
            assert_eq!(stage.calls().len(), 1);

            // Later is another time.
            stage.browser.eval::<()>(&ADD_SECOND.replace("second", "third"), vec![]).await?;
            until_forms(stage, &["third"]).await?;
            assert_eq!(stage.calls().len(), 2);
            stage.browser.eval::<()>("document.querySelector('#first').reset()", vec![]).await?;
            until_asked(stage, 3).await?;
            first.until_form().await?;
            assert_eq!(stage.calls().len(), 3);
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
    Setting::page(&page.concat())
        .play(async |stage| {
            stage.open("/").await?;
            until_forms(stage, &["first", "second", "third"]).await?;
            let mut lines = stage.call_lines();
            lines.sort();
            let get = |purpose| format!("GET {}/session_options/{purpose}", late());
            assert_eq!(lines, [get("personal_question"), get("report_move")]);
            Ok(())
        })
        .await;
}

/// Goes into the page before the widgets: counts what is called off, and lets the test say whose patience is at
/// an end.
const EYES: &str = "
    <script>
      window.calledOff = 0;
      const realFetch = window.fetch;
      window.fetch = (...request) => {
        const answer = realFetch(...request);
        answer.catch(({ name }) => (calledOff += name === 'AbortError'));
        return answer;
      };
      window.realTimeout = window.setTimeout;
      window.patience = [];
      window.setTimeout = (end, wait) => {
        if (wait !== 10_000) return realTimeout(end, wait);
        patience.push(end);
        return 0;
      };
    </script>
";

/// How many requests were called off, once all is said about what happened until now.
async fn called_off(stage: &Stage) -> Result<usize> {
    let script = "return new Promise((after) => realTimeout(after)).then(() => calledOff)";
    stage.browser.eval(script, vec![]).await
}

#[tokio::test]
async fn who_goes_takes_nothing_from_the_others() {
    let page = [EYES, &widgets(&["first", "second", "third"], &late())].concat();
    Setting::page(&page)
        .play(async |stage| {
            stage.open("/").await?;
            until_asked(stage, 1).await?;
            stage.browser.eval::<()>("document.querySelector('#first').remove()", vec![]).await?;
            stage.widget("#second").set_attribute("purpose", "report_move").await?;
            until_forms(stage, &["second", "third"]).await?;
            assert_eq!(called_off(stage).await?, 0);
            let get = |purpose| format!("GET {}/session_options/{purpose}", late());
            assert_eq!(stage.call_lines(), [get("personal_question"), get("report_move")]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn before_the_wasm_is_there_other_attributes_ask_for_other_options() {
    Setting::page(&[GATE, EYES, &widget("first", &late(), "report_move")].concat())
        .play(async |stage| {
            let first = stage.open("/").await?;
            first.until("all that loads but the WASM", |look| !look.status.is_empty()).await?;
            first.set_attribute("purpose", "personal_question").await?;
            until_asked(stage, 2).await?;
            assert_eq!(called_off(stage).await?, 1);
            first.set_attribute("lang", "en").await?;
            release(stage).await?;
            first.until_form().await?;
            let get = |purpose| format!("GET {}/session_options/{purpose}", late());
            assert_eq!(stage.call_lines(), [get("report_move"), get("personal_question")]);
            Ok(())
        })
        .await;
}

/// An answer that came before the WASM did is the widget's first, good or bad; what it asks later, it asks anew.
#[tokio::test]
async fn what_came_early_is_not_for_who_asks_again_meanwhile() {
    Setting::page(&[SLOW_WORDS, &widget("first", &late(), "personal_question")].concat())
        .play(async |stage| {
            let first = stage.open("/").await?;
            first.until_form().await?;
            // All there but the words.
            let in_turkish = ADD_SECOND.replace("copy.id", "copy.lang = 'tr'; copy.id");
            stage.browser.eval::<()>(&in_turkish, vec![]).await?;
            until_asked(stage, 2).await?;
            stage.browser.eval::<()>("document.querySelector('#first').reset()", vec![]).await?;
            first.until("it asks again", |look| !look.form).await?;
            first.until_form().await?;
            stage.browser.eval::<()>("letWordsCome()", vec![]).await?;
            until_forms(stage, &["second"]).await?;
            assert_eq!(stage.calls().len(), 2);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_came_early_counts_once() {
    for (path, gets) in [("", 1), ("/scenario/options-500-once", 2), ("/scenario/options-500", 3)] {
        Setting::page(&[GATE, &widget("first", path, "personal_question")].concat())
            .play(async |stage| {
                stage.browser.let_grumble(Grumble::LoadFailed);
                let first = stage.open("/").await?;
                first.until("all that loads but the WASM", |look| !look.status.is_empty()).await?;
                until_asked(stage, 1).await?;
                release(stage).await?;
                first.until("an end", |look| look.form || !look.codes.is_empty()).await?;
                assert_eq!(stage.calls().len(), gets, "{path}");
                if gets == 3 {
                    stage.browser.expect_in_console("options-core-failed");
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn what_nobody_wants_any_more_is_called_off() {
    for before_the_wasm in [false, true] {
        let gate = if before_the_wasm { GATE } else { "" };
        let page = [gate, EYES, &widgets(&["first", "second"], "/fault/options-hang")].concat();
        Setting::page(&page)
            .play(async |stage| {
                let first = stage.open("/").await?;
                if !before_the_wasm {
                    stage.browser.until_true("patience.length === 2").await?;
                }
                first.until("all that loads but the options", |look| !look.status.is_empty()).await?;
                until_asked(stage, 1).await?;
                for (id, requests) in [("first", 0), ("second", 1)] {
                    let remove = "document.getElementById(arguments[0]).remove()";
                    stage.browser.eval::<()>(remove, vec![json!(id)]).await?;
                    assert_eq!(called_off(stage).await?, requests, "after {id} is removed");
                }
                assert_eq!(stage.calls().len(), 1);
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn each_waits_as_long_as_it_would_alone() {
    let page = [EYES, &widget("first", "/fault/options-late-3000", "personal_question")].concat();
    Setting::page(&page)
        .play(async |stage| {
            stage.open("/").await?;
            stage.browser.until_true("patience.length === 1").await?;
            stage.browser.eval::<()>(ADD_SECOND, vec![]).await?;
            stage.browser.until_true("patience.length === 2").await?;
            stage.browser.eval::<()>("patience[0]()", vec![]).await?;
            assert_eq!(called_off(stage).await?, 0, "the second still waits");
            until_forms(stage, &["second", "first"]).await?;
            assert_eq!(stage.calls().len(), 2, "the first asked again, of itself");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_failure_is_shared_and_each_attempt_is_one_request() {
    const FAULT: &str = "options-late-700+options-status-503";
    Setting::page("<p id='here'></p>")
        .play(async |stage| {
            stage.browser.expect_in_console("options-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.open("/").await?;
            let widgets =
                widgets(&["first", "second", "third"], "").replace("{core}", &stage.core.fault_url(FAULT));
            let add = "return IdContactInitiator.ready()
                .then(() => { document.querySelector('#here').innerHTML = arguments[0]; })";
            stage.browser.eval::<()>(add, vec![json!(widgets)]).await?;
            let all: [Widget; 3] = ["#first", "#second", "#third"].map(|id| stage.widget(id));
            for widget in &all {
                widget.until_code("options-core-failed").await?;
            }
            assert_eq!(stage.calls().len(), 3, "an attempt and two more");

            stage.core.disable_fault(FAULT);
            all[0].press_retry().await?;
            all[0].until_form().await?;
            assert!(all[1].look().await?.has_code("options-core-failed"), "each is tried again by itself");
            all[1].press_retry().await?;
            all[1].until_form().await?;
            assert_eq!(stage.calls().len(), 5);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_start_is_never_shared() {
    Setting::page(&widgets(&["first", "second"], "/scenario/start-500"))
        .play(async |stage| {
            stage.browser.expect_in_console("start-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.open("/").await?;
            let both = ["#first", "#second"].map(|id| stage.widget(id));
            for widget in &both {
                widget.choose_both("irma", "chat").await?;
            }
            let start = "for (const { shadowRoot } of document.querySelectorAll('id-contact-initiator')) {
                shadowRoot.querySelector('[part~=start]:is(button)').click();
            }";
            stage.browser.eval::<()>(start, vec![]).await?;
            for widget in &both {
                widget.until_code("start-core-failed").await?;
            }
            assert_eq!(stage.starts(), 2);
            Ok(())
        })
        .await;
}
