//! The protocol as running cores were recorded to speak it, one test for each kind of request.

use std::{
    collections::{BTreeSet, HashSet},
    time::{Duration, Instant},
};

use demo_core::{CoreOptions, Generation, TimeScale, purpose_names};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use serde_json::{Value, json};

use crate::support::{
    BOTH_GENERATIONS, client, client_url, core, core_of, core_with, get, get_accepting, irma_chat, location,
    options_of, quick, start, starting_raw, tags,
};

const FORM: &str = "application/x-www-form-urlencoded";

#[tokio::test]
async fn options_are_the_recorded_ones_whatever_is_accepted() {
    let recorded: Value =
        serde_json::from_str(include_str!("../../fixtures/session_options.personal_question.json")).unwrap();
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        for accept in ["*/*", "application/json", "text/html", "text/html, */*;q=0.1"] {
            let url = format!("{}/session_options/personal_question", core.url());
            let answer = get_accepting(url, accept).await;
            assert_eq!(answer.status(), 200);
            assert_eq!(answer.headers()[CONTENT_TYPE], "application/json");
            assert_eq!(answer.json::<Value>().await.unwrap(), recorded, "{accept}");
        }
    }
}

#[tokio::test]
async fn a_purpose_may_allow_one_method_of_a_kind_or_none() {
    let core = core().await;
    for (purpose, auth, comm) in [
        ("no_comm", &["irma", "digid"][..], &[][..]),
        ("no_auth", &[], &["call", "chat"]),
        ("call_only", &["digid"], &["call"]),
    ] {
        let options = options_of(&core.url(), purpose).await;
        assert_eq!(tags(&options["auth_methods"]), auth, "{purpose}");
        assert_eq!(tags(&options["comm_methods"]), comm, "{purpose}");
    }
}

#[tokio::test]
async fn the_newer_core_answers_404_in_json_or_html() {
    let core = core_of(Generation::Core404).await;
    for purpose in ["unknown", "Personal_Question", "PERSONAL_QUESTION"] {
        let url = format!("{}/session_options/{purpose}", core.url());
        // A list that begins with JSON is as good for an error, though not for a start.
        for accept in ["application/json", "application/json, text/plain"] {
            let answer = get_accepting(&url, accept).await;
            assert_eq!(answer.status(), 404);
            let body: Value = answer.json().await.unwrap();
            assert_eq!(body["error"]["code"], 404);
            assert_eq!(body["error"]["reason"], "Not Found");
            assert!(body["error"]["description"].is_string());
        }

        for accept in ["*/*", "text/html"] {
            let answer = get_accepting(&url, accept).await;
            assert_eq!(answer.status(), 404);
            let kind = answer.headers()[CONTENT_TYPE].to_str().unwrap();
            assert!(kind.starts_with("text/html"), "{kind}");
            assert!(answer.text().await.unwrap().contains("404: Not Found"));
        }
    }
}

#[tokio::test]
async fn the_oldest_core_answers_400_with_an_empty_body() {
    let core = core_of(Generation::Core400).await;
    for purpose in ["unknown", "Personal_Question"] {
        for accept in ["application/json", "*/*"] {
            let url = format!("{}/session_options/{purpose}", core.url());
            let answer = get_accepting(url, accept).await;
            assert_eq!(answer.status(), 400);
            assert_eq!(answer.text().await.unwrap(), "");
        }
    }
}

#[tokio::test]
async fn purposes_are_percent_decoded_once_and_exactly() {
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        for known in ["with%20space", "with%2Fslash", "with%2fslash", "aangifte-zo%C3%AB"] {
            options_of(&core.url(), known).await;
        }
        let refused = if generation == Generation::Core404 { 404 } else { 400 };
        for (unknown, status) in [
            ("with+space", refused),
            ("with%2520space", refused),
            ("aangifte-zo%EB", refused),
            ("with/slash", 404),
            ("", 404),
        ] {
            let answer = get(format!("{}/session_options/{unknown}", core.url())).await;
            assert_eq!(answer.status(), status, "{unknown}");
        }
    }
}

#[tokio::test]
async fn all_options_are_keyed_by_purpose_in_an_order_that_changes() {
    let core = core().await;
    let url = format!("{}/session_options", core.url());
    let mut answers = HashSet::new();
    for _ in 0..4 {
        let text = get(&url).await.text().await.unwrap();
        let all: Value = serde_json::from_str(&text).unwrap();
        let keys: BTreeSet<_> = all.as_object().unwrap().keys().map(String::as_str).collect();
        assert_eq!(keys, purpose_names().collect());
        assert_eq!(all["call_only"], options_of(&core.url(), "call_only").await);
        answers.insert(text);
    }
    assert!(answers.len() > 1);
}

