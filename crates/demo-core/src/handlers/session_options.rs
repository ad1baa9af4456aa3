//! `GET /session_options`: the session options of one purpose or of all.

use axum::{
    Json,
    extract::{Path, rejection::PathRejection},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use rand::seq::SliceRandom;
use serde::Serializer;

use crate::{
    core_state::Core, error_response::CoreError, purposes::PURPOSES, session_options::SessionOptions,
};

/// The session options of one purpose.
pub(crate) async fn of_purpose(
    core: Core,
    purpose: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    match purpose.ok().and_then(|Path(purpose)| core.session_options(&purpose)) {
        Some(options) => Json(options).into_response(),
        None => CoreError::NotAllowed.into_response(core.options().generation, &headers),
    }
}

/// The session options of all purposes: an object keyed by purpose, in another order each time, as running cores do.
pub(crate) async fn of_all(core: Core, headers: HeaderMap) -> Response {
    let mut options: Vec<(&str, SessionOptions)> = PURPOSES
        .iter()
        .filter_map(|purpose| Some((purpose.name, core.session_options(purpose.name)?)))
        .collect();
    options.shuffle(&mut rand::rng());
    match object(options) {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(_) => CoreError::Internal.into_response(core.options().generation, &headers),
    }
}

/// A JSON object with its keys in the order given. A `serde_json::Map` may sort them.
fn object(entries: Vec<(&str, SessionOptions)>) -> serde_json::Result<String> {
    let mut json = Vec::new();
    serde_json::Serializer::new(&mut json).collect_map(entries)?;
    Ok(String::from_utf8_lossy(&json).into_owned())
}
