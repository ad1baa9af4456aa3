//! The ways in which an answer can break.

use std::{future::pending, time::Duration};

use axum::{
    body::{Body as HttpBody, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use tokio::time::sleep;

use super::{Body, redirect::Target};
use crate::{
    Pace,
    line::{End, Line},
    refusal::words_for,
};

/// So much of the headers is sent before a connection ends in them.
const IN_THE_HEADERS: usize = 24;
/// So much of the answer is sent before a connection ends in its body: all headers, and a part of the rest.
const IN_THE_BODY: usize = 2_048;

/// What Chromium, Firefox and Safari may be told before the answer itself (RFC 8297).
const EARLY_HINTS: &[u8] =
    b"HTTP/1.1 103 Early Hints\r\nLink: </static/irma.svg>; rel=preload; as=image\r\n\r\n";

/// What happens to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Harm {
    /// It comes this many milliseconds later, at real pace.
    Late(u64),
    /// Nothing ever comes.
    Hang,
    /// The connection ends before any byte.
    Drop(End),
    /// The connection ends in the middle of the headers.
    DropInHeaders(End),
    /// The connection ends in the middle of the body, after 200 and good headers.
    DropInBody(End),
    /// Something that is not HTTP comes first.
    Garbage,
    /// 103 comes first, as it may.
    EarlyHints,
    /// The status is another one, with the words that belong to it.
    Status(StatusCode),
    /// A redirect.
    Redirect(StatusCode, Target),
    /// The body is another one.
    Body(Body),
    /// The `Content-Type` is another one; empty for none.
    Type(&'static str),
    /// It says that it is packed, and is not.
    NotPacked,
    /// It may be kept for an hour.
    Cacheable,
    /// `Access-Control-Allow-Origin` is this, as many times; for none, no CORS header is there.
    AllowedOrigins(&'static [&'static str]),
    /// The request loses its `Accept`.
    LoseAccept,
    /// The connection stays open for the next request.
    KeepAlive,
}

impl Harm {
    /// What must be done before the right answer is asked for.
    pub(super) async fn before(self, request: &mut Request, pace: Pace) {
        match self {
            Self::Late(milliseconds) => sleep(pace.scale(Duration::from_millis(milliseconds))).await,
            Self::Hang => pending().await,
            Self::LoseAccept => drop(request.headers_mut().remove(header::ACCEPT)),
            _ => {}
        }
    }

    /// What becomes of the right answer.
    pub(super) async fn after(
        self,
        mut response: Response,
        uri: &Uri,
        asked: &HeaderMap,
        line: &Line,
    ) -> Response {
        let headers = response.headers_mut();
        match self {
            Self::Late(_) | Self::Hang | Self::LoseAccept => {}
            Self::Drop(end) => line.end_after(0, end),
            Self::DropInHeaders(end) => line.end_after(IN_THE_HEADERS, end),
            Self::DropInBody(end) => {
                line.end_after(IN_THE_BODY, end);
                response = Body::Long.replace(response).await;
            }
            Self::Garbage => line.say_first(b"220 ftp.example.nl ready\r\n"),
            Self::EarlyHints => line.say_first(EARLY_HINTS),
            Self::Status(status) => response = with_status(response, status, asked).await,
            Self::Redirect(status, target) => {
                if let Some(location) = target.location(uri, asked) {
                    headers.insert(header::LOCATION, location);
                }
                response = with_status(response, status, asked).await;
            }
            Self::Body(body) => response = body.replace(response).await,
            Self::Type(value) => {
                headers.remove(header::CONTENT_TYPE);
                if !value.is_empty() {
                    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(value));
                }
                forget_version(headers);
            }
            Self::NotPacked => {
                drop(headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip")));
            }
            Self::Cacheable => {
                drop(headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("max-age=3600")));
            }
            Self::AllowedOrigins(origins) => {
                let cors: Vec<HeaderName> = headers
                    .keys()
                    .filter(|name| name.as_str().starts_with("access-control-"))
                    .cloned()
                    .collect();
                if origins.is_empty() {
                    for name in cors {
                        headers.remove(name);
                    }
                }
                headers.remove(header::ACCESS_CONTROL_ALLOW_ORIGIN);
                for origin in origins {
                    headers.append(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static(origin));
                }
            }
            Self::KeepAlive => drop(headers.remove(header::CONNECTION)),
        }
        response
    }
}

/// Or a browser would ask whether what it has is still right, and be told that it is.
pub(super) fn forget_version(headers: &mut HeaderMap) {
    headers.remove(header::ETAG);
    headers.remove(header::LAST_MODIFIED);
}

/// The same headers, the proxy's CORS among them, with another status and what belongs to it.
async fn with_status(response: Response, status: StatusCode, asked: &HeaderMap) -> Response {
    let (mut parts, body) = response.into_parts();
    parts.status = status;
    parts.headers.remove(header::CONTENT_LENGTH);
    let extra = match status {
        StatusCode::UNAUTHORIZED => Some((header::WWW_AUTHENTICATE, "Basic realm=\"Beheer\"")),
        StatusCode::PROXY_AUTHENTICATION_REQUIRED => {
            Some((header::PROXY_AUTHENTICATE, "Basic realm=\"Beheer\""))
        }
        StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE => Some((header::RETRY_AFTER, "120")),
        _ => None,
    };
    if let Some((name, value)) = extra {
        parts.headers.insert(name, HeaderValue::from_static(value));
    }
    if status.is_success() && !matches!(status, StatusCode::NO_CONTENT | StatusCode::RESET_CONTENT) {
        return Response::from_parts(parts, body);
    }
    // What is not read would hold the answer up.
    let _ = to_bytes(body, usize::MAX).await;
    parts.headers.remove(header::CONTENT_TYPE);
    forget_version(&mut parts.headers);
    if status.is_client_error() || status.is_server_error() {
        let (words, content) = words_for(status, asked).into_parts();
        parts.headers.extend(words.headers);
        return Response::from_parts(parts, content);
    }
    Response::from_parts(parts, HttpBody::empty())
}
