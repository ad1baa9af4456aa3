//! Stub responses: what a test lets the server answer instead of what the core would.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, PoisonError},
};

use axum::{
    extract::{Request, State},
    http::{Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The stub responses by the path that they answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct StubResponses(Arc<Mutex<HashMap<String, StubResponse>>>);

#[derive(Clone, Debug)]
struct StubResponse {
    content_type: &'static str,
    body: Vec<u8>,
}

impl StubResponses {
    /// Answers requests for `path` (without query) with this body from now on.
    pub(crate) fn set(&self, path: &str, content_type: &'static str, body: Vec<u8>) {
        let response = StubResponse { content_type, body };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), response);
    }

    fn get(&self, path: &str) -> Option<StubResponse> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }
}

/// Middleware: answers with the stub response for the path, with status 200 and readable for every origin, and lets
/// the server answer where there is none. Preflights are always answered by the server.
pub(crate) async fn stub_responses(
    State(stubs): State<StubResponses>,
    request: Request,
    next: Next,
) -> Response {
    match stubs.get(request.uri().path()) {
        Some(StubResponse { content_type, body }) if request.method() != Method::OPTIONS => {
            let headers = [(header::CONTENT_TYPE, content_type), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
            (headers, body).into_response()
        }
        _ => next.run(request).await,
    }
}
