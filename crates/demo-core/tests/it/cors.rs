//! The proxy in front of a core, with its CORS and its icons, and a core without it.

use demo_core::{CoreOptions, Generation};
use reqwest::{
    Method, Response,
    header::{
        ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
        CONTENT_TYPE, ORIGIN,
    },
};

use crate::support::{
    BOTH_GENERATIONS, client, client_url, core, core_of, core_with, get, irma_chat, quick, start,
};

const ICONS: [&str; 5] = ["irma", "digid", "phone", "chat", "video"];

pub(crate) async fn preflight(core_url: &str) -> Response {
    client()
        .request(Method::OPTIONS, format!("{core_url}/start"))
        .header(ORIGIN, "https://gemeente.example")
        .header("access-control-request-method", "POST")
        .header("access-control-request-headers", "content-type")
        .send()
        .await
        .unwrap()
}

pub(crate) fn allows_origin(answer: &Response) -> bool {
    answer.headers().get(ACCESS_CONTROL_ALLOW_ORIGIN).is_some_and(|origin| origin == "*")
}

#[tokio::test]
async fn the_proxy_answers_the_preflight_of_a_start() {
    for generation in BOTH_GENERATIONS {
        let answer = preflight(&core_of(generation).await.url()).await;
        assert_eq!(answer.status(), 200);
        assert!(allows_origin(&answer));
        let allowed = |name| answer.headers()[name].to_str().unwrap().to_lowercase();
        assert!(allowed(ACCESS_CONTROL_ALLOW_METHODS).contains("post"));
        assert!(allowed(ACCESS_CONTROL_ALLOW_HEADERS).contains("content-type"));
    }
}

#[tokio::test]
async fn the_proxy_lets_every_origin_read_every_answer() {
    for generation in BOTH_GENERATIONS {
        let core = core_of(generation).await;
        for path in [
            "/session_options",
            "/session_options/personal_question",
            "/session_options/unknown",
            "/session_options/with/slash",
            "/nothing",
            "/static/irma.svg",
            "/static/lost.svg",
            "/start",
        ] {
            assert!(allows_origin(&get(format!("{}{path}", core.url())).await), "{path}");
        }
        assert!(allows_origin(&start(&core.url(), &irma_chat()).await));
        assert!(allows_origin(&start(&core.url(), &serde_json::json!({})).await));
        let error = start(&core.scenario_url("start-500"), &irma_chat()).await;
        assert_eq!(error.status(), 500);
        assert!(allows_origin(&error));
    }
}

#[tokio::test]
async fn the_plugins_are_other_servers_and_allow_no_origin() {
    let core = core().await;
    let url = client_url(&core.url(), &irma_chat()).await;
    let answer = get(url).await;
    assert_eq!(answer.status(), 200);
    assert!(!allows_origin(&answer));
}

#[tokio::test]
async fn a_core_without_proxy_knows_no_cors_and_no_icons() {
    for generation in BOTH_GENERATIONS {
        let core = core_with(CoreOptions { cors: false, generation, ..quick() }).await;
        let answer = preflight(&core.url()).await;
        assert_eq!(answer.status(), 404);
        assert!(!allows_origin(&answer));

        let options = format!("{}/session_options/personal_question", core.url());
        for answer in [get(&options).await, start(&core.url(), &irma_chat()).await] {
            assert_eq!(answer.status(), 200);
            assert!(!allows_origin(&answer));
        }
        let answer = client().request(Method::OPTIONS, &options).send().await.unwrap();
        assert_eq!(answer.status(), 404);
        for icon in ICONS {
            assert_eq!(get(format!("{}/static/{icon}.svg", core.url())).await.status(), 404);
        }
    }
}

#[tokio::test]
async fn the_proxy_serves_the_icons_also_below_a_scenario() {
    let core = core_of(Generation::Core404).await;
    for url in [core.url(), core.scenario_url("slow")] {
        for icon in ICONS {
            let answer = get(format!("{url}/static/{icon}.svg")).await;
            assert_eq!(answer.status(), 200);
            assert_eq!(answer.headers()[CONTENT_TYPE], "image/svg+xml");
            assert!(answer.text().await.unwrap().starts_with("<svg "));
        }
        let answer = get(format!("{url}/static/lost.svg")).await;
        assert_eq!(answer.status(), 404);
    }
}
