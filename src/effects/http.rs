//! Sends a [`Request`] to the core, and reports what came of it.
//!
//! Between gloo-net's types and the browser stands the page's own `fetch`, which monitors and consent managers wrap.
//! Many wrappers take only a string and an object, some lose what is no plain object, and they fail in any way. So
//! `fetch` is called by string and init, and what comes back is guarded before it is a [`Response`]: gloo-net's
//! `Request::send` hands over a `Request`, and panics where a rejection is no `Error` (its `src/error.rs`).

use std::rc::Rc;

use gloo_net::http::{Method, Response};
use id_contact_session::{Answer, Event, Generation, NetworkError, Request, read_options, read_start};
use js_sys::{JsString, Promise};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{AbortController, RequestInit};
use yew::Callback;

#[cfg(feature = "custom-element")]
use super::early::EarlyRequest;
use super::exchange::{Exchange, Outcome};
use super::pending::Pending;
use crate::json::{self, Json};

/// The longest answer, in UTF-16 code units, that is worth parsing: hundreds of methods take a tenth of it.
const MAX_LENGTH: u32 = 1 << 20;

#[wasm_bindgen]
extern "C" {
    /// Whatever the page calls `fetch` now.
    #[wasm_bindgen(catch)]
    fn fetch(url: &str, init: &RequestInit) -> Result<JsValue, JsValue>;
}

/// Aborts the request that has its signal, when dropped.
struct Abort(AbortController);

/// Requests the session options. It returns [`Event::OptionsReceived`] if they are here, or else what will report that. The
/// request is shared by all widgets that send it at the same time.
pub(super) fn fetch_options(
    generation: Generation,
    request: &Request,
    report: Callback<Event>,
) -> Result<Event, Pending> {
    // Only a widget's first request may be answered by what the script asked for before the WASM was there.
    #[cfg(feature = "custom-element")]
    let early = EarlyRequest::take(&request.url, generation == 1);
    #[cfg(feature = "custom-element")]
    if let Some(response) = early.as_ref().and_then(EarlyRequest::arrived)
        && let Ok(text) = response.text()
    {
        // A screen reader hears of a failure if a status that was there before says so: it is drawn afterwards.
        let received = received(generation, Ok(answer(response.status(), text.into())));
        if matches!(received, Event::OptionsReceived { result: Ok(_), .. }) {
            return Ok(received);
        }
    }
    let exchange = Exchange::shared(&request.url, || {
        #[cfg(feature = "custom-element")]
        if let Some(early) = early {
            return Exchange::begin(&request.url, read(early.response()), early);
        }
        begin(&request.url, &plain(&GetInit { cache: CACHE, credentials: CREDENTIALS }))
    });
    Err(Pending::request(&exchange, request.timeout_ms, move |outcome| {
        report.emit(received(generation, outcome));
    }))
}

fn received(generation: Generation, outcome: Outcome) -> Event {
    Event::OptionsReceived { generation, result: read_options(outcome) }
}

/// Asks the core to start a session, and reports [`Event::ClientUrlReceived`].
pub(super) fn start_session(generation: Generation, request: &Request, report: Callback<Event>) -> Pending {
    let body = request.body.as_ref().map_or(JsValue::NULL, json::to_text);
    let exchange = begin(&request.url, &post(&body));
    Pending::request(&exchange, request.timeout_ms, move |outcome| {
        report.emit(Event::ClientUrlReceived { generation, result: read_start(outcome) });
    })
}

/// The second argument of `fetch` for a GET. It has no headers of ours, which would need a preflight.
#[derive(Serialize)]
struct GetInit {
    cache: &'static str,
    credentials: &'static str,
}

/// The second argument of `fetch` for a POST.
#[derive(Serialize)]
struct PostInit {
    cache: &'static str,
    credentials: &'static str,
    method: &'static str,
    redirect: &'static str,
    headers: PostHeaders,
}

/// What cores insist on (protocol: `Accept` exactly `application/json`).
#[derive(Serialize)]
struct PostHeaders {
    #[serde(rename = "Accept")]
    accept: &'static str,
    #[serde(rename = "Content-Type")]
    content_type: &'static str,
}

const JSON: &str = "application/json";
/// Errors too may be kept by a cache: "try again" must ask the core.
const CACHE: &str = "no-store";
/// The standard's default, for wrappers that send cookies unless told otherwise: cores do not allow that.
const CREDENTIALS: &str = "same-origin";

fn post(body: &JsValue) -> RequestInit {
    let init = plain(&PostInit {
        cache: CACHE,
        credentials: CREDENTIALS,
        method: Method::POST.as_str(),
        redirect: "manual",
        headers: PostHeaders { accept: JSON, content_type: JSON },
    });
    init.set_body(body);
    init
}

/// A plain object of plain values, as wrappers around `fetch` spread it into others.
fn plain(init: &impl Serialize) -> RequestInit {
    json::to_js(init).unchecked_into()
}

fn begin(url: &str, init: &RequestInit) -> Rc<Exchange> {
    // Where the page has broken it, requests are not aborted, but sent.
    let abort = AbortController::new().ok().map(Abort);
    init.set_signal(abort.as_ref().map(|abort| abort.0.signal()).as_ref());
    let response = fetch(url, init).map(|value| Promise::resolve(&value));
    Exchange::begin(url, async { read(response.map_err(failed)?).await }, abort)
}

/// Waits for a response, and for all of its body.
async fn read(response: Promise) -> Outcome {
    let value = JsFuture::from(response).await.map_err(failed)?;
    if !value.is_object() {
        return Err(failed(value));
    }
    // Not by `instanceof`: pages replace `Response`, and wrappers answer with objects of their own.
    let response = Response::from(value.unchecked_into::<web_sys::Response>());
    let status = response.status();
    // Not by gloo-net's `text` (its src/http/response.rs): it panics where this fails, and copies a body of any length
    // into Rust's memory, which never shrinks.
    let text = web_sys::Response::from(response).text().map_err(failed)?;
    let text = JsFuture::from(Promise::resolve(&text)).await.map_err(failed)?;
    Ok(answer(status, text))
}

fn answer(status: u16, text: JsValue) -> Answer<Json> {
    let is_worth_parsing = |text: &JsString| text.length() <= MAX_LENGTH;
    Answer { status, body: text.dyn_into().ok().filter(is_worth_parsing).and_then(|text| Json::parse(&text)) }
}

/// Nothing tells a script why a request failed.
fn failed(_: JsValue) -> NetworkError {
    let is_online = web_sys::window().is_none_or(|window| window.navigator().on_line());
    if is_online { NetworkError::Unreachable } else { NetworkError::Offline }
}

impl Drop for Abort {
    fn drop(&mut self) {
        self.0.abort();
    }
}
