//! Bodies that take the place of the right one.

use axum::{
    body::{Body as HttpBody, to_bytes},
    http::header,
    response::Response,
};
use serde_json::json;

use super::kind::remove_validators;

/// The length in bytes of an answer that must not fit in one packet.
const LONG: usize = 8_192;
/// The size in bytes of the field that makes an answer huge.
const HUGE: usize = 11 * 1024 * 1024;
/// How deep the nesting is: a parser that calls itself for each level runs out of stack.
const LEVELS: usize = 100_000;

/// What stands in the place of the right body, or is made of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Body {
    /// The right body after much white space.
    Long,
    /// No bytes at all.
    Empty,
    /// About the first half of the right body. If that is a script, it is a syntax error.
    Half,
    /// The right body with one bit changed.
    Changed,
    /// An HTML page for people, such as a login.
    Page,
    /// JSON whose keys lost their quotes, which makes it JavaScript at best.
    Unquoted,
    /// JSON with strings and numbers where lists and strings belong.
    WrongTypes,
    /// The right body with an unknown field of more than 10 MB.
    Huge,
    /// The right body with an unknown field of very deeply nested lists.
    Nested,
    /// Very deeply nested lists where the methods or the client URL belong.
    NestedWithin,
    /// The right body with a byte that is not UTF-8 at the end of its last string.
    NotUtf8,
    /// The right body after a byte order mark.
    ByteOrderMark,
    /// The right body in UTF-16.
    Utf16,
    /// The answer to a start with this client URL. Answers without a client URL stay as they are.
    ClientUrl(&'static str),
}

impl Body {
    /// The answer with this body, to a request that was sent to `host`.
    pub(super) async fn replace(self, response: Response, host: &str) -> Response {
        let (mut parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
        let body = match self {
            Self::Empty => Vec::new(),
            Self::Half => half(&body).to_vec(),
            Self::Changed => changed(&body),
            // Only text can be made longer by white space; WebAssembly is long enough.
            Self::Long if body.len() >= LONG => body.to_vec(),
            _ => self.rewrite(&String::from_utf8_lossy(&body), host),
        };
        parts.headers.remove(header::CONTENT_LENGTH);
        remove_validators(&mut parts.headers);
        Response::from_parts(parts, HttpBody::from(body))
    }

    fn rewrite(self, json: &str, host: &str) -> Vec<u8> {
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
            Self::ClientUrl(url) if is_start => {
                json!({"client_url": url.replace("{host}", host)}).to_string()
            }
            Self::NotUtf8 => return with_invalid_byte(json),
            Self::ByteOrderMark => format!("\u{feff}{json}"),
            Self::Utf16 => return json.encode_utf16().flat_map(u16::to_le_bytes).collect(),
            Self::Empty | Self::Half | Self::Changed | Self::ClientUrl(_) => json.to_owned(),
        };
        text.into_bytes()
    }
}

/// The same JSON object with an unknown field in front.
fn with_field(json: &str, value: &str) -> String {
    let rest = json.strip_prefix('{').unwrap_or(json);
    format!(r#"{{"padding":{value},{rest}"#)
}

fn with_invalid_byte(json: &str) -> Vec<u8> {
    let (before, after) = json.split_at(json.rfind('"').unwrap_or_default());
    [before.as_bytes(), b"\xff", after.as_bytes()].concat()
}

/// The first half of the body, up to the last brace that it opens: any other end may be the end of a statement, and
/// would leave a script that runs.
fn half(body: &[u8]) -> &[u8] {
    let half = body.get(..body.len() / 2).unwrap_or_default();
    let brace = half.iter().rposition(|byte| *byte == b'{');
    brace.and_then(|brace| half.get(..=brace)).unwrap_or(half)
}

/// The change is in the middle of a file, after any header of its format.
fn changed(body: &[u8]) -> Vec<u8> {
    let mut body = body.to_vec();
    let middle = body.len() / 2;
    if let Some(byte) = body.get_mut(middle) {
        *byte ^= 1;
    }
    body
}
