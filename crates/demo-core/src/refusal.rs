//! How a core says no, in the words of either habit.

use axum::{
    Json,
    http::{HeaderMap, StatusCode, header},
    response::{Html, IntoResponse, Response},
};
use maud::{DOCTYPE, html};
use serde_json::json;

use crate::Habit;

/// Why the core says no.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It knows the address, but not what is asked for, or does not allow it.
    NotAllowed,
    /// It does not know the address, or not with this method or kind of body.
    NoRoute,
    /// A plugin let it down, or it broke itself.
    Broken,
}

impl Refusal {
    /// The answer, with a body that depends on what the request accepts.
    pub(crate) fn answer(self, habit: Habit, request: &HeaderMap) -> Response {
        let status = match (self, habit) {
            (Self::NotAllowed, Habit::BadRequest) => StatusCode::BAD_REQUEST,
            (Self::NotAllowed, Habit::NotFound) | (Self::NoRoute, _) => StatusCode::NOT_FOUND,
            (Self::Broken, _) => StatusCode::INTERNAL_SERVER_ERROR,
        };
        if habit == Habit::BadRequest {
            return status.into_response();
        }
        words_for(status, request)
    }
}

/// An answer with this status, as the newer cores say it.
pub(crate) fn words_for(status: StatusCode, request: &HeaderMap) -> Response {
    let reason = status.canonical_reason().unwrap_or_default();
    let description = if status.is_server_error() {
        "The server could not complete the request."
    } else {
        "The requested resource could not be found."
    };
    if accepts_json_only(request) {
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

/// Whether `Accept` is exactly `application/json`; cores answer nothing else with JSON when there
/// is a choice.
pub(crate) fn accepts_json_only(request: &HeaderMap) -> bool {
    request.get(header::ACCEPT).is_some_and(|accept| accept == "application/json")
}
