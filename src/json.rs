//! [`Json`]: the rules read what the browser's own `JSON.parse` made.

use id_contact_session::Parsed;
use js_sys::{Array, JsString, Reflect};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    // js-sys takes a `&str`: a long answer would be copied into our memory only to be copied out again.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse_json(text: &JsString) -> Result<JsValue, JsValue>;
}

/// A value that `JSON.parse` returned.
#[derive(Debug)]
pub(crate) struct Json(JsValue);

impl Json {
    /// What `text` means, if it is JSON.
    pub(crate) fn parse(text: &JsString) -> Option<Self> {
        parse_json(text).ok().map(Self)
    }
}

impl Parsed for Json {
    fn text(&self) -> Option<String> {
        self.0.as_string()
    }

    fn items(&self) -> Option<Vec<Self>> {
        Array::is_array(&self.0).then(|| Array::from(&self.0).iter().map(Self).collect())
    }

    fn member(&self, name: &str) -> Option<Self> {
        let value = Reflect::get(&self.0, &name.into()).ok()?;
        let is_there = !value.is_null() && !value.is_undefined();
        is_there.then_some(Self(value))
    }
}
