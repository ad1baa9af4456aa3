//! Bodies that are not what was promised.

use axum::{
    body::{Body as HttpBody, to_bytes},
    http::header,
    response::Response,
};

use super::harm::forget_version;

/// An answer that must not fit in one packet is at least this long.
const LONG: usize = 8_192;
/// The size of the field that makes an answer huge.
const HUGE: usize = 11 * 1024 * 1024;
/// Deeper than the stack of any parser that calls itself for each level.
const LEVELS: usize = 100_000;

/// What stands in the place of the right body, or is made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Body {
    /// Right, with white space in front.
    Long,
    /// Nothing.
    Empty,
    /// The first half.
    Half,
    /// With one bit changed.
    Changed,
    /// A page for people, such as a login.
    Page,
    /// JSON whose names lost their quotes: JavaScript perhaps, but not JSON.
    Unquoted,
    /// JSON with numbers and texts where lists and texts belong.
    WrongTypes,
    /// Right, with an unknown field of more than 10 MB.
    Huge,
    /// Right, with an unknown field of lists in lists in lists.
    Nested,
    /// Lists in lists in lists, where the method or the URL belongs.
    NestedWithin,
    /// With a byte that is not UTF-8 at the end of its last text.
    NotUtf8,
    /// Right, after a byte order mark.
    ByteOrderMark,
    /// In UTF-16.
    Utf16,
}

impl Body {
    /// The answer with this body.
    pub(super) async fn replace(self, response: Response) -> Response {
        let (mut parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        let body = match self {
            Self::Empty => Vec::new(),
            Self::Half => body.get(..body.len() / 2).unwrap_or_default().to_vec(),
            Self::Changed => changed(&body),
            Self::Long if body.len() >= LONG => body.to_vec(),
            // What is no text is long enough.
            _ => self.rewrite(&String::from_utf8_lossy(&body)),
        };
        // The length is new.
        parts.headers.remove(header::CONTENT_LENGTH);
        forget_version(&mut parts.headers);
        Response::from_parts(parts, HttpBody::from(body))
    }

    fn rewrite(self, json: &str) -> Vec<u8> {
        let nested = || "[".repeat(LEVELS) + &"]".repeat(LEVELS);
        let is_start = json.contains("\"client_url\"");
        let text = match self {
            Self::Long => " ".repeat(LONG) + json,
            Self::Page => "<!doctype html><title>Inloggen</title><h1>Inloggen</h1>".to_owned(),
            Self::Unquoted => json.replace("\":", ":").replace("{\"", "{"),
            Self::WrongTypes if is_start => r#"{"client_url":42}"#.to_owned(),
            Self::WrongTypes => {
                r#"{"auth_methods":"irma","comm_methods":[{"tag":7,"name":["Chat"],"image_path":{}}]}"#
                    .to_owned()
            }
            Self::Huge => with_field(json, &format!("\"{}\"", "x".repeat(HUGE))),
            Self::Nested => with_field(json, &nested()),
            Self::NestedWithin if is_start => format!(r#"{{"client_url":{}}}"#, nested()),
            Self::NestedWithin => format!(r#"{{"auth_methods":{},"comm_methods":[]}}"#, nested()),
            Self::NotUtf8 => return with_a_stray_byte(json),
            Self::ByteOrderMark => format!("\u{feff}{json}"),
            Self::Utf16 => return json.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Empty | Self::Half | Self::Changed => json.to_owned(),
        };
        text.into_bytes()
    }
}

/// The same JSON object with an unknown field in front.
fn with_field(json: &str, value: &str) -> String {
    let rest = json.strip_prefix('{').unwrap_or(json);
    format!(r#"{{"padding":{value},{rest}"#)
}

fn with_a_stray_byte(json: &str) -> Vec<u8> {
    let (before, after) = json.split_at(json.rfind('"').unwrap_or_default());
    [before.as_bytes(), b"\xff", after.as_bytes()].concat()
}

/// In the middle, where no header is.
fn changed(body: &[u8]) -> Vec<u8> {
    let mut body = body.to_vec();
    let middle = body.len() / 2;
    if let Some(byte) = body.get_mut(middle) {
        *byte ^= 1;
    }
    body
}
