//! The browser side reads core URLs, purposes and answers as the rules do. The session crate plays the same cases
//! (`crates/session/tests/core_protocol.rs`). What a client URL means stands in `hostile`.

use e2e::{ConsoleNoise, Setup, until};
use serde::Deserialize;
use serde_json::json;

const CASES: &str = include_str!("../../../../crates/session/tests/cases/core_protocol.json");
const MODULE: &str = include_str!("../../../../assets/core-protocol.js");
const PAGE_SCRIPT: &str = include_str!("core_protocol.js");

/// The purpose with which the cases read core URLs.
const PURPOSE: &str = "report_move";

/// The cases in which a setting is read.
#[derive(Deserialize)]
struct Cases {
    core_urls: Vec<Case>,
    purposes: Vec<Case>,
}

/// A setting, and either what is wrong with it, or the URL or the path segment that is requested.
#[derive(Deserialize)]
struct Case {
    text: String,
    /// How often text and segment are repeated.
    times: Option<usize>,
    fault: Option<String>,
    options: Option<String>,
    segment: Option<String>,
}

/// What the widgets of a page are expected to do.
#[derive(Default)]
struct Expected {
    /// Core URL and purpose of each widget.
    settings: Vec<[String; 2]>,
    /// The code of each widget; of those whose options are requested, `None`.
    codes: Vec<Option<String>>,
    /// What is requested.
    urls: Vec<String>,
}

impl Expected {
    fn add(&mut self, settings: [String; 2], attribute: &str, fault: Option<&str>, url: Option<String>) {
        self.settings.push(settings);
        self.codes.push(fault.map(|fault| match fault {
            "missing" => format!("{attribute}-missing"),
            _ => format!("{attribute}-invalid"),
        }));
        self.urls.extend(url);
    }

    fn of(cases: Cases, core: &str) -> Self {
        let mut expected = Self::default();
        for Case { text, fault, options, .. } in cases.core_urls {
            expected.add([text, PURPOSE.to_owned()], "core-url", fault.as_deref(), options);
        }
        for Case { text, times, fault, segment, .. } in cases.purposes {
            let times = times.unwrap_or(1);
            let url = segment.map(|segment| format!("{core}/session_options/{}", segment.repeat(times)));
            expected.add([core.to_owned(), text.repeat(times)], "purpose", fault.as_deref(), url);
        }
        expected
    }
}

#[tokio::test]
async fn the_module_for_scripts_judges_as_the_rules_do() {
    Setup::bare_page(&page_script())
        .run(async |bed| {
            bed.open("/").await?;
            let play = "return differences(...arguments)";
            let differences: Vec<String> =
                bed.browser.eval(play, vec![json!(MODULE), json!(CASES)]).await?;
            assert_eq!(differences, [""; 0]);
            Ok(())
        })
        .await;
}

/// What the script requests early is all that the widgets request, so each pair of settings has one URL; settings that
/// the rules refuse have none.
#[tokio::test]
async fn options_are_requested_early_from_the_url_of_the_rules_or_not_at_all() {
    Setup::page(&format!("{}<script>replaceFetch(\"{{core}}\")</script>", page_script()))
        .run(async |bed| {
            let core = bed.core.url();
            let expected = Expected::of(serde_json::from_str(CASES)?, &core);
            for code in expected.codes.iter().flatten() {
                bed.browser.expect_in_console(code);
            }
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);

            bed.open("/").await?;
            bed.browser.eval::<()>("addWidgets(...arguments)", vec![json!(expected.settings)]).await?;
            let mut urls: Vec<String> = bed
                .browser
                .eval("return arguments[0].map((url) => new URL(url).href)", vec![json!(expected.urls)])
                .await?;
            urls.sort();
            let requested = async || {
                let mut requested: Vec<String> = bed.browser.eval("return requested", vec![]).await?;
                requested.sort();
                anyhow::Ok(requested)
            };
            bed.browser.until_true(&format!("requested.length >= {}", urls.len())).await?;
            assert_eq!(requested().await?, urls, "early");

            bed.browser.eval::<()>("loadWasm()", vec![]).await?;
            let states =
                "return [...document.querySelectorAll('id-contact-initiator')].map((it) => it.getState())";
            let states: Vec<State> = until("an outcome of each widget", async || {
                let states: Vec<State> = bed.browser.eval(states, vec![]).await?;
                Ok(states.iter().all(|it| it.state != "loading").then_some(states))
            })
            .await?;
            for ((settings, code), found) in expected.settings.iter().zip(&expected.codes).zip(&states) {
                match code {
                    Some(_) => assert_eq!(&found.code, code, "{settings:?}"),
                    // The demo core knows some of the purposes.
                    None => assert!(
                        found.state == "choosing" || found.code.as_deref() == Some("purpose-unknown"),
                        "{settings:?}: {found:?}"
                    ),
                }
            }
            assert_eq!(requested().await?, urls, "early, and by the rules");

            let mut calls = bed.call_lines();
            let below = format!("{core}/");
            let mut paths: Vec<_> = expected
                .urls
                .iter()
                .filter_map(|url| url.strip_prefix(&below))
                .map(|it| format!("GET /{it}"))
                .collect();
            calls.sort();
            paths.sort();
            assert_eq!(calls, paths, "as the core sees them");

            // The cases hold no lone surrogate. The script requests nothing for one; the rules read it as U+FFFD.
            let add = r#"addWidgets([[arguments[0], "\ud83d!"]])"#;
            bed.browser.eval::<()>(add, vec![json!(core)]).await?;
            let widget = bed.widget("id-contact-initiator:last-of-type");
            widget.until("an answer", |view| view.has_code("purpose-unknown")).await?;
            let url = format!("{core}/session_options/%EF%BF%BD!");
            let script = "return requested.slice(arguments[0])";
            let more: Vec<String> = bed.browser.eval(script, vec![json!(urls.len())]).await?;
            assert_eq!(more, [url]);
            Ok(())
        })
        .await;
}

/// What a widget's `getState()` tells.
#[derive(Debug, Deserialize)]
struct State {
    state: String,
    code: Option<String>,
}

fn page_script() -> String {
    format!("<script>{PAGE_SCRIPT}</script>")
}
