//! [`Json`]: serde reads what the browser's own `JSON.parse` made.
//!
//! The browser has a JSON parser already, so shipping another would cost a visitor some 15 kB. Only what
//! the wire types need is here: structs, sequences, options and strings.

use std::fmt::Display;

use js_sys::{Array, JsString, Reflect};
use serde::de::value::{MapDeserializer, SeqDeserializer};
use serde::de::{Deserializer, Error, IntoDeserializer, Visitor};
use serde::forward_to_deserialize_any;
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

/// The value is not of the shape that was asked for. It says no more: nobody would read it, and the
/// words would cost bytes.
#[derive(Debug)]
pub(crate) struct WrongShape;

impl Display for WrongShape {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("wrong shape")
    }
}

impl std::error::Error for WrongShape {}

impl Error for WrongShape {
    fn custom<T: Display>(_message: T) -> Self {
        Self
    }
}

impl IntoDeserializer<'_, WrongShape> for Json {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

impl<'de> Deserializer<'de> for Json {
    type Error = WrongShape;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongShape> {
        match self.0.as_string() {
            Some(text) => visitor.visit_string(text),
            None => Err(WrongShape),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongShape> {
        if self.0.is_null() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, WrongShape> {
        if !Array::is_array(&self.0) {
            return Err(WrongShape);
        }
        let items: Array = self.0.into();
        visitor.visit_seq(SeqDeserializer::new(items.iter().map(Json)))
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, WrongShape> {
        if !self.0.is_object() {
            return Err(WrongShape);
        }
        let present = fields.iter().filter_map(|&field| {
            let value = Reflect::get(&self.0, &field.into()).ok()?;
            (!value.is_undefined()).then_some((field, Json(value)))
        });
        visitor.visit_map(MapDeserializer::new(present))
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit
        unit_struct newtype_struct tuple tuple_struct map enum identifier ignored_any
    }
}
