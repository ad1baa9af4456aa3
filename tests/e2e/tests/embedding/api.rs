//! The script's exports, for pages that a program makes.

use anyhow::Result;
use e2e::{Grumble, Setting, Stage};
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

async fn opened(stage: &Stage) -> Result<()> {
    stage.open("/").await?;
    stage.browser.until_true("window.api").await
}

async fn eval(stage: &Stage, script: &str) -> Result<Value> {
    stage.browser.eval(&format!("return {script}"), vec![]).await
}

#[tokio::test]
async fn a_handle_does_it_all() {
    Setting::page(PAGE)
        .play(async |stage| {
            opened(stage).await?;
            eval(stage, "api.ready().then(() => 'ready')").await?;
            let render = "window.handle = api.render('#place', { coreUrl: core, purpose: 'personal_question', \
                lang: 'nl', heading: 'Contact', headingLevel: 1, authMethod: 'irma', remember: true, \
                texts: { start: 'Begin' } })";
            stage.browser.eval::<()>(&format!("{render}; return null"), vec![]).await?;
            let widget = stage.widget("#old + id-contact-initiator");
            let look = widget.until_form().await?;
            assert_eq!((look.heading.as_deref(), look.button_words()), (Some("Contact"), Some("Begin")));
            assert_eq!(look.chosen(), ["irma"]);
            assert_eq!(eval(stage, "handle.element === place.lastElementChild").await?, true);
            let state = json!({ "state": "choosing", "authMethod": "irma", "commMethod": null, "code": null });
            assert_eq!(eval(stage, "handle.getState()").await?, state);

            let listen = "window.heard = []; window.stop = handle.on('idc-change', ({ detail }) => heard.push(detail))";
            stage.browser.eval::<()>(&format!("{listen}; return null"), vec![]).await?;
            widget.choose("digid").await?;
            stage.browser.eval::<()>("stop(); return null", vec![]).await?;
            widget.choose("chat").await?;
            assert_eq!(eval(stage, "heard").await?, json!([{ "authMethod": "digid", "commMethod": null }]));

            eval(stage, "handle.reset()").await?;
            widget.until("the first choice", |look| look.form && look.chosen() == ["irma"]).await?;
            assert_eq!(stage.calls().len(), 2, "the options are asked for again");

            eval(stage, "handle.update({ heading: null, texts: null, purpose: 'call_only', lang: 'en' })").await?;
            let look = widget
                .until("the changes", |look| look.tags() == ["digid", "call"] && look.lang == "en")
                .await?;
            assert_eq!(look.heading, None);
            assert_eq!(eval(stage, "handle.element.hasAttribute('heading')").await?, false);

            eval(stage, "handle.remove()").await?;
            assert_eq!(eval(stage, "place.innerHTML").await?, r#"<p id="old">Old</p>"#);
            eval(stage, "(handle.remove(), handle.reset(), handle.forget(), handle.update({ lang: 'nl' }))").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_remembers_and_forgets() {
    Setting::page(PAGE)
        .play(async |stage| {
            let render = "return void (window.handle = api.render(document.body, \
                { coreUrl: core, purpose: 'personal_question', remember: true }))";
            opened(stage).await?;
            stage.browser.eval::<()>(render, vec![]).await?;
            let widget = stage.widget("id-contact-initiator");
            widget.choose_and_start("digid", "call").await?;
            stage.browser.until_at(&format!("{}/auth/", stage.core.url())).await?;

            opened(stage).await?;
            stage.browser.eval::<()>(render, vec![]).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["digid", "call"]);
            // Also when it is asked before the WASM is there.
            opened(stage).await?;
            let forget = format!("{}; handle.forget()", render.trim_start_matches("return "));
            stage.browser.eval::<()>(&forget, vec![]).await?;
            // On a busy machine Yew lets the browser in between drawing and forgetting.
            widget.until("nothing chosen", |look| look.form && look.chosen().is_empty()).await?;
            assert_eq!(eval(stage, "localStorage.length").await?, 0);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn mistakes_are_told_by_a_code() {
    Setting::page(PAGE)
        .play(async |stage| {
            opened(stage).await?;
            for (call, code, word) in [
                ("api.render('#nowhere')", "target-missing", "#nowhere"),
                ("api.render('???')", "target-missing", "???"),
                ("api.render(null)", "target-missing", "null"),
                ("api.render()", "target-missing", "undefined"),
                ("api.render('#place', { coreURL: core })", "option-unknown", "coreURL"),
                ("api.render('#place', { constructor: 1 })", "option-unknown", "constructor"),
                ("api.render('#place', {}).update({ Purpose: 'x' })", "option-unknown", "Purpose"),
            ] {
                stage.browser.allow_in_console("-missing");
                let error = eval(stage, &format!("outcome(() => {call})")).await?;
                assert_eq!(error["code"], code, "{call}: {error}");
                assert_eq!((&error["name"], &error["isError"]), (&json!("InitiatorError"), &json!(true)));
                assert!(error["message"].as_str().is_some_and(|message| message.contains(word)), "{error}");
            }
            assert_eq!(eval(stage, "document.querySelectorAll('id-contact-initiator').length").await?, 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn ready_says_when_it_is_not() {
    Setting::page(PAGE)
        .without_wasm()
        .play(async |stage| {
            opened(stage).await?;
            for _ in 0..2 {
                let error = eval(stage, "outcome(api.ready)").await?;
                assert_eq!(
                    (&error["name"], &error["code"]),
                    (&json!("InitiatorError"), &json!("widget-unavailable"))
                );
            }
            assert!(stage.asked_for(".wasm").len() >= 2, "asked again, it tries again");
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
    Setting::page(FAIL_ONCE)
        .play(async |stage| {
            stage.browser.expect_in_console("cable cut");
            let widget = stage.open("/").await?;
            widget.until_code("widget-unavailable").await?;
            let again = "window.isBroken = false; const widget = document.querySelector('id-contact-initiator'); \
                widget.remove(); queueMicrotask(() => document.body.append(widget))";
            stage.browser.eval::<()>(again, vec![]).await?;
            stage
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
    Setting::page(PAGE)
        .play(async |stage| {
            opened(stage).await?;
            let same = "Object.keys(api).every((name) => api[name] === IdContactInitiator[name])";
            assert_eq!(eval(stage, same).await?, true);
            let version = eval(stage, "api.version").await?;
            assert!(version.as_str().is_some_and(|version| version.split('.').count() == 3), "{version}");
            Ok(())
        })
        .await;
}

/// Of a widget, of options, or of the first widget on the page.
#[tokio::test]
async fn diagnose_loads_its_own_script() {
    Setting::page(PAGE)
        .play(async |stage| {
            // It asks on purpose for what a core refuses.
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.browser.let_grumble(Grumble::Cors);
            opened(stage).await?;
            assert_eq!(stage.asked_for("diagnose.js"), [""; 0]);
            let purposes = "api.render(place, { coreUrl: core, purpose: 'call_only' })";
            let handle = format!("(window.handle = {purposes}, handle.element.id)");
            eval(stage, &handle).await?;
            for subject in ["handle.element", "{ coreUrl: core, purpose: 'call_only' }", ""] {
                let found = eval(
                    stage,
                    &format!(
                        "api.diagnose({subject}).then(({{ checks }}) => checks.filter(({{ id }}) => \
                         ['core-url', 'purpose', 'purpose-known', 'wasm-file'].includes(id)) \
                         .map(({{ outcome }}) => outcome))"
                    ),
                )
                .await?;
                assert_eq!(found, json!(["ok", "ok", "ok", "ok"]), "{subject}");
            }
            assert_eq!(stage.asked_for("diagnose.js").len(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn two_handles_do_not_mix() {
    Setting::page(PAGE)
        .play(async |stage| {
            opened(stage).await?;
            let render = "for (const purpose of ['personal_question', 'call_only']) \
                api.render(place, { coreUrl: core, purpose }).element.id = purpose";
            stage.browser.eval::<()>(render, vec![]).await?;
            stage.widget("#personal_question").until_form().await?;
            let other = stage.widget("#call_only");
            other.until_form().await?;
            other.press_start().await?;
            stage.browser.until_at(&format!("{}/auth/digid/", stage.core.url())).await?;
            Ok(())
        })
        .await;
}
