//! Each scenario breaks in its one way, and the table knows no others than are tested here.

use std::{
    collections::HashSet,
    io::ErrorKind,
    time::{Duration, Instant},
};

use demo_core::{CoreOptions, DemoCore, Generation, SCENARIOS};
use reqwest::{
    Response,
    header::{CONTENT_LENGTH, CONTENT_TYPE},
};
use serde_json::{Value, json};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::timeout,
};

use crate::{
    cors::{allows_origin, preflight},
    support::{
        client, client_url, core, core_of, core_with, get, irma_chat, location, options_of, quick, start,
        starting, tags,
    },
};

/// What hangs is not answered within this; everything else is, at the quick time_scale.
const A_WHILE: Duration = Duration::from_millis(300);

/// The names of all scenarios that the tests below take on.
const TESTED: &[&str] = &[
    "slow",
    "options-hang",
    "options-500",
    "options-500-once",
    "options-drop",
    "options-drop-once",
    "options-bad-json",
    "options-truncated",
    "options-wrong-types",
    "options-huge",
    "options-empty-body",
    "options-many",
    "odd-methods",
    "no-comm",
    "no-auth",
    "one-each",
    "start-slow",
    "start-hang",
    "start-500",
    "start-500-once",
    "start-drop",
    "start-bad-json",
    "start-wrong-types",
    "start-huge",
    "start-refused",
    "start-303",
    "cors-off",
    "cors-off-start",
    "hostile-javascript",
    "hostile-data",
    "hostile-relative",
    "hostile-protocol-relative",
    "hostile-credentials",
    "hostile-control",
    "hostile-backslash",
    "hostile-blob",
    "hostile-empty",
];

#[test]
fn every_scenario_is_tested() {
    let names: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
    assert_eq!(names, TESTED);
}

fn options_url(core: &DemoCore, scenario: &str) -> String {
    format!("{}/session_options/personal_question", core.scenario_url(scenario))
}

async fn options(core: &DemoCore, scenario: &str) -> Response {
    get(options_url(core, scenario)).await
}

async fn is_well(answer: Response) {
    assert_eq!(answer.status(), 200);
    assert!(answer.json::<Value>().await.unwrap().is_object());
}

#[tokio::test]
async fn what_a_scenario_leaves_whole_works_below_its_prefix() {
    let core = core().await;
    for scenario in SCENARIOS {
        let name = scenario.name;
        let url = core.scenario_url(name);
        assert_eq!(url, core.url() + &scenario.prefix());
        if name.starts_with("start-") || name.starts_with("hostile-") || name.starts_with("cors-") {
            is_well(options(&core, name).await).await;
        }
        if name.starts_with("options-") && name != "options-many" || name.starts_with("cors-") {
            let client_url = client_url(&url, &irma_chat()).await;
            assert!(client_url.starts_with(&format!("{url}/auth/irma/")), "{client_url}");
            assert_eq!(get(client_url).await.status(), 200);
        }
    }
}

#[tokio::test]
async fn slow_and_start_slow_take_their_time_and_then_work() {
    let core = core().await;
    let begin = Instant::now();
    is_well(options(&core, "slow").await).await;
    assert!(begin.elapsed() >= Duration::from_millis(25));

    for (scenario, least) in [("slow", 25), ("start-slow", 80)] {
        let begin = Instant::now();
        client_url(&core.scenario_url(scenario), &irma_chat()).await;
        assert!(begin.elapsed() >= Duration::from_millis(least), "{scenario}");
    }
}

#[tokio::test]
async fn what_hangs_is_never_answered() {
    let core = core().await;
    let answer = timeout(A_WHILE, options(&core, "options-hang")).await;
    assert!(answer.is_err());
    let answer = timeout(A_WHILE, start(&core.scenario_url("start-hang"), &irma_chat())).await;
    assert!(answer.is_err());
    assert_eq!(core.requests().len(), 2, "both had arrived");
}

#[tokio::test]
async fn errors_are_500_each_time() {
    let core = core().await;
    for _ in 0..2 {
        assert_eq!(options(&core, "options-500").await.status(), 500);
        let answer = start(&core.scenario_url("start-500"), &irma_chat()).await;
        assert_eq!(answer.status(), 500);
        let body: Value = answer.json().await.unwrap();
        assert_eq!(body["error"]["code"], 500);
    }
}

#[tokio::test]
async fn what_fails_once_is_well_the_second_time_and_fails_again_when_cleared() {
    let core = core().await;
    for _ in 0..2 {
        assert_eq!(options(&core, "options-500-once").await.status(), 500);
        is_well(options(&core, "options-500-once").await).await;

        let url = core.scenario_url("start-500-once");
        assert_eq!(start(&url, &irma_chat()).await.status(), 500);
        client_url(&url, &irma_chat()).await;

        let url = options_url(&core, "options-drop-once");
        client().get(&url).send().await.unwrap_err();
        is_well(get(&url).await).await;
        is_well(get(&url).await).await;

        core.clear_requests();
    }
}

