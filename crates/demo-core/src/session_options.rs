//! `GET /session_options`: what may be chosen, for one purpose or for all.

use std::sync::Arc;

use axum::{
    Json,
    extract::{Path, State, rejection::PathRejection},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};
use rand::seq::SliceRandom;
use serde::Serializer;

use crate::{core_state::Core, offer::Offer, purposes::PURPOSES, refusal::Refusal};

/// For one purpose.
pub(crate) async fn of_purpose(
    State(core): State<Arc<Core>>,
    purpose: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    match purpose.ok().and_then(|Path(purpose)| core.offer(&purpose)) {
        Some(offer) => Json(offer).into_response(),
        None => Refusal::NotAllowed.answer(core.options().habit, &headers),
    }
}

/// For all purposes: an object keyed by purpose, in another order each time, as running cores do.
pub(crate) async fn of_all(State(core): State<Arc<Core>>, headers: HeaderMap) -> Response {
    let mut offers: Vec<(&str, Offer)> =
        PURPOSES.iter().filter_map(|purpose| Some((purpose.name, core.offer(purpose.name)?))).collect();
    offers.shuffle(&mut rand::rng());
    match object(offers) {
        Ok(json) => ([(header::CONTENT_TYPE, "application/json")], json).into_response(),
        Err(_) => Refusal::Broken.answer(core.options().habit, &headers),
    }
}

/// A JSON object with its keys in the order given, which a map would not keep.
fn object(entries: Vec<(&str, Offer)>) -> serde_json::Result<String> {
    let mut json = Vec::new();
    serde_json::Serializer::new(&mut json).collect_map(entries)?;
    Ok(String::from_utf8_lossy(&json).into_owned())
}
