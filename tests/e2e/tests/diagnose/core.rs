//! Cores that cannot be reached or read, or answer wrongly: each scenario has its finding.

use std::net::TcpListener;

use e2e::Setup;
use serde_json::json;

use crate::diagnose::diagnosis::{PAGE, diagnose, provocations_are_no_surprise, settings};

const OWNER: &str = "website owner";
const OPERATOR: &str = "core operator";

/// A scenario, the check that fails, who must act, and words of the finding and the advice.
type Row = (&'static str, &'static str, &'static str, &'static [&'static str]);

const PROBLEMS: &[Row] = &[
    ("cors-off", "cors-options", OPERATOR, &["Access-Control-Allow-Origin: http://127.0.0.1:", "proxy"]),
    ("cors-off", "cors-errors", OPERATOR, &["Access-Control-Allow-Origin: http://127.0.0.1:", "always"]),
    (
        "cors-off-start",
        "cors-start",
        OPERATOR,
        &[
            "OPTIONS /scenario/cors-off-start/start",
            "Access-Control-Allow-Origin: http://127.0.0.1:",
            "Access-Control-Allow-Methods: POST",
            "Access-Control-Allow-Headers: content-type",
            "204",
            "every answer of POST",
        ],
    ),
    ("options-500", "purpose-known", OPERATOR, &["500", "log"]),
    ("options-drop", "cors-options", OPERATOR, &["cut", "log"]),
    ("options-hang", "cors-options", OPERATOR, &["in time", "log"]),
    ("options-bad-json", "options-shape", OPERATOR, &["not JSON", "auth_methods"]),
    ("options-truncated", "options-shape", OPERATOR, &["broke off"]),
    ("options-wrong-types", "options-shape", OPERATOR, &["auth_methods is not a list"]),
    ("options-huge", "options-shape", OPERATOR, &["at most 1048576"]),
    ("options-empty-body", "options-shape", OPERATOR, &["empty"]),
    ("no-comm", "methods", OWNER, &["0 comm methods", "comm method (a way to talk)"]),
    ("no-auth", "methods", OWNER, &["0 auth methods", "auth method (a way to log in)"]),
    ("start-hang", "cors-start", OPERATOR, &["in time", "POST /scenario/start-hang/start"]),
    ("start-500", "cors-start", OPERATOR, &["500", "log"]),
    ("start-drop", "cors-start", OPERATOR, &["cut", "POST /scenario/start-drop/start"]),
];

#[tokio::test]
async fn each_scenario_has_its_finding() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            for (scenario, id, party, words) in PROBLEMS {
                let mut settings = settings(&bed.core.scenario_url(scenario));
                // Long enough for every answer, so that only a core that hangs exceeds it.
                settings["timeout"] = json!(2_000);
                let diagnosis = diagnose(bed, settings).await?;
                diagnosis.assert(id, "problem", party, words);
                assert!(!diagnosis.ok);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn icons_that_do_not_load_are_listed() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let core = bed.core.scenario_url("odd-methods");
            let diagnosis = diagnose(bed, settings(&core)).await?;
            let lost = format!("{core}/static/lost.svg");
            let advice = ["/scenario/odd-methods/static/", "image/svg+xml"];
            diagnosis.assert("icons", "warning", OPERATOR, &[&lost, advice[0], advice[1]]);
            assert!(diagnosis.ok, "the widget does without\n{}", diagnosis.text);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_core_that_is_not_there_is_said_once() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let free = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
            let core = format!("http://{free}");
            let diagnosis = diagnose(bed, settings(&core)).await?;
            diagnosis.assert("core-reachable", "problem", OPERATOR, &[&core, "certificate"]);
            assert_eq!(diagnosis.ids("problem"), ["core-reachable"]);
            assert_eq!(diagnosis.check("cors-options").found, "see core-reachable");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn an_unknown_purpose_is_told_with_those_that_are_known() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            for (purpose, words) in [
                ("unheard_of", ["“unheard_of”", "call_only, no_auth, no_comm"]),
                ("Personal_Question", ["404", "purpose=\"personal_question\""]),
            ] {
                let settings = json!({ "coreUrl": bed.core.url(), "purpose": purpose });
                diagnose(bed, settings).await?.assert("purpose-known", "problem", OWNER, &words);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn another_server_is_not_taken_for_a_core() {
    Setup::page(PAGE)
        .with_page("/site/session_options/personal_question", "<h1>Welkom</h1>")
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose(bed, settings(&bed.page_url("/site"))).await?;
            diagnosis.assert("options-shape", "problem", OWNER, &["HTML", "core-url", "path prefix"]);
            let diagnosis = diagnose(bed, settings(&bed.page_url("/elsewhere"))).await?;
            diagnosis.assert("purpose-known", "problem", OWNER, &["404", "/elsewhere", "core-url"]);
            Ok(())
        })
        .await;
}
