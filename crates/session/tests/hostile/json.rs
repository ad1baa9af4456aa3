//! JSON that is almost what the protocol says, as a core might send it.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::generate::{client_url, image_path, text};

/// What breaks JSON, or its readers.
const PIECES: &[&[u8]] = &[
    b"\"",
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"null",
    b"true",
    b"NaN",
    b"-Infinity",
    b"undefined",
    b"1e999",
    b"-0",
    b"00",
    b"1.",
    b"9007199254740993",
    b"\\",
    b"\\u0000",
    b"\\ud800",
    b"\\udc00\\ud800",
    b"\\uD83D\\uDE00",
    b"\\x41",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\0",
    b"\n",
    b"\x0b",
    b"\xc2\xa0",
    b"/* */",
    b"//",
    b"'",
    b"\"tag\":\"twice\",",
    b"\"__proto__\":{\"tag\":\"irma\"},",
    b"\"constructor\":null,",
    b"\"auth_methods\":[],",
    b"\"client_url\":\"https://evil.example\",",
    b"\"toString\":0,",
    b"[[[[[[[[",
    b"{\"a\":{\"a\":",
];

/// A value of the wrong kind.
fn wrong() -> impl Strategy<Value = Value> {
    select(vec![
        json!(null),
        json!(true),
        json!(0),
        json!(-1.5e300),
        json!(u64::MAX),
        json!("irma"),
        json!(""),
        json!([]),
        json!({}),
        json!([["irma", "IRMA", null]]),
        json!([null, 1, "irma"]),
        json!([{"tag": ["irma"]}, {}]),
        json!({"tag": "irma"}),
        json!({"length": 1, "0": {"tag": "irma"}}),
        json!({"__proto__": {"tag": "irma"}, "constructor": null, "toString": []}),
        json!([[[[[[[[[[{"a": [[[[]]]]}]]]]]]]]]]),
    ])
}

fn mostly(right: impl Strategy<Value = Value> + 'static) -> impl Strategy<Value = Option<Value>> {
    prop_oneof![40 => right.prop_map(Some), 1 => wrong().prop_map(Some), 1 => Just(None)]
}

fn object(members: Vec<(&str, Option<Value>)>) -> Value {
    members.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
}

fn method() -> impl Strategy<Value = Value> {
    let tag =
        prop_oneof![select(vec!["irma", "digid", ""]).prop_map(str::to_owned), text()].prop_map(Value::from);
    let image_path = image_path().prop_map(Value::from);
    (mostly(tag), mostly(text().prop_map(Value::from)), mostly(image_path), mostly(wrong())).prop_map(
        |(tag, name, image_path, more)| {
            object(vec![("tag", tag), ("name", name), ("image_path", image_path), ("more", more)])
        },
    )
}

/// Session options, more or less.
pub(crate) fn options() -> impl Strategy<Value = Value> {
    let methods = || mostly(prop::collection::vec(method(), 0..4).prop_map(Value::from));
    (methods(), methods(), mostly(wrong())).prop_map(|(auth, comm, more)| {
        object(vec![("auth_methods", auth), ("comm_methods", comm), ("more", more)])
    })
}

/// The answer to a start, more or less.
pub(crate) fn start() -> impl Strategy<Value = Value> {
    let good = Just("https://auth.example.nl/1".to_owned());
    let url = prop_oneof![good, client_url(), text()].prop_map(Value::from);
    (mostly(url), mostly(wrong())).prop_map(|(url, more)| object(vec![("client_url", url), ("more", more)]))
}

/// JSON as it goes over the wire, perhaps with bytes put in or lost.
pub(crate) fn bytes(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Vec<u8>> {
    let damage = prop_oneof![
        select(PIECES).prop_map(|piece| Some(piece.to_vec())),
        any::<u8>().prop_map(|byte| Some(vec![byte])),
        Just(None),
    ];
    let some_damage = prop_oneof![
        Just(vec![]).boxed(),
        prop::collection::vec((damage, any::<Index>(), 0..3_usize), 1..4).boxed()
    ];
    (value, some_damage).prop_map(|(value, damage)| {
        damage.into_iter().fold(value.to_string().into_bytes(), |mut bytes, (piece, at, lost)| {
            let at = at.index(bytes.len() + 1);
            match piece {
                Some(piece) => drop(bytes.splice(at..(at + lost).min(bytes.len()), piece)),
                None => bytes.truncate(at),
            }
            bytes
        })
    })
}
