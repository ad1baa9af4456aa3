//! The pages that people see: those of the plugins, in Dutch, and an index for developers.
//!
//! Confirming, cancelling and chatting are plain forms: no script runs here.

mod auth;
mod comm;
mod conversation;
mod index;
mod layout;
mod session_not_found;

use axum::{
    Router,
    http::header,
    response::{IntoResponse, Response},
    routing::get,
};

use crate::{core_state::CoreState, demo_choices};

/// The pages of the plugins, the index of the server, what these need, and the choices that the demo page offers.
pub(crate) fn router() -> Router<CoreState> {
    Router::new()
        .route("/auth/{method}/{session}", get(auth::show).post(auth::submit))
        .route("/comm/{method}/{session}", get(comm::show).post(comm::submit))
        .route("/", get(index::show))
        .route(layout::STYLESHEET, get(layout::stylesheet))
        .route(layout::COAT_OF_ARMS, get(layout::coat_of_arms))
        .route("/demo-choices", get(choices))
}

/// The demo page is on another origin, and needs its choices also when the core has no CORS.
async fn choices() -> Response {
    let headers = [(header::CONTENT_TYPE, "application/json"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
    (headers, demo_choices()).into_response()
}
