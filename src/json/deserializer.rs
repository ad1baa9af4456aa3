//! Reads: texts, lists, objects, and what may be missing. The protocol has nothing else.

use js_sys::{Array, Reflect};
use serde::de::value::U32Deserializer;
use serde::de::{DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, SeqAccess, Visitor};
use serde::forward_to_deserialize_any;
use wasm_bindgen::{JsCast, JsValue};

use super::{Json, Mismatch};

impl<'de> Deserializer<'de> for Json {
    type Error = Mismatch;

    fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Mismatch> {
        Err(Mismatch)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        visitor.visit_string(self.0.as_string().ok_or(Mismatch)?)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mismatch> {
        if !Array::is_array(&self.0) {
            return Err(Mismatch);
        }
        visitor.visit_seq(Items { array: self.0.unchecked_into(), next: 0 })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mismatch> {
        if !self.0.is_object() || Array::is_array(&self.0) {
            return Err(Mismatch);
        }
        visitor.visit_map(Members { object: self.0, fields: fields.iter().enumerate(), value: JsValue::NULL })
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str bytes byte_buf unit unit_struct newtype_struct
        tuple tuple_struct map enum identifier ignored_any
    }
}

/// The items of an array, one by one: not by `Array.from` or an iterator, which old libraries replace.
struct Items {
    array: Array,
    next: u32,
}

impl<'de> SeqAccess<'de> for Items {
    type Error = Mismatch;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Mismatch> {
        if self.next >= self.array.length() {
            return Ok(None);
        }
        let item = self.array.get(self.next);
        self.next += 1;
        seed.deserialize(Json(item)).map(Some)
    }
}

/// The members that are asked for, each by its place in the list of fields; what else the object has is not looked at.
struct Members<Fields> {
    object: JsValue,
    fields: Fields,
    value: JsValue,
}

impl<'de, Fields: Iterator<Item = (usize, &'static &'static str)>> MapAccess<'de> for Members<Fields> {
    type Error = Mismatch;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Mismatch> {
        for (place, &name) in &mut self.fields {
            self.value = Reflect::get(&self.object, &name.into()).map_err(|_| Mismatch)?;
            if !self.value.is_undefined() {
                let place: U32Deserializer<Mismatch> =
                    u32::try_from(place).map_err(|_| Mismatch)?.into_deserializer();
                return seed.deserialize(place).map(Some);
            }
        }
        Ok(None)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mismatch> {
        seed.deserialize(Json(std::mem::take(&mut self.value)))
    }
}
