//! The widget's own files fail: the script, the WASM or the texts.

use anyhow::{Result, ensure};
use demo_core::fault_exists;
use e2e::{ConsoleNoise, Setup, TestBed};

use crate::fault_table::{self, COPES, Effect, UNAVAILABLE};
use Outcome::{Copes, NoScript, NoWidget, NoWidgetYet};

/// Two widgets, of which the second has no children. Where a file never comes, their time-outs are short.
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
      // A script that never comes would keep the page from loading.
      if (pace) addEventListener("load", () => realSetTimeout(load));
      else load();
    </script>
"#;

/// By how much time-outs are multiplied where a file never comes.
const SHORT_TIMEOUT: &str = "0.03";
const CHILDREN: [&str; 1] = ["Or call 14 012"];
const FIRST: &str = "id-contact-initiator[lang=en]";
const SECOND: &str = "id-contact-initiator[lang=de]";

/// What comes of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Outcome {
    /// The visitor does not notice.
    Copes,
    /// The script does not run, and the element shows its children.
    NoScript,
    /// The widget says that it cannot be used.
    NoWidget,
    /// The same, but a WASM that comes later is still used.
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
    Setup::bare_page(PAGE)
        .run(async |bed| {
            for noise in [
                ConsoleNoise::LoadFailed,
                ConsoleNoise::Integrity,
                ConsoleNoise::Wasm,
                ConsoleNoise::UnusedPreload,
                ConsoleNoise::Csp,
            ] {
                bed.browser.allow_noise(noise);
            }
            // Half a script has a syntax error.
            bed.browser.allow_in_console("SyntaxError");
            bed.browser.allow_in_console("MIME type");
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.expect_in_console("did not load");
            let mut wrong = Vec::new();
            for (what, outcome, faults) in TABLE {
                for fault in *faults {
                    if let Err(error) = play(bed, fault, *outcome).await {
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

async fn play(bed: &TestBed, fault: &str, outcome: Outcome) -> Result<()> {
    ensure!(fault_exists(fault), "there is no such fault");
    let pace = if fault.contains("-hang") { SHORT_TIMEOUT } else { "" };
    bed.open(&format!("/?{fault}|{pace}")).await?;
    match outcome {
        Copes => return works(bed).await,
        NoScript => is_as_without_script(bed, fault).await?,
        NoWidget | NoWidgetYet => says_so(bed).await?,
    }
    bed.site.disable_fault(fault);
    if outcome == NoWidget {
        let reset = "window.pace = 1; \
                     document.querySelectorAll('id-contact-initiator').forEach((it) => it.reset())";
        bed.browser.run(reset).await?;
        works(bed).await?;
    }
    // With the usual time-outs.
    let address = format!("history.replaceState(null, '', '?{fault}|')");
    bed.browser.run(&address).await?;
    bed.browser.driver().refresh().await?;
    works(bed).await
}

/// Both widgets work, and show no code.
async fn works(bed: &TestBed) -> Result<()> {
    for selector in [FIRST, SECOND] {
        let view = bed.widget(selector).until_form().await?;
        ensure!(view.codes.is_empty() && view.children.is_empty(), "{view:#?}");
        let state: String = bed
            .browser
            .eval(&format!("return document.querySelector('{selector}').getState().state"), vec![])
            .await?;
        ensure!(state == "choosing", "{state}");
    }
    Ok(())
}

/// The first widget shows its children, the second a sentence, and the page hears of each once.
async fn says_so(bed: &TestBed) -> Result<()> {
    bed.browser.until_true("window.told.length >= 2").await?;
    let second = bed.widget(SECOND).until_code("widget-unavailable").await?;
    ensure!(second.text.contains("Sie können hier im Moment keinen Kontakt aufnehmen"), "{second:#?}");
    ensure!(!second.busy && !second.skeleton, "{second:#?}");
    let first = bed.widget(FIRST).view().await?;
    ensure!(first.children == CHILDREN && first.text.is_empty() && !first.skeleton, "{first:#?}");
    let told: Vec<String> = bed.browser.eval("return window.told", vec![]).await?;
    ensure!(told == ["widget-unavailable"; 2], "{told:?}");
    Ok(())
}

async fn is_as_without_script(bed: &TestBed, fault: &str) -> Result<()> {
    if fault.contains("-hang") {
        bed.browser.until_true("window.script.isConnected").await?;
    } else {
        bed.browser.until_true("window.isScriptDone || window.hasScriptFailed").await?;
    }
    let seen: bool = bed
        .browser
        .eval("return document.querySelector('id-contact-initiator > p').checkVisibility()", vec![])
        .await?;
    let defined: bool =
        bed.browser.eval("return Boolean(customElements.get('id-contact-initiator'))", vec![]).await?;
    ensure!(seen && !defined, "seen: {seen}, defined: {defined}");
    Ok(())
}

/// `'wasm-unsafe-eval'` is missing. The policy of a page cannot change, so that nothing recovers here.
#[tokio::test]
async fn the_policy_forbids_webassembly() {
    Setup::bare_page(PAGE)
        .with_header("content-security-policy", "script-src 'self' 'unsafe-inline'")
        .run(async |bed| {
            for noise in [ConsoleNoise::Csp, ConsoleNoise::Wasm, ConsoleNoise::UnusedPreload] {
                bed.browser.allow_noise(noise);
            }
            bed.browser.expect_in_console("widget-unavailable");
            bed.open("/?|").await?;
            says_so(bed).await?;
            row("WASM: forbidden by the page's policy", NoWidget);
            Ok(())
        })
        .await;
}

fn row(what: &str, outcome: Outcome) {
    const NO_WIDGET: Effect<'_> = Effect { reads: "(the element's children, or a sentence)", ..UNAVAILABLE };
    let effect = match outcome {
        Copes => COPES.posts("0"),
        NoScript => Effect {
            reads: "(the element's children)",
            try_again: "loading the page again recovers",
            ..COPES.posts("0")
        },
        NoWidget => Effect { try_again: "reset() recovers, or loading the page again", ..NO_WIDGET },
        NoWidgetYet => {
            Effect { try_again: "what comes is welcome; loading the page again recovers", ..NO_WIDGET }
        }
    };
    fault_table::row(what, effect);
}
