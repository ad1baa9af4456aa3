//! Writes: texts, flags, small numbers, lists, objects, and what may be missing. Events and requests have nothing else.

use js_sys::{Array, Object, Reflect};
use serde::ser::{Impossible, Serialize, SerializeSeq, SerializeStruct, Serializer};
use wasm_bindgen::JsValue;

use super::Mismatch;

/// Makes a plain value of JavaScript.
pub(super) struct ToJs;

type Made = Result<JsValue, Mismatch>;
type Never = Impossible<JsValue, Mismatch>;

/// Methods of [`Serializer`] for what is never written.
macro_rules! refuse {
    ($($method:ident($($kind:ty),*) -> $made:ty;)*) => {
        $(fn $method(self, $(_: $kind),*) -> Result<$made, Mismatch> { Err(Mismatch) })*
    };
}

impl Serializer for ToJs {
    type Ok = JsValue;
    type Error = Mismatch;
    type SerializeSeq = List;
    type SerializeStruct = Members;
    type SerializeTuple = Never;
    type SerializeTupleStruct = Never;
    type SerializeTupleVariant = Never;
    type SerializeMap = Never;
    type SerializeStructVariant = Never;

    fn serialize_bool(self, value: bool) -> Made {
        Ok(value.into())
    }

    fn serialize_u16(self, value: u16) -> Made {
        Ok(value.into())
    }

    fn serialize_str(self, value: &str) -> Made {
        Ok(value.into())
    }

    fn serialize_none(self) -> Made {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Made {
        value.serialize(self)
    }

    fn serialize_seq(self, _length: Option<usize>) -> Result<List, Mismatch> {
        Ok(List(Array::new()))
    }

    fn serialize_struct(self, _name: &'static str, _length: usize) -> Result<Members, Mismatch> {
        Ok(Members(Object::new()))
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _name: &'static str, value: &T) -> Made {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _name: &'static str,
        _index: u32,
        _variant: &'static str,
        _value: &T,
    ) -> Made {
        Err(Mismatch)
    }

    refuse! {
        serialize_i8(i8) -> JsValue;
        serialize_i16(i16) -> JsValue;
        serialize_i32(i32) -> JsValue;
        serialize_i64(i64) -> JsValue;
        serialize_u8(u8) -> JsValue;
        serialize_u32(u32) -> JsValue;
        serialize_u64(u64) -> JsValue;
        serialize_f32(f32) -> JsValue;
        serialize_f64(f64) -> JsValue;
        serialize_char(char) -> JsValue;
        serialize_bytes(&[u8]) -> JsValue;
        serialize_unit() -> JsValue;
        serialize_unit_struct(&'static str) -> JsValue;
        serialize_unit_variant(&'static str, u32, &'static str) -> JsValue;
        serialize_tuple(usize) -> Never;
        serialize_tuple_struct(&'static str, usize) -> Never;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Never;
        serialize_map(Option<usize>) -> Never;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Never;
    }
}

/// An array that grows.
pub(super) struct List(Array);

impl SerializeSeq for List {
    type Ok = JsValue;
    type Error = Mismatch;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Mismatch> {
        self.0.push(&value.serialize(ToJs)?);
        Ok(())
    }

    fn end(self) -> Made {
        Ok(self.0.into())
    }
}

/// An object that grows.
pub(super) struct Members(Object);

impl SerializeStruct for Members {
    type Ok = JsValue;
    type Error = Mismatch;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Mismatch> {
        Reflect::set(&self.0, &name.into(), &value.serialize(ToJs)?).map_err(|_| Mismatch)?;
        Ok(())
    }

    fn end(self) -> Made {
        Ok(self.0.into())
    }
}
