//! Answers that a test dictates, word for word, in the place of the core's own.

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

/// Answers, by path.
#[derive(Clone, Debug, Default)]
pub(crate) struct Dictation(Arc<Mutex<HashMap<String, Answer>>>);

#[derive(Clone, Debug)]
struct Answer {
    content_type: &'static str,
    body: Vec<u8>,
}

impl Dictation {
    pub(crate) fn set(&self, path: &str, content_type: &'static str, body: Vec<u8>) {
        let answer = Answer { content_type, body };
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), answer);
    }

    fn get(&self, path: &str) -> Option<Answer> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).get(path).cloned()
    }
}

/// Middleware: what is dictated for the path, with 200 and for every origin to read; otherwise what the core itself
/// says. Preflights are the core's own matter.
pub(crate) async fn dictated(State(dictation): State<Dictation>, request: Request, next: Next) -> Response {
    match dictation.get(request.uri().path()) {
        Some(Answer { content_type, body }) if request.method() != Method::OPTIONS => {
            let headers = [(header::CONTENT_TYPE, content_type), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")];
            (headers, body).into_response()
        }
        _ => next.run(request).await,
    }
}
