//! The error responses of a core of either generation.

use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, html};
use serde_json::json;

use crate::Generation;

/// Why the core answers with an error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum CoreError {
    /// The request is malformed, or asks for what does not exist or is not allowed.
    NotAllowed,
    /// The path does not exist, or not with this method or content type.
    NoRoute,
    /// A plugin failed, or the core itself did.
    Internal,
}

impl CoreError {
    /// The response, with a body that depends on what the request accepts.
    pub(crate) fn into_response(self, generation: Generation, request: &HeaderMap) -> Response {
        let status = match (self, generation) {
            (Self::NotAllowed, Generation::Core400) => StatusCode::BAD_REQUEST,
            (Self::NotAllowed, Generation::Core404) | (Self::NoRoute, _) => StatusCode::NOT_FOUND,
            (Self::Internal, _) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if generation == Generation::Core400 {
            return status.into_response();
        }
        with_error_body(status, request)
    }
}

/// A response with this error status, and the body that the newer cores give it.
pub(crate) fn with_error_body(status: StatusCode, request: &HeaderMap) -> Response {
    let reason = status.canonical_reason().unwrap_or_default();
    let description = if status.is_server_error() {
        "The server could not complete the request."
    } else {
        "The requested resource could not be found."
    };
    if prefers_json(request) {
        let error = json!({
            "code": status.as_u16(), "reason": reason, "description": description,
        });
        return (status, Json(json!({ "error": error }))).into_response();
    }
    let title = format!("{}: {reason}", status.as_u16());
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head { title { (title) } }
            body { h1 { (title) } p { (description) } }
        }
    };
    (status, Html(page.into_string())).into_response()
}

/// Whether JSON is the first that `Accept` names: an error has a body in JSON also where other types are accepted.
fn prefers_json(request: &HeaderMap) -> bool {
    let accept = request.get(header::ACCEPT).and_then(|accept| accept.to_str().ok()).unwrap_or_default();
    accept.split([',', ';']).next().is_some_and(|first| first.trim() == "application/json")
}

/// Whether `Accept` is exactly `application/json`. Where a core has a choice, it answers nothing else with JSON.
pub(crate) fn accepts_json_only(request: &HeaderMap) -> bool {
    request.get(header::ACCEPT).is_some_and(|accept| accept == "application/json")
}
