//! The CORS headers, which the proxy in front of a core adds: no core sends any itself.

use axum::http::{Method, header};
use tower_http::cors::{Any, CorsLayer};

/// Answers every preflight, and lets every origin read every answer, errors included.
pub(crate) fn cors() -> CorsLayer {
    CorsLayer::new()
        .allow_origin(Any)
        .allow_methods([Method::GET, Method::HEAD, Method::POST])
        .allow_headers([header::ACCEPT, header::CONTENT_TYPE])
}
