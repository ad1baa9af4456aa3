//! The widget's own files fail: the script, the WASM or the words.

use anyhow::{Result, ensure};
use demo_core::fault_exists;
use e2e::{Grumble, Setting, Stage, report};

use Outcome::{Copes, NoScript, NoWidget, NoWidgetYet};

/// Two widgets, of which the second has no children. Their patience is short where nothing ever comes.
const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="en"><p>Or call 14 012</p></id-contact-initiator>
    <id-contact-initiator core-url="{core}" purpose="call_only" lang="de"></id-contact-initiator>
    <script>
      const [fault, pace] = decodeURI(location.search.slice(1)).split("|");
      window.pace = +pace || 1;
      const realSetTimeout = setTimeout;
      window.setTimeout = (call, delay, ...rest) =>
        realSetTimeout(call, delay === 30_000 ? delay * window.pace : delay, ...rest);
      const realTimeout = AbortSignal.timeout;
      if (realTimeout) AbortSignal.timeout = (delay) => realTimeout.call(AbortSignal, delay * window.pace);

      window.told = [];
      document.addEventListener("idc-error", ({ detail }) => told.push(detail.code));
      window.script = document.createElement("script");
      script.type = "module";
      script.src = `${fault && `/fault/${fault}`}/initiator/id-contact-initiator.js`;
      script.onload = script.onerror = () => (window.isScriptDone = true);
      addEventListener("error", () => (window.hasScriptFailed = true));
      const load = () => document.head.append(script);
      // What never comes would keep the page from ever being there.
      if (pace) addEventListener("load", () => realSetTimeout(load));
      else load();
    </script>
"#;

/// How much of the widget's patience is left for what never comes.
const HASTE: &str = "0.03";
const CHILDREN: [&str; 1] = ["Or call 14 012"];
const FIRST: &str = "id-contact-initiator[lang=en]";
const SECOND: &str = "id-contact-initiator[lang=de]";

/// What comes of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// The visitor does not notice.
    Copes,
    /// The elements are what they are without a script.
    NoScript,
    /// The widget says so.
    NoWidget,
    /// The same, and a widget that comes later is still welcome.
    NoWidgetYet,
}

const TABLE: &[(&str, Outcome, &[&str])] = &[
    ("script: missing", NoScript, &["script-status-404", "script-status-500"]),
    ("script: connection closed or reset", NoScript, &["script-drop", "script-reset-in-body"]),
    ("script: half of it", NoScript, &["script-body-half"]),
    ("script: empty", NoScript, &["script-body-empty"]),
    ("script: an HTML page with 200", NoScript, &["script-body-page+script-type-html"]),
    ("script: called HTML", NoScript, &["script-type-html"]),
    ("script: never comes", NoScript, &["script-hang"]),
    ("WASM: missing", NoWidget, &["wasm-status-404", "wasm-status-500"]),
    (
        "WASM: connection closed or reset",
        NoWidget,
        &["wasm-drop", "wasm-reset", "wasm-drop-in-body", "wasm-reset-in-body"],
    ),
    ("WASM: half of it", NoWidget, &["wasm-body-half"]),
    ("WASM: empty", NoWidget, &["wasm-body-empty"]),
    ("WASM: one bit changed (wrong hash)", NoWidget, &["wasm-body-changed"]),
    ("WASM: an HTML page with 200", NoWidget, &["wasm-body-page+wasm-type-html", "wasm-body-page"]),
    ("WASM: called HTML, called nothing", Copes, &["wasm-type-html", "wasm-type-none"]),
    ("WASM: later than 30 seconds", NoWidgetYet, &["wasm-hang", "wasm-hang-in-body"]),
    ("words: missing", NoWidget, &["words-status-404", "words-status-500"]),
    ("words: connection closed", NoWidget, &["words-drop", "words-reset"]),
    ("words: half of them", NoWidget, &["words-body-half"]),
    ("words: empty", NoWidget, &["words-body-empty"]),
    ("words: one bit changed (wrong hash)", NoWidget, &["words-body-changed"]),
    ("words: an HTML page with 200", NoWidget, &["words-body-page+words-type-html"]),
    ("words: called HTML", Copes, &["words-type-html"]),
    ("words: later than 10 seconds", NoWidget, &["words-hang", "words-hang-in-body"]),
];