#[tokio::test]
async fn a_dropped_connection_ends_before_any_byte() {
    let core = core().await;
    for request in [
        "GET /scenario/options-drop/session_options/report_move HTTP/1.1\r\nhost: a\r\n\r\n".to_owned(),
        {
            let body = irma_chat().to_string();
            let length = body.len();
            format!(
                "POST /scenario/start-drop/start HTTP/1.1\r\nhost: a\r\ncontent-type: application/json\r\ncontent-length: {length}\r\n\r\n{body}"
            )
        },
    ] {
        assert_eq!(raw_answer(&core, &request).await, "");
    }
    client().get(options_url(&core, "options-drop")).send().await.unwrap_err();
    starting(&core.scenario_url("start-drop"), &irma_chat()).send().await.unwrap_err();
    is_well(options(&core, "slow").await).await;
}

/// Sends the text as it is, and reads until the other side ends it.
async fn raw_answer(core: &DemoCore, request: &str) -> String {
    let address = core.url().replace("http://", "");
    let mut stream = TcpStream::connect(address).await.unwrap();
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    if let Err(error) = stream.read_to_end(&mut answer).await {
        assert_eq!(error.kind(), ErrorKind::ConnectionReset);
    }
    String::from_utf8(answer).unwrap()
}

/// Or browsers would ask again by themselves, and hide that something was dropped.
#[tokio::test]
async fn no_connection_serves_two_requests() {
    let core = core().await;
    for answer in [
        options(&core, "one-each").await,
        preflight(&core.scenario_url("start-drop")).await,
        start(&core.url(), &irma_chat()).await,
        get(core.url()).await,
    ] {
        assert_eq!(answer.headers()["connection"], "close");
    }
}

#[tokio::test]
async fn truncated_options_have_good_headers_and_half_a_body() {
    let core = core().await;
    let answer = options(&core, "options-truncated").await;
    assert_eq!(answer.status(), 200);
    assert!(allows_origin(&answer));
    assert!(answer.headers().contains_key(CONTENT_LENGTH));
    answer.bytes().await.unwrap_err();
}

#[tokio::test]
async fn bad_json_says_that_it_is_json() {
    let core = core().await;
    for answer in [
        options(&core, "options-bad-json").await,
        start(&core.scenario_url("start-bad-json"), &irma_chat()).await,
    ] {
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()[CONTENT_TYPE], "application/json");
        let text = answer.text().await.unwrap();
        serde_json::from_str::<Value>(&text).unwrap_err();
    }
}

#[tokio::test]
async fn wrong_types_are_good_json() {
    let core = core().await;
    let answer: Value = options(&core, "options-wrong-types").await.json().await.unwrap();
    assert!(answer["auth_methods"].is_string());
    assert!(answer["comm_methods"][0]["tag"].is_number());
    let answer = start(&core.scenario_url("start-wrong-types"), &irma_chat()).await;
    assert!(answer.json::<Value>().await.unwrap()["client_url"].is_number());
}

#[tokio::test]
async fn huge_answers_are_valid() {
    let core = core().await;
    for (answer, field) in [
        (options(&core, "options-huge").await, "comm_methods"),
        (start(&core.scenario_url("start-huge"), &irma_chat()).await, "client_url"),
    ] {
        assert_eq!(answer.status(), 200);
        let bytes = answer.bytes().await.unwrap();
        assert!(bytes.len() > 10_000_000);
        let json: Value = serde_json::from_slice(&bytes).unwrap();
        assert!(!json[field].is_null());
    }
}

#[tokio::test]
async fn an_empty_body_is_200() {
    let answer = options(&core().await, "options-empty-body").await;
    assert_eq!(answer.status(), 200);
    assert_eq!(answer.text().await.unwrap(), "");
}

#[tokio::test]
async fn many_methods_are_300_different_ones_that_all_work() {
    let core = core().await;
    let url = core.scenario_url("options-many");
    let options = options_of(&url, "personal_question").await;
    let auth = tags(&options["auth_methods"]);
    let comm = tags(&options["comm_methods"]);
    assert_eq!(auth.iter().chain(&comm).collect::<HashSet<_>>().len(), 300);
    assert_eq!((auth.len(), comm.len()), (150, 150));
    let body = json!({"purpose": "personal_question", "auth_method": auth[149], "comm_method": comm[149]});
    assert_eq!(get(client_url(&url, &body).await).await.status(), 200);
}

