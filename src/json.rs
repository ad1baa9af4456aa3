//! [`Json`]: the rules read what the browser's own `JSON.parse` made.

use id_contact_session::Parsed;
use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

/// A value that `JSON.parse` returned.
#[derive(Debug)]
pub(crate) struct Json(JsValue);

impl Json {
    /// `value`, if there is one.
    pub(crate) fn new(value: JsValue) -> Option<Self> {
        let is_there = !value.is_null() && !value.is_undefined();
        is_there.then_some(Self(value))
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
        Self::new(Reflect::get(&self.0, &name.into()).ok()?)
    }
}
