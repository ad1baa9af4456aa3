//! Responses that a test sets.

use crate::{
    cors::preflight,
    support::{core, get, irma_chat, start},
};

#[tokio::test]
async fn replace_the_core_s_own_until_they_are_replaced() {
    let core = core().await;
    let path = "/session_options/personal_question";
    core.stub_response(path, "application/json", b"{\xff".as_slice());
    core.stub_response("/start", "application/json", r#"{"client_url":"https://example.nl"}"#);

    let options = get(format!("{}{path}?a=b", core.url())).await;
    assert_eq!(options.status(), 200);
    assert_eq!(options.headers()["access-control-allow-origin"], "*");
    assert_eq!(options.bytes().await.unwrap(), b"{\xff".as_slice());
    assert_eq!(preflight(&core.url()).await.headers()["access-control-allow-origin"], "*");
    let started = start(&core.url(), &irma_chat()).await;
    assert_eq!(started.text().await.unwrap(), r#"{"client_url":"https://example.nl"}"#);
    assert_eq!(core.requests().len(), 3, "recorded as any other");

    core.stub_response("/start", "text/plain", "otherwise");
    assert_eq!(start(&core.url(), &irma_chat()).await.text().await.unwrap(), "otherwise");
}
