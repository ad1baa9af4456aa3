//! The script's exports, for pages that programs make.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed};
use serde_json::{Value, json};

const PAGE: &str = r#"
    <div id="place"><p id="old">Old</p></div>
    <script type="module">
      import { diagnose, ready, render, version } from "/initiator/id-contact-initiator.js";
      Object.assign(window, { api: { diagnose, ready, render, version } });
    </script>
    <script>
      var core = "{core}";
      var outcome = async (act) => {
        try {
          return await act();
        } catch (error) {
          return { name: error.name, code: error.code, message: error.message, isError: error instanceof Error };
        }
      };
    </script>
"#;

async fn opened(bed: &TestBed) -> Result<()> {
    bed.open("/").await?;
    bed.browser.until_true("window.api").await
}

async fn eval(bed: &TestBed, script: &str) -> Result<Value> {
    bed.browser.eval(&format!("return {script}"), vec![]).await
}

#[tokio::test]
async fn a_handle_does_it_all() {
    Setup::page(PAGE)
        .run(async |bed| {
            opened(bed).await?;
            eval(bed, "api.ready().then(() => 'ready')").await?;
            let render = "window.handle = api.render('#place', { coreUrl: core, purpose: 'personal_question', \
                lang: 'nl', heading: 'Contact', headingLevel: 1, authMethod: 'irma', remember: true, \
                texts: { start: 'Begin' } })";
            bed.browser.run(&format!("{render}; return null")).await?;
            let widget = bed.widget("#old + id-contact-initiator");
            let view = widget.until_form().await?;
            assert_eq!((view.heading.as_deref(), view.button_words()), (Some("Contact"), Some("Begin")));
            assert_eq!(view.chosen(), ["irma"]);
            assert_eq!(eval(bed, "handle.element === place.lastElementChild").await?, true);
            let state = json!({ "state": "choosing", "authMethod": "irma", "commMethod": null, "code": null });
            assert_eq!(eval(bed, "handle.getState()").await?, state);

            let listen = "window.heard = []; window.stop = handle.on('idc-change', ({ detail }) => heard.push(detail))";
            bed.browser.run(&format!("{listen}; return null")).await?;
            widget.choose("digid").await?;
            bed.browser.run("stop(); return null").await?;
            widget.choose("chat").await?;
            assert_eq!(eval(bed, "heard").await?, json!([{ "authMethod": "digid", "commMethod": null }]));

            eval(bed, "handle.reset()").await?;
            widget.until("the first choice", |view| view.form && view.chosen() == ["irma"]).await?;
            assert_eq!(bed.calls().len(), 2, "the options are asked for again");

            eval(bed, "handle.update({ heading: null, texts: null, purpose: 'call_only', lang: 'en' })").await?;
            let view = widget
                .until("the changes", |view| view.tags() == ["digid", "call"] && view.lang == "en")
                .await?;
            assert_eq!(view.heading, None);
            assert_eq!(eval(bed, "handle.element.hasAttribute('heading')").await?, false);

            eval(bed, "handle.remove()").await?;
            assert_eq!(eval(bed, "place.innerHTML").await?, r#"<p id="old">Old</p>"#);
            eval(bed, "(handle.remove(), handle.reset(), handle.forget(), handle.update({ lang: 'nl' }))").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_remembers_and_forgets() {
    Setup::page(PAGE)
        .run(async |bed| {
            let render = "return void (window.handle = api.render(document.body, \
                { coreUrl: core, purpose: 'personal_question', remember: true }))";
            opened(bed).await?;
            bed.browser.run(render).await?;
            let widget = bed.widget("id-contact-initiator");
            widget.choose_and_start("digid", "call").await?;
            bed.browser.until_at(&format!("{}/auth/", bed.core.url())).await?;

            opened(bed).await?;
            bed.browser.run(render).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["digid", "call"]);
            // Now before the WASM is there.
            opened(bed).await?;
            let forget = format!("{}; handle.forget()", render.trim_start_matches("return "));
            bed.browser.run(&forget).await?;
            // On a busy machine the browser may draw the choice before it is forgotten.
            widget.until("nothing chosen", |view| view.form && view.chosen().is_empty()).await?;
            assert_eq!(eval(bed, "localStorage.length").await?, 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn mistakes_are_told_by_a_code() {
    Setup::page(PAGE)
        .run(async |bed| {
            opened(bed).await?;
            for (call, code, word) in [
                ("api.render('#nowhere')", "target-missing", "#nowhere"),
                ("api.render('???')", "target-missing", "???"),
                ("api.render(null)", "target-missing", "null"),
                ("api.render()", "target-missing", "undefined"),
                ("api.render('#place', { coreURL: core })", "option-unknown", "coreURL"),
                ("api.render('#place', { constructor: 1 })", "option-unknown", "constructor"),
                ("api.render('#place', {}).update({ Purpose: 'x' })", "option-unknown", "Purpose"),
            ] {
                bed.browser.allow_in_console("-missing");
                let error = eval(bed, &format!("outcome(() => {call})")).await?;
                assert_eq!(error["code"], code, "{call}: {error}");
                assert_eq!((&error["name"], &error["isError"]), (&json!("InitiatorError"), &json!(true)));
                assert!(error["message"].as_str().is_some_and(|message| message.contains(word)), "{error}");
            }
            assert_eq!(eval(bed, "document.querySelectorAll('id-contact-initiator').length").await?, 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn ready_says_when_it_is_not() {
    Setup::page(PAGE)
        .without_wasm()
        .run(async |bed| {
            opened(bed).await?;
            for _ in 0..2 {
                let error = eval(bed, "outcome(api.ready)").await?;
                assert_eq!(
                    (&error["name"], &error["code"]),
                    (&json!("InitiatorError"), &json!("widget-unavailable"))
                );
            }
            assert!(bed.asked_for(".wasm").len() >= 2, "asked again, it tries again");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_widget_put_back_after_a_failed_download_tries_again() {
    const FAIL_ONCE: &str = r#"
        <script>
          var realFetch = fetch;
          var isBroken = true;
          fetch = (url, ...rest) =>
            isBroken && String(url).endsWith(".wasm") ? Promise.reject(new TypeError("cable cut")) : realFetch(url, ...rest);
        </script>
        <id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>
    "#;
    Setup::page(FAIL_ONCE)
        .run(async |bed| {
            bed.browser.expect_in_console("cable cut");
            let widget = bed.open("/").await?;
            widget.until_code("widget-unavailable").await?;
            let again = "window.isBroken = false; const widget = document.querySelector('id-contact-initiator'); \
                widget.remove(); queueMicrotask(() => document.body.append(widget))";
            bed.browser.run(again).await?;
            bed
                .browser
                .until_true("document.querySelector('id-contact-initiator')?.getState().code === null")
                .await?;
            widget.until_form().await?;
            widget.choose_and_start("irma", "chat").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn on_the_window_stands_the_same() {
    Setup::page(PAGE)
        .run(async |bed| {
            opened(bed).await?;
            let same = "Object.keys(api).every((name) => api[name] === IdContactInitiator[name])";
            assert_eq!(eval(bed, same).await?, true);
            let version = eval(bed, "api.version").await?;
            assert!(version.as_str().is_some_and(|version| version.split('.').count() == 3), "{version}");
            Ok(())
        })
        .await;
}

/// It diagnoses a widget, options, or the first widget on the page.
#[tokio::test]
async fn diagnose_loads_its_own_script() {
    Setup::page(PAGE)
        .run(async |bed| {
            // Some of its requests must be refused by the core.
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.allow_noise(ConsoleNoise::Cors);
            opened(bed).await?;
            assert_eq!(bed.asked_for("diagnose.js"), [""; 0]);
            let purposes = "api.render(place, { coreUrl: core, purpose: 'call_only' })";
            let handle = format!("(window.handle = {purposes}, handle.element.id)");
            eval(bed, &handle).await?;
            for subject in ["handle.element", "{ coreUrl: core, purpose: 'call_only' }", ""] {
                let found = eval(
                    bed,
                    &format!(
                        "api.diagnose({subject}).then(({{ checks }}) => checks.filter(({{ id }}) => \
                         ['core-url', 'purpose', 'purpose-known', 'wasm-file'].includes(id)) \
                         .map(({{ outcome }}) => outcome))"
                    ),
                )
                .await?;
                assert_eq!(found, json!(["ok", "ok", "ok", "ok"]), "{subject}");
            }
            assert_eq!(bed.asked_for("diagnose.js").len(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn two_handles_do_not_mix() {
    Setup::page(PAGE)
        .run(async |bed| {
            opened(bed).await?;
            let render = "for (const purpose of ['personal_question', 'call_only']) \
                api.render(place, { coreUrl: core, purpose }).element.id = purpose";
            bed.browser.run(render).await?;
            bed.widget("#personal_question").until_form().await?;
            let other = bed.widget("#call_only");
            other.until_form().await?;
            other.press_start().await?;
            bed.until_at_login("digid").await?;
            Ok(())
        })
        .await;
}
