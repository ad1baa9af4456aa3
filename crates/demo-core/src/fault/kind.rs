//! The ways in which an answer can break.

use std::{future::pending, time::Duration};

use axum::{
    body::{Body as HttpBody, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderName, HeaderValue, StatusCode, Uri, header},
    response::Response,
};
use tokio::time::sleep;

use super::{
    Body,
    redirect::{RedirectTarget, host},
};
use crate::{
    TimeScale,
    connection::{Connection, End},
    error_response::with_error_body,
    unusual_methods::UnusualMethods,
};

/// How many bytes of the headers are sent before a connection ends in them.
const IN_THE_HEADERS: usize = 24;
/// How many bytes of the answer are sent before a connection ends in its body: all headers, and a part of the body.
const IN_THE_BODY: usize = 2_048;

/// An interim response, which Chromium, Firefox and Safari accept before the answer itself (RFC 8297).
const EARLY_HINTS: &[u8] =
    b"HTTP/1.1 103 Early Hints\r\nLink: </static/irma.svg>; rel=preload; as=image\r\n\r\n";

/// What happens to an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FaultKind {
    /// It comes this many milliseconds later, before they are scaled.
    Late(u64),
    /// It never comes.
    Hang,
    /// The connection ends before the first byte.
    Drop(End),
    /// The connection ends in the middle of the headers.
    DropInHeaders(End),
    /// The connection ends in the middle of the body, after the right status and headers.
    DropInBody(End),
    /// Bytes that are not HTTP come first.
    Garbage,
    /// An interim response with status 103 comes first, as HTTP allows.
    EarlyHints,
    /// The status is another one, with the body that belongs to it.
    Status(StatusCode),
    /// It is a redirect.
    Redirect(StatusCode, RedirectTarget),
    /// The body is another one.
    Body(Body),
    /// The `Content-Type` is another one, or missing if this is empty.
    Type(&'static str),
    /// It says that it is compressed, but it is not.
    NotPacked,
    /// Browsers may cache it for an hour.
    Cacheable,
    /// Each of these is sent as an `Access-Control-Allow-Origin`; without any, there are no CORS headers at all.
    AllowedOrigins(&'static [&'static str]),
    /// The request loses its `Accept` header on the way.
    LoseAccept,
    /// The request gets an `Accept` header of the proxy's own, a list.
    OwnAccept,
    /// The request loses its body on the way, so that the core refuses it.
    LoseBody,
    /// The connection stays open for the next request.
    KeepAlive,
    /// The core offers these methods.
    Methods(UnusualMethods),
}

impl FaultKind {
    /// Changes the request before it reaches the server, or keeps it from there.
    pub(super) async fn change_request(self, request: &mut Request, time_scale: TimeScale) {
        match self {
            Self::Late(milliseconds) => sleep(time_scale.scale(Duration::from_millis(milliseconds))).await,
            Self::Hang => pending().await,
            Self::LoseAccept => drop(request.headers_mut().remove(header::ACCEPT)),
            Self::OwnAccept => {
                let list = HeaderValue::from_static("application/json, text/plain, */*");
                request.headers_mut().insert(header::ACCEPT, list);
            }
            Self::LoseBody => {
                request.headers_mut().remove(header::CONTENT_LENGTH);
                *request.body_mut() = HttpBody::empty();
            }
            Self::Methods(methods) => drop(request.extensions_mut().insert(methods)),
            _ => {}
        }
    }

    /// Changes the answer to a request to `uri` with the headers `request`.
    pub(super) async fn change_response(
        self,
        mut response: Response,
        uri: &Uri,
        request: &HeaderMap,
        connection: &Connection,
    ) -> Response {
        let headers = response.headers_mut();
        match self {
            Self::Late(_)
            | Self::Hang
            | Self::LoseAccept
            | Self::OwnAccept
            | Self::LoseBody
            | Self::Methods(_) => {}
            Self::Drop(end) => connection.end_after(0, end),
            Self::DropInHeaders(end) => connection.end_after(IN_THE_HEADERS, end),
            Self::DropInBody(end) => {
                connection.end_after(IN_THE_BODY, end);
                response = Body::Long.replace(response, host(request)).await;
            }
            Self::Garbage => connection.send_first(b"220 ftp.example.nl ready\r\n"),
            Self::EarlyHints => connection.send_first(EARLY_HINTS),
            Self::Status(status) => response = with_status(response, status, request).await,
            Self::Redirect(status, target) => {
                if let Some(location) = target.location(uri, request) {
                    headers.insert(header::LOCATION, location);
                }
                response = with_status(response, status, request).await;
            }
            Self::Body(body) => response = body.replace(response, host(request)).await,
            Self::Type(value) => {
                headers.remove(header::CONTENT_TYPE);
                if !value.is_empty() {
                    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(value));
                }
                remove_validators(headers);
            }
            Self::NotPacked => {
                drop(headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip")));
            }
            Self::Cacheable => {
                drop(headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("max-age=3600")));
            }
            Self::AllowedOrigins(origins) => {
                if origins.is_empty() {
                    let names: Vec<HeaderName> = headers.keys().cloned().collect();
                    for name in names.iter().filter(|name| name.as_str().starts_with("access-control-")) {
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

/// Removes what a browser revalidates its copy by, because the server behind would answer that the copy is current.
pub(super) fn remove_validators(headers: &mut HeaderMap) {
    headers.remove(header::ETAG);
    headers.remove(header::LAST_MODIFIED);
}

/// The answer with another status, and with the headers and body that belong to it. The CORS headers stay.
async fn with_status(response: Response, status: StatusCode, request: &HeaderMap) -> Response {
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
    // A streamed body must be read to its end, or its connection waits for that.
    let _ = to_bytes(body, usize::MAX).await;
    parts.headers.remove(header::CONTENT_TYPE);
    remove_validators(&mut parts.headers);
    if status.is_client_error() || status.is_server_error() {
        let (error, content) = with_error_body(status, request).into_parts();
        parts.headers.extend(error.headers);
        return Response::from_parts(parts, content);
    }
    Response::from_parts(parts, HttpBody::empty())
}
