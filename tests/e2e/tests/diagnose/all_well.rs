//! Where nothing is wrong, the self-check finds nothing and leaves nothing behind.

use demo_core::{CoreOptions, Generation};
use e2e::Setup;

use crate::diagnose::diagnosis::{PAGE, diagnose, diagnose_subject, provocations_are_no_surprise, settings};

/// The checks that settings alone do not pass: those of a widget and of its files, and what only a start shows.
const NOT_HERE: [&str; 4] = ["widget", "wasm-match", "texts", "accept-header"];

#[tokio::test]
async fn nothing_is_wrong_with_either_generation_of_cores() {
    for generation in [Generation::Core404, Generation::Core400] {
        Setup::page(PAGE)
            .with_core(CoreOptions { generation, ..CoreOptions::default() })
            .run(async |bed| {
                provocations_are_no_surprise(bed);
                bed.open("/").await?;
                let diagnosis = diagnose(bed, settings(&bed.core.url())).await?;
                assert!(diagnosis.ok, "{}", diagnosis.text);
                assert_eq!(diagnosis.ids("warning"), ["wasm-compression"], "{}", diagnosis.text);
                for id in diagnosis.ids("skipped") {
                    assert!(NOT_HERE.contains(&id), "{id} is skipped\n{}", diagnosis.text);
                }
                for check in &diagnosis.checks {
                    assert!(!check.title.is_empty() && !check.found.is_empty(), "{check:?}");
                    assert_eq!(check.party.is_some(), !check.advice.is_empty(), "{check:?}");
                    assert!(diagnosis.text.contains(&check.id) && diagnosis.text.contains(&check.found));
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn no_session_is_started_and_nothing_is_sent_that_a_core_could_use() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            diagnose(bed, settings(&bed.core.url())).await?;
            let mut calls = bed.call_lines();
            calls.sort();
            let expected = [
                "GET /session_options/id-contact-initiator-diagnose",
                "GET /session_options/personal_question",
                // Once as it should be, and once accepting HTML alone.
                "OPTIONS /start",
                "OPTIONS /start",
                "POST /start",
                "POST /start",
            ];
            assert_eq!(calls, expected);
            for call in bed.calls() {
                assert_eq!(call.body(), if call.is_start() { "{}" } else { "" });
                assert_eq!(call.header("cookie"), None);
            }
            Ok(())
        })
        .await;
}

/// The widget of the page, with its files, and with a start.
#[tokio::test]
async fn with_a_widget_and_a_start_nothing_is_skipped() {
    for generation in [Generation::Core404, Generation::Core400] {
        Setup::page(r#"<div id="contact"><id-contact-initiator core-url="{core}" purpose="personal_question" lang="en" texts='{"start": "Go"}'></id-contact-initiator></div>"#)
            .with_core(CoreOptions { generation, ..CoreOptions::default() })
            .run(async |bed| {
                provocations_are_no_surprise(bed);
                bed.open("/").await?.until_form().await?;
                for subject in ["'#contact'", "document.querySelector('id-contact-initiator')", "undefined", "contact"] {
                    let diagnosis = diagnose_subject(bed, subject, "{ start: true }").await?;
                    assert!(diagnosis.ok, "{}", diagnosis.text);
                    assert_eq!(diagnosis.ids("skipped"), [""; 0], "{subject}: {}", diagnosis.text);
                    assert_eq!(diagnosis.check("texts").found, "en, nl, keys");
                }
                Ok(())
            })
            .await;
    }
}