#[tokio::test]
async fn the_order_of_all_methods_is_stable_within_a_start_and_differs_between_starts() {
    let mut orders = HashSet::new();
    for seed in 0..8 {
        let core = core_with(CoreOptions { seed: Some(seed), ..quick() }).await;
        let options = options_of(&core.url(), "report_move").await;
        for purpose in ["report_move", "request_passport"] {
            assert_eq!(options_of(&core.url(), purpose).await, options);
        }
        let mut comm = tags(&options["comm_methods"]);
        orders.insert(comm.join(" "));
        comm.sort_unstable();
        assert_eq!(comm, ["call", "chat", "video"]);
        let mut auth = tags(&options["auth_methods"]);
        auth.sort_unstable();
        assert_eq!(auth, ["digid", "irma"]);
    }
    assert!(orders.len() > 1, "{orders:?}");
}

#[tokio::test]
async fn a_seed_fixes_the_order() {
    let core = async || core_with(CoreOptions { seed: Some(7), ..quick() }).await;
    let (one, other) = (core().await, core().await);
    assert_eq!(options_of(&one.url(), "report_move").await, options_of(&other.url(), "report_move").await);
}

#[tokio::test]
async fn a_start_that_accepts_exactly_json_gets_the_recorded_fields() {
    let recorded: Value = serde_json::from_str(include_str!("../../fixtures/start.irma_chat.json")).unwrap();
    let fields = |json: &Value| json.as_object().unwrap().keys().cloned().collect::<Vec<_>>();
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        let answer = start(&core.url(), &irma_chat()).await;
        assert_eq!(answer.status(), 200);
        assert_eq!(answer.headers()[CONTENT_TYPE], "application/json");
        let answer: Value = answer.json().await.unwrap();
        assert_eq!(fields(&answer), fields(&recorded));
        let url = answer["client_url"].as_str().unwrap();
        let id = url.strip_prefix(&format!("{}/auth/irma/", core.url())).unwrap();
        assert!(id.len() == 32 && id.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }
}

#[tokio::test]
async fn a_start_that_accepts_anything_else_is_redirected() {
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        for accept in [Some("*/*"), Some("application/json, text/plain"), None] {
            let mut request = starting_raw(&core.url(), "application/json", irma_chat().to_string());
            if let Some(accept) = accept {
                request = request.header(ACCEPT, accept);
            }
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 303, "{accept:?}");
            assert!(location(&answer).starts_with(&format!("{}/auth/irma/", core.url())));
            assert_eq!(answer.text().await.unwrap(), "");
        }
    }
}

#[tokio::test]
async fn extra_fields_are_ignored() {
    let core = core().await;
    let mut body = irma_chat();
    body["colour"] = json!({"deep": ["green"]});
    client_url(&core.url(), &body).await;
}

#[tokio::test]
async fn a_start_that_is_not_allowed_or_not_complete_is_refused() {
    let bodies = [
        json!({"purpose": "personal_question", "auth_method": "unknown", "comm_method": "chat"}),
        json!({"purpose": "personal_question", "auth_method": "irma", "comm_method": "video"}),
        json!({"purpose": "call_only", "auth_method": "irma", "comm_method": "call"}),
        json!({"purpose": "no_comm", "auth_method": "irma", "comm_method": "chat"}),
        json!({"purpose": "unknown", "auth_method": "irma", "comm_method": "chat"}),
        json!({"purpose": "personal_question", "auth_method": "irma"}),
        json!({"purpose": "personal_question", "comm_method": "chat"}),
        json!({"auth_method": "irma", "comm_method": "chat"}),
        json!({"purpose": 7, "auth_method": "irma", "comm_method": "chat"}),
        json!([]),
    ];
    for (generation, status) in [(Generation::Core404, 404), (Generation::Core400, 400)] {
        let core = core_of(generation).await;
        for body in &bodies {
            let answer = start(&core.url(), body).await;
            assert_eq!(answer.status(), status, "{body}");
        }
        for malformed in ["", "{", "purpose=personal_question"] {
            let answer = starting_raw(&core.url(), "application/json", malformed).send().await;
            assert_eq!(answer.unwrap().status(), status, "{malformed}");
        }
    }
}

