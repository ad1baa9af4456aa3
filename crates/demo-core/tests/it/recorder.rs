//! The record of the requests.

use serde_json::Value;

use crate::{
    cors::preflight,
    support::{core, get, irma_chat, start},
};

#[tokio::test]
async fn requests_are_recorded_as_they_were_sent_until_they_are_cleared() {
    let core = core().await;
    get(format!("{}/session_options/with%20space?a=%41", core.scenario_url("no-comm"))).await;
    preflight(&core.url()).await;
    start(&core.url(), &irma_chat()).await;

    let requests = core.requests();
    let lines: Vec<_> =
        requests.iter().map(|request| format!("{} {}", request.method, request.path)).collect();
    assert_eq!(
        lines,
        ["GET /scenario/no-comm/session_options/with%20space?a=%41", "OPTIONS /start", "POST /start",]
    );
    let [get, _, post] = &requests[..] else { panic!() };
    assert_eq!(get.body, "");
    assert_eq!(get.header("content-type"), None);
    assert_eq!(post.header("content-type"), Some("application/json"));
    assert_eq!(post.header("accept"), Some("application/json"));
    assert_eq!(serde_json::from_str::<Value>(&post.body).unwrap(), irma_chat());
    assert!(get.at <= post.at);
    core.clear_requests();
    assert_eq!(core.requests().len(), 0);
}
