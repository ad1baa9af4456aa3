//! [`Json`]: what the browser's own `JSON.parse` made, read by serde; and what serde makes for `JSON.stringify` and for
//! the `detail` of an event.
//!
//! The browser has a parser and a printer, so none is downloaded: see ARCHITECTURE.md, "Bytes".

mod deserializer;
mod serializer;

use std::error::Error;
use std::fmt::{self, Display};

use js_sys::{JSON, JsString, Object};
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

#[wasm_bindgen]
extern "C" {
    /// As `js_sys::JSON::parse`, but the text stays where it is: that one wants it in Rust's memory first.
    #[wasm_bindgen(catch, js_namespace = JSON, js_name = parse)]
    fn parse_in_place(text: &JsString) -> Result<JsValue, JsValue>;
}

/// A value of JSON as the browser holds it. serde reads it ([`serde::Deserializer`]).
#[derive(Clone, Debug)]
pub(crate) struct Json(JsValue);

/// The value is not of the shape that was asked for. Nobody reads why: words would be downloaded too.
#[derive(Debug)]
pub(crate) struct Mismatch;

impl Json {
    /// What `text` means, if it is JSON.
    pub(crate) fn parse(text: &JsString) -> Option<Self> {
        parse_in_place(text).ok().map(Self)
    }
}

/// `value` as a plain value of JavaScript. A value that JSON does not know ([`Mismatch`]) becomes `undefined`; none of
/// the session crate's types holds one.
pub(crate) fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(serializer::ToJs).unwrap_or_default()
}

/// `value` as JSON. Only its own members count, whatever the page has added to `Object.prototype`.
pub(crate) fn to_text(value: &impl Serialize) -> JsValue {
    let bare: Object = Object::create(JsValue::NULL.unchecked_ref());
    let bare = Object::assign(&bare, to_js(value).unchecked_ref());
    JSON::stringify(&bare).map_or(JsValue::UNDEFINED, JsValue::from)
}

impl Display for Mismatch {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl Error for Mismatch {}

impl serde::de::Error for Mismatch {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}

impl serde::ser::Error for Mismatch {
    fn custom<T: Display>(_: T) -> Self {
        Self
    }
}
