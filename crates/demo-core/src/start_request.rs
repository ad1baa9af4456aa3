//! The three bodies with which a session may start: full, after an earlier login, or a form.

use axum::{
    extract::Query,
    http::{HeaderMap, header},
};
use serde::Deserialize;

use crate::Habit;

/// What is asked to start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct StartRequest {
    pub(crate) purpose: String,
    pub(crate) login: Login,
    pub(crate) comm_method: String,
    pub(crate) by_form: bool,
}

/// How the citizen is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Login {
    /// Not yet: with this auth method.
    With(String),
    /// From an earlier login, of which the initiator holds the result.
    Before,
}

/// Why a body is no start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum NoStart {
    /// This core does not take bodies of this kind.
    UnknownKind,
    /// Malformed, incomplete, or not signed by a key that the core knows.
    Malformed,
}

impl StartRequest {
    /// Reads a body as a core of that habit does.
    pub(crate) fn read(headers: &HeaderMap, body: &[u8], habit: Habit) -> Result<Self, NoStart> {
        match (media_type(headers).as_str(), habit) {
            ("application/json", _) => {
                let full: Body = serde_json::from_slice(body).map_err(|_| NoStart::Malformed)?;
                full.into_request(false)
            }
            ("application/x-www-form-urlencoded", Habit::NotFound) => {
                form(body).ok_or(NoStart::Malformed)?.into_request(true)
            }
            // A signed start belongs to a conversation; this core knows no keys, so trusts none.
            ("application/jwt", _) => Err(NoStart::Malformed),
            _ => Err(NoStart::UnknownKind),
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
    fn into_request(self, by_form: bool) -> Result<StartRequest, NoStart> {
        let login = match (self.auth_method, self.auth_result) {
            (Some(method), _) => Login::With(method),
            (None, Some(_)) => Login::Before,
            (None, None) => return Err(NoStart::Malformed),
        };
        Ok(StartRequest { purpose: self.purpose, login, comm_method: self.comm_method, by_form })
    }
}

/// A form is written as a query is; browsers escape all that a query may not hold.
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