#[tokio::test]
async fn a_plugin_that_refuses_gives_500_at_once() {
    for generation in BOTH_GENERATIONS {
        // With real delays, a core that waits for a plugin takes 5 seconds.
        let core = core_with(CoreOptions { generation, time_scale: TimeScale::REAL_TIME, ..quick() }).await;
        for (auth, comm) in
            [("refusing-auth", "chat"), ("irma", "refusing-comm"), ("hanging-auth", "refusing-comm")]
        {
            let begin = Instant::now();
            let answer = start(&core.url(), &broken(auth, comm)).await;
            assert_eq!(answer.status(), 500, "{auth} {comm}");
            assert!(begin.elapsed() < Duration::from_secs(4));
        }
    }
}

#[tokio::test]
async fn a_plugin_that_hangs_gives_500_after_its_time_and_others_work() {
    let core = core().await;
    client_url(&core.url(), &broken("irma", "chat")).await;
    for (auth, comm, least) in
        [("hanging-auth", "chat", 50), ("irma", "hanging-comm", 50), ("hanging-auth", "hanging-comm", 100)]
    {
        let begin = Instant::now();
        let answer = start(&core.url(), &broken(auth, comm)).await;
        assert_eq!(answer.status(), 500, "{auth} {comm}");
        assert!(begin.elapsed() >= Duration::from_millis(least), "{auth} {comm}");
    }
}

fn broken(auth: &str, comm: &str) -> Value {
    json!({"purpose": "broken_plugins", "auth_method": auth, "comm_method": comm})
}

#[tokio::test]
async fn a_plain_form_starts_a_session_at_newer_cores_only() {
    let form = "purpose=with+space&auth_method=irma&comm_method=chat";
    let newer = core_of(Generation::Core404).await;
    for accept in ["text/html", "application/json"] {
        let request = starting_raw(&newer.url(), FORM, form).header(ACCEPT, accept);
        let answer = request.send().await.unwrap();
        assert_eq!(answer.status(), 303);
        assert!(location(&answer).starts_with(&format!("{}/auth/irma/", newer.url())));
    }
    let answer = starting_raw(&newer.url(), FORM, "purpose=personal_question").send().await;
    assert_eq!(answer.unwrap().status(), 404);

    let oldest = core_of(Generation::Core400).await;
    let answer = starting_raw(&oldest.url(), FORM, form).send().await.unwrap();
    assert_eq!(answer.status(), 404);
}

#[tokio::test]
async fn after_an_earlier_login_only_a_comm_method_is_needed() {
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        let body = |comm: &str| json!({"purpose": "personal_question", "auth_result": "ey.ey.sig", "comm_method": comm});
        let chat = client_url(&core.url(), &body("chat")).await;
        assert!(chat.starts_with(&format!("{}/comm/chat/", core.url())), "{chat}");
        assert!(client_url(&core.url(), &body("call")).await.starts_with("tel:"));
        let refused = start(&core.url(), &body("video")).await.status();
        assert_eq!(refused, if generation == Generation::Core404 { 404 } else { 400 });
    }
}

#[tokio::test]
async fn a_jwt_that_no_known_key_signed_is_refused() {
    // {"alg":"none"} and an empty object, without a signature.
    let unsigned = "eyJhbGciOiJub25lIn0.e30.";
    for (generation, status) in [(Generation::Core404, 404), (Generation::Core400, 400)] {
        let core = core_of(generation).await;
        let answer = starting_raw(&core.url(), "application/jwt", unsigned).send().await;
        assert_eq!(answer.unwrap().status(), status);
    }
}

#[tokio::test]
async fn a_content_type_may_have_parameters_but_must_be_known() {
    let core = core().await;
    let json = irma_chat().to_string();
    for (kind, status) in
        [("application/json; charset=utf-8", 303), ("text/plain", 404), ("application/xml", 404)]
    {
        let answer = starting_raw(&core.url(), kind, json.clone()).send().await;
        assert_eq!(answer.unwrap().status(), status, "{kind}");
    }
}

#[tokio::test]
async fn addresses_that_do_not_exist_are_404_for_every_method() {
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        for path in ["/nothing", "/start", "/start/", "/scenario/unknown/session_options"] {
            let answer = get(format!("{}{path}", core.url())).await;
            assert_eq!(answer.status(), 404, "{path}");
        }
        let url = format!("{}/session_options/personal_question", core.url());
        for method in ["POST", "PUT", "DELETE"] {
            let request = client().request(method.parse().unwrap(), &url).json(&irma_chat());
            assert_eq!(request.send().await.unwrap().status(), 404, "{method}");
        }
    }
}
