//! The core's answers, as bytes of any kind under any status: they are what the protocol says, or a failure.

use std::collections::HashSet;

use id_contact_session::{
    Answer, Failure, MethodProperties, Parsed, SessionOptions, read_options, read_start,
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

fn answer(status: u16, bytes: &[u8]) -> Answer<Body> {
    Answer { status, body: serde_json::from_slice(bytes).ok().map(Body) }
}

/// JSON that `serde_json` has parsed.
#[derive(Clone, Debug)]
struct Body(Value);

impl Parsed for Body {
    fn text(&self) -> Option<String> {
        self.0.as_str().map(str::to_owned)
    }

    fn items(&self) -> Option<Vec<Self>> {
        Some(self.0.as_array()?.iter().cloned().map(Self).collect())
    }

    fn member(&self, name: &str) -> Option<Self> {
        self.0.get(name).filter(|value| !value.is_null()).cloned().map(Self)
    }
}

/// The session options in `value`, each tag once and none empty, if that is what it is.
fn meant(value: Option<&Value>) -> Option<SessionOptions> {
    let methods =
        |name: &str| value?.get(name)?.as_array()?.iter().map(meant_method).collect::<Option<Vec<_>>>();
    let mut options =
        SessionOptions { auth_methods: methods("auth_methods")?, comm_methods: methods("comm_methods")? };
    for methods in [&mut options.auth_methods, &mut options.comm_methods] {
        let mut seen = HashSet::new();
        methods.retain(|method| !method.tag.is_empty() && seen.insert(method.tag.clone()));
    }
    Some(options)
}

fn meant_method(value: &Value) -> Option<MethodProperties> {
    let text = |name| match value.get(name) {
        None | Some(Value::Null) => Some(None),
        Some(Value::String(text)) => Some(Some(text.clone())),
        Some(_) => None,
    };
    Some(MethodProperties { tag: text("tag")??, name: text("name")?, image_path: text("image_path")? })
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn options_are_what_the_core_said_or_a_failure(bytes in bytes(options()), status in status()) {
        let answer = answer(status, &bytes);
        let meant = meant(answer.body.as_ref().map(|body| &body.0));
        prop_assert_eq!(read_options(Ok(answer)), match status {
            200..=299 => meant.ok_or(Failure::OptionsInvalid),
            400 | 404 => Err(Failure::PurposeUnknown),
            401..=499 => Err(Failure::OptionsRefused(status)),
            _ => Err(Failure::OptionsCoreFailed(status)),
        });
    }

    #[test]
    fn a_start_s_answer_is_what_the_core_said_or_a_failure(bytes in bytes(client_url_response()), status in status()) {
        let answer = answer(status, &bytes);
        let meant = answer.body.as_ref().and_then(|body| body.0.get("client_url")?.as_str().map(str::to_owned));
        prop_assert_eq!(read_start(Ok(answer)).map(|response| response.client_url), match status {
            200..=299 => meant.ok_or(Failure::StartInvalid),
            0 | 300..=399 => Err(Failure::StartRedirected),
            400 | 404 => Err(Failure::CombinationRefused(status)),
            401..=499 => Err(Failure::StartRefused(status)),
            _ => Err(Failure::StartCoreFailed(status)),
        });
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
