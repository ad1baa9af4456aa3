//! JSON (RFC 8259) as it is written: to the core, and to the page.
//!
//! Written by hand: a JSON library weighs more than the rest of this crate.

/// What stands behind a name in an object.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Json<'a> {
    Text(&'a str),
    /// A text, or `null`.
    Maybe(Option<&'a str>),
    Flag(bool),
    /// An HTTP status, or `null`.
    Status(Option<u16>),
    /// JSON that is written already.
    Written(&'a str),
}

/// An object with these members, in this order. Names need no escaping: they are ours.
pub(crate) fn object(members: &[(&str, Json<'_>)]) -> String {
    let mut json = String::from("{");
    for &(name, value) in members {
        if json.len() > 1 {
            json.push(',');
        }
        json.push('"');
        json.push_str(name);
        json.push_str("\":");
        match value {
            Json::Text(text) | Json::Maybe(Some(text)) => push_text(&mut json, text),
            Json::Maybe(None) | Json::Status(None) => json.push_str("null"),
            Json::Status(Some(status)) => push_status(&mut json, status),
            Json::Flag(flag) => json.push_str(if flag { "true" } else { "false" }),
            Json::Written(written) => json.push_str(written),
        }
    }
    json.push('}');
    json
}

/// By hand as well: `core::fmt` is worth a kilobyte. Not every browser keeps to three digits (RFC 9110, section 15).
fn push_status(json: &mut String, status: u16) {
    if status > 9 {
        push_status(json, status / 10);
    }
    json.extend(char::from_digit(u32::from(status % 10), 10));
}

fn push_text(json: &mut String, text: &str) {
    json.push('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => json.extend(['\\', character]),
            // Control characters (U+0000 to U+001F) need \u00XY; their first two digits are always 0.
            '\0'..='\x1f' => {
                let code = u32::from(character);
                json.push_str("\\u00");
                json.extend([code >> 4, code & 15].map(|digit| char::from_digit(digit, 16).unwrap_or('0')));
            }
            _ => json.push(character),
        }
    }
    json.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::{Json, object};

    proptest! {
        #[test]
        fn means_what_was_put_in(text: String, maybe: Option<String>, flag: bool, status: u16) {
            let written = object(&[
                ("text", Json::Text(&text)),
                ("maybe", Json::Maybe(maybe.as_deref())),
                ("flag", Json::Flag(flag)),
                ("status", Json::Status(Some(status))),
                ("none", Json::Status(None)),
                ("inner", Json::Written("[1]")),
            ]);
            let read: Value = serde_json::from_str(&written).unwrap();
            prop_assert_eq!(read, json!({
                "text": text, "maybe": maybe, "flag": flag, "status": status, "none": null, "inner": [1],
            }));
        }
    }

    #[test]
    fn an_object_may_be_empty() {
        assert_eq!(object(&[]), "{}");
    }
}
