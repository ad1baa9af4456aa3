//! The bodies that start a session: JSON with an auth method, JSON after an earlier login, or a form.

use axum::{
    extract::Query,
    http::{HeaderMap, header},
};
use serde::Deserialize;

use crate::Generation;

/// The session to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StartRequest {
    pub(crate) purpose: String,
    /// None after an earlier login, of which the initiator holds the result.
    pub(crate) auth_method: Option<String>,
    pub(crate) comm_method: String,
    /// Whether an HTML form asked for it.
    pub(crate) by_form: bool,
}

/// Why a body starts no session.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum InvalidStart {
    /// This core accepts no bodies of this content type.
    UnsupportedMediaType,
    /// The body is malformed or incomplete, or no key that the core knows signed it.
    Malformed,
}

impl StartRequest {
    /// Parses a body as a core of that generation does.
    pub(crate) fn parse(
        headers: &HeaderMap,
        body: &[u8],
        generation: Generation,
    ) -> Result<Self, InvalidStart> {
        match (media_type(headers).as_str(), generation) {
            ("application/json", _) => {
                let full: Body = serde_json::from_slice(body).map_err(|_| InvalidStart::Malformed)?;
                full.into_request(false)
            }
            ("application/x-www-form-urlencoded", Generation::Core404) => {
                form(body).ok_or(InvalidStart::Malformed)?.into_request(true)
            }
            // Signed requests come from a conversation. This core knows no keys, and so trusts none.
            ("application/jwt", _) => Err(InvalidStart::Malformed),
            _ => Err(InvalidStart::UnsupportedMediaType),
        }
    }
}

/// Unknown fields are ignored, as running cores do.
#[derive(Deserialize)]
struct Body {
    purpose: String,
    auth_method: Option<String>,
    auth_result: Option<String>,
    comm_method: String,
}

impl Body {
    fn into_request(self, by_form: bool) -> Result<StartRequest, InvalidStart> {
        if self.auth_method.is_none() && self.auth_result.is_none() {
            return Err(InvalidStart::Malformed);
        }
        let Self { purpose, auth_method, comm_method, .. } = self;
        Ok(StartRequest { purpose, auth_method, comm_method, by_form })
    }
}

/// Parses a form as the query of a URL: browsers encode both in the same way.
fn form(body: &[u8]) -> Option<Body> {
    let query = std::str::from_utf8(body).ok()?;
    let uri = format!("/?{query}").parse().ok()?;
    let Query(body) = Query::try_from_uri(&uri).ok()?;
    Some(body)
}

/// The content type without its parameters.
fn media_type(headers: &HeaderMap) -> String {
    headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.split(';').next())
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}
