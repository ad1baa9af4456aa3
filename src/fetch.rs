//! Sends a [`Request`] with the browser's `fetch`.

use id_contact_session::{Answer, Event, Generation, MAX_ANSWER_LENGTH, NoAnswer, Request};
use js_sys::{Array, JsString};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{AbortController, AbortSignal, RequestInit, RequestRedirect, Response};
use yew::html::Scope;

use crate::app::App;
use crate::json::Json;
use crate::under_way::UnderWay;

/// What became of a request.
pub(crate) type Outcome = Result<Answer<Json>, NoAnswer>;

/// Sends `request` and reports what `read` makes of its outcome. Dropping what is returned aborts it.
pub(crate) fn send(
    generation: Generation,
    request: Request,
    read: fn(Generation, Outcome) -> Event,
    link: &Scope<App>,
) -> Option<UnderWay> {
    let Ok(abort) = AbortController::new() else {
        link.send_message(read(generation, Err(NoAnswer::Unreachable)));
        return None;
    };
    let signal = abort.signal();
    let under_way = UnderWay::request(abort, request.timeout_ms);
    let link = link.clone();
    spawn_local(async move {
        let outcome = exchange(request, &signal).await.map_err(|_| reason(&signal));
        link.send_message(read(generation, outcome));
    });
    Some(under_way)
}

/// Nothing tells a script why a request failed, but two causes can be told apart.
fn reason(signal: &AbortSignal) -> NoAnswer {
    if signal.aborted() {
        NoAnswer::TimedOut
    } else if web_sys::window().is_some_and(|window| !window.navigator().on_line()) {
        NoAnswer::Offline
    } else {
        NoAnswer::Unreachable
    }
}

async fn exchange(request: Request, signal: &AbortSignal) -> Result<Answer<Json>, JsValue> {
    let window = web_sys::window().ok_or(JsValue::NULL)?;
    let init = RequestInit::new();
    init.set_signal(Some(signal));
    if let Some(json) = &request.json {
        init.set_method("POST");
        init.set_headers(&post_headers());
        init.set_redirect(RequestRedirect::Manual);
        init.set_body(&json.into());
    }
    let response = JsFuture::from(window.fetch_with_str_and_init(&request.url, &init)).await?;
    let response: Response = response.dyn_into()?;
    let text: JsString = JsFuture::from(response.text()?).await?.dyn_into()?;
    let too_long = text.length() as usize > MAX_ANSWER_LENGTH;
    Ok(Answer { status: response.status(), body: if too_long { None } else { Json::parse(&text) } })
}

/// Name and value, as `fetch` takes them.
fn post_headers() -> Array {
    ["Accept", "Content-Type"]
        .into_iter()
        .map(|name| Array::of2(&name.into(), &"application/json".into()))
        .collect()
}
