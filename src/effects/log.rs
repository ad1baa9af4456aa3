//! Writes problems to the console in a Yew app. For the custom element, `assets/state.js` does so.

use id_contact_session::Problem;
use wasm_bindgen::JsValue;
use web_sys::console;

/// Writes to the console what the website's developers should know.
pub(crate) fn problem(problem: &Problem) {
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
    ]
    .concat();
    match problem.status {
        None => console::error_1(&text.into()),
        Some(status) => console::error_3(&text.into(), &"HTTP status".into(), &JsValue::from(status)),
    }
}
