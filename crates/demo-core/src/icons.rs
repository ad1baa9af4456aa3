//! The icons of the methods, of our own drawing; the proxy in front serves them, never the core.

use std::sync::Arc;

use axum::{
    extract::{Path, State},
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};

use crate::{core_state::Core, refusal::Refusal};

const ICONS: &[(&str, &str)] = &[
    ("irma.svg", include_str!("../icons/irma.svg")),
    ("digid.svg", include_str!("../icons/digid.svg")),
    ("phone.svg", include_str!("../icons/phone.svg")),
    ("chat.svg", include_str!("../icons/chat.svg")),
    ("video.svg", include_str!("../icons/video.svg")),
];

/// `GET /static/{name}`.
pub(crate) async fn icon(
    State(core): State<Arc<Core>>,
    Path(name): Path<String>,
    headers: HeaderMap,
) -> Response {
    match ICONS.iter().find(|(icon, _)| *icon == name) {
        Some((_, svg)) if core.has_proxy() => {
            ([(header::CONTENT_TYPE, "image/svg+xml")], *svg).into_response()
        }
        _ => Refusal::NoRoute.answer(core.options().habit, &headers),
    }
}