#[tokio::test]
async fn odd_methods_are_all_there_and_can_be_started() {
    let core = core().await;
    let url = core.scenario_url("odd-methods");
    let options = options_of(&url, "personal_question").await;
    let auth = options["auth_methods"].as_array().unwrap();
    let comm = options["comm_methods"].as_array().unwrap();
    let all: Vec<&Value> = auth.iter().chain(comm).collect();

    let has = |what: fn(&Value) -> bool| assert_eq!(all.iter().filter(|method| what(method)).count(), 1);
    has(|method| method.get("name").is_none());
    has(|method| method.get("name").is_some_and(Value::is_null));
    has(|method| method.get("image_path").is_none());
    has(|method| method["image_path"] == "");
    has(|method| method["image_path"] == "none");
    has(|method| method["image_path"] == "static/irma.svg");
    has(|method| method["image_path"] == "/static/lost.svg");
    has(|method| method.get("price").is_some());
    has(|method| method["name"].as_str().is_some_and(|name| name.contains("<script>")));
    has(|method| method["name"].as_str().is_some_and(|name| name.contains('\u{202e}')));
    assert!(all.iter().any(|method| method["name"].as_str().is_some_and(|name| name.len() == 2_000)));
    assert_eq!(auth.iter().filter(|method| method["tag"] == "twice").count(), 2);

    for method in auth {
        let body =
            json!({"purpose": "personal_question", "auth_method": method["tag"], "comm_method": "chat"});
        assert_eq!(get(client_url(&url, &body).await).await.status(), 200);
    }
}

#[tokio::test]
async fn offers_may_lack_a_kind_or_have_one_of_each() {
    let core = core().await;
    for (scenario, auth, comm) in [
        ("no-comm", &["irma", "digid"][..], &[][..]),
        ("no-auth", &[], &["call", "chat"]),
        ("one-each", &["irma"], &["chat"]),
    ] {
        let options = options_of(&core.scenario_url(scenario), "personal_question").await;
        assert_eq!(tags(&options["auth_methods"]), auth, "{scenario}");
        assert_eq!(tags(&options["comm_methods"]), comm, "{scenario}");
    }
    client_url(&core.scenario_url("one-each"), &irma_chat()).await;
}

#[tokio::test]
async fn a_start_can_be_refused_although_it_was_offered() {
    for (generation, status) in [(Generation::Core404, 404), (Generation::Core400, 400)] {
        let core = core_of(generation).await;
        let answer = start(&core.scenario_url("start-refused"), &irma_chat()).await;
        assert_eq!(answer.status(), status);
    }
}

#[tokio::test]
async fn a_lost_accept_header_makes_a_redirect() {
    let core = core().await;
    let url = core.scenario_url("start-303");
    let answer = start(&url, &irma_chat()).await;
    assert_eq!(answer.status(), 303);
    assert!(location(&answer).starts_with(&format!("{url}/auth/irma/")));
}

#[tokio::test]
async fn without_cors_nothing_may_be_read() {
    let core = core().await;
    let url = core.scenario_url("cors-off");
    assert_eq!(preflight(&url).await.status(), 404);
    assert!(!allows_origin(&options(&core, "cors-off").await));
    assert!(!allows_origin(&start(&url, &irma_chat()).await));
    assert_eq!(get(format!("{url}/static/irma.svg")).await.status(), 404);
}

#[tokio::test]
async fn cors_may_be_missing_for_the_start_only() {
    let core = core().await;
    let url = core.scenario_url("cors-off-start");
    assert!(allows_origin(&options(&core, "cors-off-start").await));
    let answer = preflight(&url).await;
    assert_eq!(answer.status(), 404);
    assert!(!allows_origin(&answer));
    assert!(!allows_origin(&start(&url, &irma_chat()).await));
}

#[tokio::test]
async fn a_core_started_without_cors_has_none_in_any_scenario() {
    let core = core_with(CoreOptions { cors: false, ..quick() }).await;
    for scenario in SCENARIOS {
        assert_eq!(preflight(&core.scenario_url(scenario.name)).await.status(), 404);
    }
}

#[tokio::test]
async fn hostile_client_urls_are_what_they_say() {
    let core = core().await;
    let host = core.url().replace("http://", "");
    for (scenario, url) in [
        ("hostile-javascript", "javascript:void(document.title='hijacked')"),
        ("hostile-data", "data:text/html,<title>hijacked</title>"),
        ("hostile-relative", "/hijacked"),
        ("hostile-protocol-relative", "//HOST/hijacked"),
        ("hostile-credentials", "http://user:secret@HOST/hijacked"),
        ("hostile-control", "http://HOST/hi\njack\ted"),
        ("hostile-backslash", r"http:\\HOST\hijacked"),
        ("hostile-blob", "blob:http://HOST/00000000-0000-4000-8000-000000000000"),
        ("hostile-empty", ""),
    ] {
        assert!(TESTED.contains(&scenario));
        let answer = client_url(&core.scenario_url(scenario), &irma_chat()).await;
        assert_eq!(answer, url.replace("HOST", &host));
    }
}

#[tokio::test]
async fn hostile_client_urls_do_not_come_by_redirect() {
    let core = core().await;
    for scenario in SCENARIOS {
        if scenario.name.starts_with("hostile-") {
            let answer = client()
                .post(format!("{}/start", core.scenario_url(scenario.name)))
                .form(&irma_chat())
                .send()
                .await
                .unwrap();
            assert_eq!(answer.status(), 303, "{}", scenario.name);
            assert!(location(&answer).contains("/auth/irma/"));
        }
    }
}
