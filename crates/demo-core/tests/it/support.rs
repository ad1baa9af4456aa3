//! Starts demo cores and sends what an initiator sends.

use std::net::{Ipv4Addr, SocketAddr};

use demo_core::{CoreOptions, DemoCore, Generation, TimeScale};
use reqwest::{
    Client, RequestBuilder, Response,
    header::{ACCEPT, CONTENT_TYPE, LOCATION},
    redirect::Policy,
};
use serde_json::{Value, json};

pub(crate) const FREE_PORT: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 0);

pub(crate) const BOTH_GENERATIONS: [Generation; 2] = [Generation::Core404, Generation::Core400];

/// Options of a core whose delays last a hundredth of the real ones.
pub(crate) fn quick() -> CoreOptions {
    CoreOptions { time_scale: TimeScale::new(0.01), ..CoreOptions::default() }
}

pub(crate) async fn core() -> DemoCore {
    core_with(quick()).await
}

pub(crate) async fn core_of(generation: Generation) -> DemoCore {
    core_with(CoreOptions { generation, ..quick() }).await
}

pub(crate) async fn core_with(options: CoreOptions) -> DemoCore {
    DemoCore::start(FREE_PORT, options).await.unwrap()
}

/// A client that follows no redirects, so that tests see them.
pub(crate) fn client() -> Client {
    Client::builder().redirect(Policy::none()).build().unwrap()
}

pub(crate) async fn get(url: impl AsRef<str>) -> Response {
    client().get(url.as_ref()).send().await.unwrap()
}

pub(crate) async fn get_accepting(url: impl AsRef<str>, accept: &str) -> Response {
    client().get(url.as_ref()).header(ACCEPT, accept).send().await.unwrap()
}

pub(crate) async fn options_of(core_url: &str, purpose: &str) -> Value {
    let answer = get(format!("{core_url}/session_options/{purpose}")).await;
    assert_eq!(answer.status(), 200);
    answer.json().await.unwrap()
}

/// The body of a start.
pub(crate) fn irma_chat() -> Value {
    json!({"purpose": "personal_question", "auth_method": "irma", "comm_method": "chat"})
}

/// A start with the one `Accept` header that is answered with JSON.
pub(crate) fn starting(core_url: &str, body: &Value) -> RequestBuilder {
    starting_raw(core_url, "application/json", body.to_string()).header(ACCEPT, "application/json")
}

/// A start without an `Accept` header.
pub(crate) fn starting_raw(core_url: &str, kind: &str, body: impl Into<String>) -> RequestBuilder {
    client().post(format!("{core_url}/start")).header(CONTENT_TYPE, kind).body(body.into())
}

pub(crate) async fn start(core_url: &str, body: &Value) -> Response {
    starting(core_url, body).send().await.unwrap()
}

/// Starts a session, and returns its client URL.
pub(crate) async fn client_url(core_url: &str, body: &Value) -> String {
    let answer = start(core_url, body).await;
    assert_eq!(answer.status(), 200);
    let answer: Value = answer.json().await.unwrap();
    answer["client_url"].as_str().unwrap().to_owned()
}

pub(crate) fn tags(methods: &Value) -> Vec<&str> {
    methods.as_array().unwrap().iter().map(|method| method["tag"].as_str().unwrap()).collect()
}

pub(crate) fn location(answer: &Response) -> &str {
    answer.headers()[LOCATION].to_str().unwrap()
}
