//! The state of a widget, as CSS (`:state()`) and programs (`getState()`) see it.

use anyhow::Result;
use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, Setup, TestBed};
use serde_json::{Value, json};

use crate::embedding::event_log::{EVENT_LOG, until_heard_of};

const WIDGET: &str = r#"
    <id-contact-initiator core-url="{core}/scenario/start-500-once" purpose="personal_question">
    </id-contact-initiator>
"#;
/// Keeps the browser on the page.
const HOLD: &str = r#"
    <script>document.addEventListener("idc-redirect", (event) => event.preventDefault());</script>
"#;

#[tokio::test]
async fn of_a_whole_session() {
    Setup::page(&[GATE, EVENT_LOG, HOLD, WIDGET].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            is(bed, "loading", json!([null, null, null])).await?;
            release(bed).await?;
            widget.until_form().await?;
            is(bed, "choosing", json!([null, null, null])).await?;
            widget.choose_and_start("irma", "chat").await?;
            widget.until_code("start-core-failed").await?;
            is(bed, "choosing", json!(["irma", "chat", "start-core-failed"])).await?;
            let errors = until_heard_of(bed, "idc-error", 1).await?;
            assert_eq!((&errors[0]["status"], &errors[0]["retryable"]), (&json!(500), &json!(true)));
            widget.press_start().await?;
            until_heard_of(bed, "idc-redirect", 1).await?;
            is(bed, "redirecting", json!(["irma", "chat", null])).await?;
            let states = until_heard_of(bed, "idc-statechange", 5).await?;
            let states: Vec<_> = states.iter().filter_map(|detail| detail["state"].as_str()).collect();
            assert_eq!(states, ["choosing", "starting", "choosing", "starting", "redirecting"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_a_form() {
    Setup::page(&[EVENT_LOG, WIDGET].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.expect_in_console("purpose-missing");
            let widget = bed.open("/").await?;
            widget.set_attribute("purpose", "unheard_of").await?;
            widget.until_code("purpose-unknown").await?;
            is(bed, "failed", json!([null, null, "purpose-unknown"])).await?;
            widget.set_attribute("purpose", "").await?;
            widget.until_code("purpose-missing").await?;
            is(bed, "misconfigured", json!([null, null, "purpose-missing"])).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_wasm() {
    Setup::page(&[EVENT_LOG, WIDGET].concat())
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            let view = widget.until_code("widget-unavailable").await?;
            is(bed, "unavailable", json!([null, null, "widget-unavailable"])).await?;
            let states = until_heard_of(bed, "idc-statechange", 1).await?;
            assert_eq!(states, [json!({ "state": "unavailable" })]);
            let error = until_heard_of(bed, "idc-error", 1).await?.remove(0);
            assert_eq!(error["party"], "website owner");
            assert_eq!((&error["retryable"], &error["status"]), (&json!(false), &Value::Null));
            for part in ["title", "detail"] {
                assert!(error[part].as_str().is_some_and(|words| view.text.contains(words)), "{error}");
            }
            Ok(())
        })
        .await;
}

/// Browsers in which the name of a state had to begin with dashes, or that have no states.
#[tokio::test]
async fn in_a_browser_that_allows_no_such_states() {
    const OLD: &str = r#"
        <script>
          CustomStateSet.prototype.add = () => {
            throw new DOMException("must start with --", "SyntaxError");
          };
        </script>
    "#;
    for old in [OLD, "<script>delete HTMLElement.prototype.attachInternals</script>"] {
        Setup::page(&[old, WIDGET].concat())
            .run(async |bed| {
                bed.open("/").await?.until_form().await?;
                let state: String = bed
                    .browser
                    .eval("return document.querySelector('id-contact-initiator').getState().state", vec![])
                    .await?;
                assert_eq!(state, "choosing");
                Ok(())
            })
            .await;
    }
}

/// Asserts the state; `rest` is the auth method, the comm method and the code.
async fn is(bed: &TestBed, expected: &str, rest: Value) -> Result<()> {
    let ask = "const widget = document.querySelector('id-contact-initiator'); return [widget.getState(), \
        ['loading', 'choosing', 'starting', 'redirecting', 'failed', 'misconfigured', 'unavailable'] \
            .filter((state) => widget.matches(`:state(${state})`))]";
    let (told, matching): (Value, Vec<String>) = bed.browser.eval(ask, vec![]).await?;
    let snapshot =
        json!({ "state": expected, "authMethod": rest[0], "commMethod": rest[1], "code": rest[2] });
    assert_eq!(told, snapshot);
    assert_eq!(matching, [expected]);
    Ok(())
}
