//! The core's answers, as bytes of any kind under any status: they are what the protocol says, or a failure.

use id_contact_session::{
    Answer, ClientUrlResponse, Failure, MethodProperties, SessionOptions, read_options, read_start,
};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use crate::cases;
use crate::generate::{client_url, image_path, text};

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
    prop_oneof![12 => right.prop_map(Some), 1 => wrong().prop_map(Some), 1 => Just(None)]
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

fn options() -> impl Strategy<Value = Value> {
    let methods = || mostly(prop::collection::vec(method(), 0..4).prop_map(Value::from));
    (methods(), methods(), mostly(wrong())).prop_map(|(auth, comm, more)| {
        object(vec![("auth_methods", auth), ("comm_methods", comm), ("more", more)])
    })
}

fn client_url_response() -> impl Strategy<Value = Value> {
    let url = prop_oneof![client_url(), text()].prop_map(Value::from);
    (mostly(url), mostly(wrong())).prop_map(|(url, more)| object(vec![("client_url", url), ("more", more)]))
}

/// JSON as it goes over the wire, perhaps with bytes put in or lost.
fn bytes(value: impl Strategy<Value = Value>) -> impl Strategy<Value = Vec<u8>> {
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

/// Mostly one that promises something.
fn status() -> impl Strategy<Value = u16> {
    prop_oneof![8 => 200..300_u16, 2 => 0..1000_u16, 1 => any::<u16>()]
}

fn answer(status: u16, bytes: &[u8]) -> Answer<Value> {
    Answer { status, body: serde_json::from_slice(bytes).ok() }
}

/// The methods that may be chosen from `value`: each tag once, and none empty.
fn offered(value: &Value) -> Vec<MethodProperties> {
    let mut offered: Vec<MethodProperties> = Vec::new();
    for method in value.as_array().expect("a list") {
        // The crate `serde_json` takes a list for a record; the browser's JSON in src/json.rs does not.
        let field =
            |name, at: usize| method.get(name).or(method.get(at)).and_then(Value::as_str).map(str::to_owned);
        let tag = field("tag", 0).expect("a tag");
        if !tag.is_empty() && offered.iter().all(|other| other.tag != tag) {
            offered.push(MethodProperties {
                tag,
                name: field("name", 1),
                image_path: field("image_path", 2),
            });
        }
    }
    offered
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn options_are_what_the_core_said_or_a_failure(bytes in bytes(options()), status in status()) {
        let answer = answer(status, &bytes);
        let value = answer.body.clone();
        match read_options(Ok(answer)) {
            Ok(options) => {
                prop_assert!((200..300).contains(&status));
                let value = value.unwrap();
                let list = |name, at: usize| offered(value.get(name).or(value.get(at)).unwrap());
                let (auth_methods, comm_methods) = (list("auth_methods", 0), list("comm_methods", 1));
                prop_assert_eq!(options, SessionOptions { auth_methods, comm_methods });
            }
            Err(failure) => prop_assert_eq!(failure, match status {
                200..=299 => Failure::OptionsInvalid,
                400 | 404 => Failure::PurposeUnknown,
                401..=499 => Failure::OptionsRefused(status),
                _ => Failure::OptionsCoreFailed(status),
            }),
        }
    }

    #[test]
    fn a_start_s_answer_is_what_the_core_said_or_a_failure(bytes in bytes(client_url_response()), status in status()) {
        let answer = answer(status, &bytes);
        let value = answer.body.clone();
        match read_start(Ok(answer)) {
            Ok(ClientUrlResponse { client_url }) => {
                prop_assert!((200..300).contains(&status));
                let value = value.unwrap();
                prop_assert_eq!(value.get("client_url").or(value.get(0)), Some(&json!(client_url)));
            }
            Err(failure) => prop_assert_eq!(failure, match status {
                200..=299 => Failure::StartInvalid,
                0 | 300..=399 => Failure::StartRedirected,
                400 | 404 => Failure::CombinationRefused(status),
                401..=499 => Failure::StartRefused(status),
                _ => Failure::StartCoreFailed(status),
            }),
        }
    }
}

#[test]
fn nesting_without_end_is_no_answer() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let deep = [open.repeat(100_000), "1".to_owned(), close.repeat(100_000)].concat();
        let within = format!(r#"{{"auth_methods":{deep},"comm_methods":[],"client_url":{deep}}}"#);
        for body in [deep, within] {
            assert_eq!(read_options(Ok(answer(200, body.as_bytes()))), Err(Failure::OptionsInvalid));
            assert_eq!(read_start(Ok(answer(200, body.as_bytes()))), Err(Failure::StartInvalid));
        }
    }
}
