//! Where the redirects lead that answer a request which should not be redirected.

use axum::http::{HeaderMap, HeaderValue, Uri, header};

use super::proxy;

/// The target of a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum RedirectTarget {
    /// There is no `Location`.
    Nowhere,
    /// The right answer, on the same origin.
    Own,
    /// The right answer, on another origin.
    Elsewhere,
    /// A page for people on the same origin, which scripts may read.
    Page,
    /// A page for people on another origin, which no script may read.
    Login,
    /// The same address again.
    Loop,
}

impl RedirectTarget {
    /// Each by its name in the name of a fault.
    pub(super) const NAMED: &[(&str, Self)] = &[
        ("nowhere", Self::Nowhere),
        ("own", Self::Own),
        ("elsewhere", Self::Elsewhere),
        ("page", Self::Page),
        ("login", Self::Login),
        ("loop", Self::Loop),
    ];

    /// The `Location` for a request to `uri` with these headers.
    pub(super) fn location(self, uri: &Uri, request: &HeaderMap) -> Option<HeaderValue> {
        let path = uri.path();
        let last = path.rsplit('/').next().unwrap_or_default();
        let location = match self {
            Self::Nowhere => return None,
            Self::Own => path.to_owned(),
            Self::Elsewhere => elsewhere(request) + path,
            Self::Page => proxy::path("core-body-page+core-type-html") + path,
            Self::Login => elsewhere(request) + "/",
            // A relative address keeps the name of the fault in front of it.
            Self::Loop => last.to_owned(),
        };
        location.parse().ok()
    }
}

/// The origin of the same server by another host name, which browsers take for another origin.
fn elsewhere(request: &HeaderMap) -> String {
    format!("http://{}", host(request).replace("127.0.0.1", "localhost"))
}

/// The host and port that the request was sent to.
pub(super) fn host(request: &HeaderMap) -> &str {
    request.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default()
}
