//! `GET /static/{icon}`: the icons of the methods, which we drew ourselves. The proxy in front of a core serves them.

use axum::{
    extract::Path,
    http::{HeaderMap, header},
    response::{IntoResponse, Response},
};

use crate::{core_state::Core, error_response::CoreError};

const ICONS: &[(&str, &str)] = &[
    ("irma.svg", include_str!("../../icons/irma.svg")),
    ("digid.svg", include_str!("../../icons/digid.svg")),
    ("phone.svg", include_str!("../../icons/phone.svg")),
    ("chat.svg", include_str!("../../icons/chat.svg")),
    ("video.svg", include_str!("../../icons/video.svg")),
];

/// The icon of that name; without the proxy there is none.
pub(crate) async fn icon(core: Core, Path(name): Path<String>, headers: HeaderMap) -> Response {
    match ICONS.iter().find(|(icon, _)| *icon == name) {
        Some((_, svg)) if core.options().cors => {
            ([(header::CONTENT_TYPE, "image/svg+xml")], *svg).into_response()
        }
        _ => CoreError::NoRoute.into_response(core.options().generation, &headers),
    }
}
