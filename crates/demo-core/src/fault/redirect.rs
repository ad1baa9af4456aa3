//! Where a redirect leads that should not be there.

use axum::http::{HeaderMap, HeaderValue, Uri, header};

use super::proxy;

/// The target of a redirect.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Target {
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

impl Target {
    pub(super) const NAMED: [(&str, Self); 6] = [
        ("nowhere", Self::Nowhere),
        ("own", Self::Own),
        ("elsewhere", Self::Elsewhere),
        ("page", Self::Page),
        ("login", Self::Login),
        ("loop", Self::Loop),
    ];

    pub(super) fn location(self, uri: &Uri, asked: &HeaderMap) -> Option<HeaderValue> {
        let path = uri.path();
        let last = path.rsplit('/').next().unwrap_or_default();
        let location = match self {
            Self::Nowhere => return None,
            Self::Own => path.to_owned(),
            Self::Elsewhere => elsewhere(asked) + path,
            Self::Page => proxy::path("core-body-page+core-type-html") + path,
            Self::Login => elsewhere(asked) + "/",
            // Relative: the name of the fault is still before it.
            Self::Loop => last.to_owned(),
        };
        location.parse().ok()
    }
}

/// The same server by another name is another origin.
fn elsewhere(asked: &HeaderMap) -> String {
    let host = asked.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    format!("http://{}", host.replace("127.0.0.1", "localhost"))
}
