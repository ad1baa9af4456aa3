//! `GET /session_options`: what may be chosen, for one purpose or for all.

use std::sync::Arc;

use axum::{
    extract::{ConnectInfo, Path, State, rejection::PathRejection},
    http::HeaderMap,
    response::Response,
};
use rand::seq::SliceRandom;
use serde::Serializer;

use crate::{
    core_state::Core,
    drop_connection::Scissors,
    fault::{interrupt, send},
    offer::Offer,
    purposes::PURPOSES,
    refusal::Refusal,
    scenario::Endpoint,
};

/// For one purpose.
pub(crate) async fn of_purpose(
    State(core): State<Arc<Core>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    purpose: Result<Path<String>, PathRejection>,
    headers: HeaderMap,
) -> Response {
    if let Some(answer) = interrupt(&core, Endpoint::Options, &headers, &scissors).await {
        return answer;
    }
    let offer = purpose.ok().and_then(|Path(purpose)| core.offer(&purpose));
    match offer.as_ref().map(serde_json::to_string) {
        Some(Ok(json)) => send(&core, Endpoint::Options, json, &scissors),
        Some(Err(_)) => Refusal::Broken.answer(core.options().habit, &headers),
        None => Refusal::NotAllowed.answer(core.options().habit, &headers),
    }
}

/// For all purposes: an object keyed by purpose, in another order each time, as running cores do.
pub(crate) async fn of_all(
    State(core): State<Arc<Core>>,
    ConnectInfo(scissors): ConnectInfo<Scissors>,
    headers: HeaderMap,
) -> Response {
    if let Some(answer) = interrupt(&core, Endpoint::Options, &headers, &scissors).await {
        return answer;
    }
    let mut offers: Vec<(&str, Offer)> =
        PURPOSES.iter().filter_map(|purpose| Some((purpose.name, core.offer(purpose.name)?))).collect();
    offers.shuffle(&mut rand::rng());
    match object(offers) {
        Ok(json) => send(&core, Endpoint::Options, json, &scissors),
        Err(_) => Refusal::Broken.answer(core.options().habit, &headers),
    }
}

/// A JSON object with its keys in the order given, which a map would not keep.
fn object(entries: Vec<(&str, Offer)>) -> serde_json::Result<String> {
    let mut json = Vec::new();
    serde_json::Serializer::new(&mut json).collect_map(entries)?;
    Ok(String::from_utf8_lossy(&json).into_owned())
}
