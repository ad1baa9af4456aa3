//! Writes problems to the console in a Yew app. For the custom element, `assets/state.js` does so.

use id_contact_session::{Config, Problem};
use wasm_bindgen::JsValue;
use web_sys::console;

/// Writes to the console what the website's developers should know: what went wrong, and with which core and purpose if
/// these can be used.
pub(crate) fn problem(problem: &Problem, config: Option<&Config>) {
    let setting = |read: fn(&Config) -> &str| config.map_or("", read);
    let text = [
        "id-contact-initiator: ",
        problem.code,
        " (",
        problem.party.name(),
        "): ",
        &problem.title,
        ". ",
        &problem.detail,
        " ",
        problem.reason.unwrap_or_default(),
        " core_url: ",
        setting(|config| config.core_url.as_str()),
        " purpose: ",
        setting(|config| config.purpose.as_str()),
    ]
    .concat();
    match problem.status {
        None => console::error_1(&text.into()),
        Some(status) => console::error_3(&text.into(), &"HTTP status".into(), &JsValue::from(status)),
    }
}
