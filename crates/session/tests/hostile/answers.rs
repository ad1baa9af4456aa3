//! The core's answers, as bytes of any kind under any status: they are what the protocol says, or a failure.

use std::collections::HashSet;

use id_contact_session::{Answer, Failure, MethodProperties, SessionOptions, read_options, read_start};
use proptest::prelude::*;
use serde_json::Value;

use crate::cases;
use crate::json::{bytes, options, start};
use crate::parsed::Parsed;

/// Mostly one that promises something.
fn status() -> impl Strategy<Value = u16> {
    prop_oneof![8 => 200..300_u16, 2 => 0..1000_u16, 1 => any::<u16>()]
}

fn answer(status: u16, bytes: &[u8]) -> Answer<Parsed> {
    Answer { status, body: serde_json::from_slice(bytes).ok().map(Parsed) }
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
    fn a_start_s_answer_is_what_the_core_said_or_a_failure(bytes in bytes(start()), status in status()) {
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