#[tokio::test]
async fn each_way_to_fail() {
    Setting::bare_page(PAGE)
        .play(async |stage| {
            for grumble in [
                Grumble::LoadFailed,
                Grumble::Integrity,
                Grumble::Wasm,
                Grumble::UnusedPreload,
                Grumble::Policy,
            ] {
                stage.browser.let_grumble(grumble);
            }
            // Half a script is a mistake in a script.
            stage.browser.allow_in_console("SyntaxError");
            stage.browser.allow_in_console("MIME type");
            stage.browser.expect_in_console("widget-unavailable");
            stage.browser.expect_in_console("did not load");
            let mut wrong = Vec::new();
            for (what, outcome, faults) in TABLE {
                for fault in *faults {
                    if let Err(error) = play(stage, fault, *outcome).await {
                        wrong.push(format!("{fault}: {error:#}"));
                    }
                }
                row(what, *outcome);
            }
            ensure!(wrong.is_empty(), "{}", wrong.join("\n"));
            Ok(())
        })
        .await;
}

async fn play(stage: &Stage, fault: &str, outcome: Outcome) -> Result<()> {
    ensure!(fault_exists(fault), "there is no such fault");
    let haste = if fault.contains("-hang") { HASTE } else { "" };
    let page = format!("/?{fault}|{haste}");
    stage.open(&page).await?;
    match outcome {
        Copes => return works(stage).await,
        NoScript => is_as_without_script(stage, fault).await?,
        NoWidget | NoWidgetYet => says_so(stage).await?,
    }
    stage.site.disable_fault(fault);
    if outcome == NoWidget {
        let reset = "window.pace = 1; \
                     document.querySelectorAll('id-contact-initiator').forEach((it) => it.reset())";
        stage.browser.eval::<()>(reset, vec![]).await?;
        works(stage).await?;
    }
    // With ordinary patience.
    let address = format!("history.replaceState(null, '', '?{fault}|')");
    stage.browser.eval::<()>(&address, vec![]).await?;
    stage.browser.driver().refresh().await?;
    works(stage).await
}

/// Both widgets, and without another word.
async fn works(stage: &Stage) -> Result<()> {
    for selector in [FIRST, SECOND] {
        let look = stage.widget(selector).until_form().await?;
        ensure!(look.codes.is_empty() && look.children.is_empty(), "{look:#?}");
    }
    Ok(())
}

/// The first shows its children, the second a sentence; the page is told of each, once.
async fn says_so(stage: &Stage) -> Result<()> {
    stage.browser.until_true("window.told.length >= 2").await?;
    let second = stage.widget(SECOND).until_code("widget-unavailable").await?;
    ensure!(second.text.contains("Sie können hier im Moment keinen Kontakt aufnehmen"), "{second:#?}");
    ensure!(!second.busy && !second.skeleton, "{second:#?}");
    let first = stage.widget(FIRST).look().await?;
    ensure!(first.children == CHILDREN && first.text.is_empty() && !first.skeleton, "{first:#?}");
    let told: Vec<String> = stage.browser.eval("return window.told", vec![]).await?;
    ensure!(told == ["widget-unavailable"; 2], "{told:?}");
    Ok(())
}

async fn is_as_without_script(stage: &Stage, fault: &str) -> Result<()> {
    if fault.contains("-hang") {
        stage.browser.until_true("window.script.isConnected").await?;
    } else {
        stage.browser.until_true("window.isScriptDone || window.hasScriptFailed").await?;
    }
    let seen: bool = stage
        .browser
        .eval("return document.querySelector('id-contact-initiator > p').checkVisibility()", vec![])
        .await?;
    let defined: bool =
        stage.browser.eval("return Boolean(customElements.get('id-contact-initiator'))", vec![]).await?;
    ensure!(seen && !defined, "seen: {seen}, defined: {defined}");
    Ok(())
}

/// `'wasm-unsafe-eval'` is missing; nothing that a test could mend while the page stands.
#[tokio::test]
async fn the_policy_forbids_webassembly() {
    Setting::bare_page(PAGE)
        .with_header("content-security-policy", "script-src 'self' 'unsafe-inline'")
        .play(async |stage| {
            for grumble in [Grumble::Policy, Grumble::Wasm, Grumble::UnusedPreload] {
                stage.browser.let_grumble(grumble);
            }
            stage.browser.expect_in_console("widget-unavailable");
            stage.open("/?|").await?;
            says_so(stage).await?;
            row("WASM: forbidden by the page's policy", NoWidget);
            Ok(())
        })
        .await;
}

fn row(what: &str, outcome: Outcome) {
    let (reads, code, try_again) = match outcome {
        Copes => ("(the form)", "-", "-"),
        NoScript => ("(the element's children)", "-", "loading the page again recovers"),
        NoWidget => (
            "(the element's children, or a sentence)",
            "widget-unavailable",
            "reset() recovers, or loading the page again",
        ),
        NoWidgetYet => (
            "(the element's children, or a sentence)",
            "widget-unavailable",
            "what comes is welcome; loading the page again recovers",
        ),
    };
    report::row(
        "Faults",
        &[
            ("fault", what),
            ("visitor reads", reads),
            ("code", code),
            ("try again", try_again),
            ("choice kept", "-"),
            ("POSTs", "0"),
        ],
    );
}
