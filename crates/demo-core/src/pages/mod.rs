//! The pages that a person sees: the plugins' own, in Dutch, and an index for developers.
//!
//! Confirming, cancelling and chatting are plain forms: no script runs here.

mod auth;
mod comm;
mod index;
mod layout;
mod lost;

use std::sync::Arc;

use axum::{Router, routing::get};

use crate::core_state::Core;

/// The pages of the authentication and communication plugins.
pub(crate) fn plugin_router() -> Router<Arc<Core>> {
    Router::new()
        .route("/auth/{method}/{session}", get(auth::show).post(auth::decide))
        .route("/comm/{method}/{session}", get(comm::show).post(comm::say))
}

/// The index of the server, and the stylesheet of all pages.
pub(crate) fn index_router(core: Core) -> Router {
    Router::new()
        .route("/", get(index::show))
        .route(layout::STYLESHEET, get(layout::stylesheet))
        .with_state(Arc::new(core))
}
