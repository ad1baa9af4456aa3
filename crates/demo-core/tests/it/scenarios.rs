//! Each scenario is a whole core with its faults, which faults.rs tests by themselves.

use std::time::{Duration, Instant};

use demo_core::{CoreOptions, DemoCore, SCENARIOS};
use reqwest::RequestBuilder;
use serde_json::Value;
use tokio::time::timeout;

use crate::{
    cors::{allows_origin, preflight},
    faults::A_WHILE,
    support::{
        client, client_url, core, core_with, get, irma_chat, location, options_of, quick, start, starting,
    },
};

fn options_url(core_url: &str) -> String {
    format!("{core_url}/session_options/personal_question")
}

/// What becomes of a request within `patience`: status, body and whether every origin may read it, or why there is none.
async fn outcome(request: RequestBuilder, patience: Duration) -> Result<(u16, String, bool), &'static str> {
    let answer = async {
        let answer = request.send().await.map_err(|_| "no answer")?;
        let (status, is_readable) = (answer.status().as_u16(), allows_origin(&answer));
        Ok((status, answer.text().await.map_err(|_| "no body")?, is_readable))
    };
    timeout(patience, answer).await.unwrap_or(Err("hangs"))
}

/// Leaves out client URLs that can be followed, because each has the id of another session in it.
fn without_followable_url(outcome: Result<(u16, String, bool), &str>) -> Result<(u16, String, bool), &str> {
    outcome.map(|(status, body, is_readable)| {
        let can_be_followed = body.contains("/auth/irma/");
        (status, if can_be_followed { String::new() } else { body }, is_readable)
    })
}

#[tokio::test]
async fn a_scenario_answers_as_its_fault_does() {
    let core = core().await;
    for scenario in SCENARIOS {
        let (at_scenario, at_fault) = (core.scenario_url(scenario.name), core.fault_url(scenario.fault));
        assert_eq!(at_scenario, core.url() + &scenario.prefix());
        // On a busy machine the largest answers take longer than what hangs is waited for.
        let patience = if scenario.fault.contains("hang") { A_WHILE } else { A_WHILE * 100 };
        let options = async |url: &str| outcome(client().get(options_url(url)), patience).await;
        assert_eq!(options(&at_scenario).await, options(&at_fault).await, "{}", scenario.name);
        let start =
            async |url: &str| without_followable_url(outcome(starting(url, &irma_chat()), patience).await);
        core.clear_requests();
        assert_eq!(start(&at_scenario).await, start(&at_fault).await, "{}", scenario.name);
    }
}

#[tokio::test]
async fn what_a_scenario_leaves_whole_works_below_its_prefix() {
    let core = core().await;
    for name in SCENARIOS.iter().map(|scenario| scenario.name) {
        let url = core.scenario_url(name);
        let breaks = |part: &str| name.starts_with(part);
        if breaks("start-") || breaks("hostile-") || breaks("cors-") {
            assert!(options_of(&url, "personal_question").await.is_object());
        }
        if breaks("options-") && name != "options-many" || breaks("cors-") || name == "one-each" {
            let client_url = client_url(&url, &irma_chat()).await;
            assert!(client_url.starts_with(&format!("{url}/auth/irma/")), "{client_url}");
            assert_eq!(get(client_url).await.status(), 200);
        }
    }
    let redirected = start(&core.scenario_url("start-303"), &irma_chat()).await;
    assert!(location(&redirected).starts_with(&format!("{}/auth/irma/", core.scenario_url("start-303"))));
}

#[tokio::test]
async fn slow_and_start_slow_take_their_time() {
    let core = core().await;
    for (request, least) in [
        (client().get(options_url(&core.scenario_url("slow"))), 25),
        (starting(&core.scenario_url("slow"), &irma_chat()), 25),
        (starting(&core.scenario_url("start-slow"), &irma_chat()), 80),
    ] {
        let begin = Instant::now();
        assert!(request.send().await.unwrap().json::<Value>().await.unwrap().is_object());
        assert!(begin.elapsed() >= Duration::from_millis(least));
    }
}

#[tokio::test]
async fn cors_may_be_missing_or_be_missing_for_the_start_only() {
    async fn readable(core: &DemoCore, scenario: &str) -> [bool; 3] {
        let url = core.scenario_url(scenario);
        let preflight = preflight(&url).await;
        assert_eq!(preflight.status(), 404);
        [
            allows_origin(&preflight),
            allows_origin(&get(options_url(&url)).await),
            allows_origin(&start(&url, &irma_chat()).await),
        ]
    }
    let core = core().await;
    assert_eq!(readable(&core, "cors-off").await, [false; 3]);
    assert_eq!(get(core.scenario_url("cors-off") + "/static/irma.svg").await.status(), 404);
    assert_eq!(readable(&core, "cors-off-start").await, [false, true, false]);
}

#[tokio::test]
async fn a_core_started_without_cors_has_none_in_any_scenario() {
    let core = core_with(CoreOptions { cors: false, ..quick() }).await;
    for scenario in SCENARIOS {
        assert_eq!(preflight(&core.scenario_url(scenario.name)).await.status(), 404);
    }
}
