//! Records every request, so that tests can check exactly what was sent.

use std::{
    sync::{Arc, Mutex, PoisonError},
    time::Instant,
};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};

/// The largest body that is accepted, in bytes, which is more than any initiator sends. A larger one is answered with
/// 413.
const BODY_LIMIT: usize = 1024 * 1024;

/// One request as it came in, preflights included.
#[derive(Clone, Debug)]
pub struct RecordedRequest {
    /// `GET`, `POST`, `OPTIONS`…
    pub method: String,
    /// Path and query as they were sent: percent-encoded, and with the prefix of a fault or a scenario.
    pub path: String,
    /// The headers in the order of arrival, with their names in lower case.
    pub headers: Vec<(String, String)>,
    /// The whole body, as text.
    pub body: String,
    /// When the whole request had arrived.
    pub at: Instant,
}

impl RecordedRequest {
    /// The value of the first header called `name` (in lower case).
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(header, _)| header == name).map(|(_, value)| value.as_str())
    }
}

/// The recorded requests. Clones share one list.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorder(Arc<Mutex<Vec<RecordedRequest>>>);

impl Recorder {
    pub(crate) fn requests(&self) -> Vec<RecordedRequest> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }

    fn push(&self, request: RecordedRequest) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(request);
    }
}

/// Middleware: records the request before it is answered, so that those that hang or are dropped are recorded too.
pub(crate) async fn record(State(recorder): State<Recorder>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let Ok(body) = to_bytes(body, BODY_LIMIT).await else {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    };
    recorder.push(RecordedRequest {
        method: parts.method.to_string(),
        path: parts.uri.path_and_query().map_or_else(|| parts.uri.path().to_owned(), ToString::to_string),
        headers: parts
            .headers
            .iter()
            .map(|(name, value)| {
                let value = String::from_utf8_lossy(value.as_bytes()).into_owned();
                (name.as_str().to_owned(), value)
            })
            .collect(),
        body: String::from_utf8_lossy(&body).into_owned(),
        at: Instant::now(),
    });
    next.run(Request::from_parts(parts, Body::from(body))).await
}
