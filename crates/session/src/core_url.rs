//! [`CoreUrl`]: where the ID Contact core answers.

use crate::http_url::{HttpUrl, InvalidHttpUrl};

/// The core's public base URL, without a trailing slash; it may have a path prefix
/// (`https://example.nl/core`).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CoreUrl(String);

/// Why a text cannot be the core's base URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidCoreUrl {
    /// It is not an unambiguous absolute http(s) URL.
    Url(InvalidHttpUrl),
    /// It has a query or a fragment, so nothing can be appended to it.
    QueryOrFragment,
}

impl InvalidCoreUrl {
    /// What is wrong, for the developer who reads the console; English, no full stop.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Url(invalid) => invalid.reason(),
            Self::QueryOrFragment => "it has a query (?) or a fragment (#)",
        }
    }
}

impl CoreUrl {
    /// Reads a base URL such as `https://core.example.nl` or `https://example.nl/core/`.
    ///
    /// # Errors
    /// [`InvalidCoreUrl`] says what is wrong with it.
    pub fn parse(text: &str) -> Result<Self, InvalidCoreUrl> {
        let url = HttpUrl::parse(text).map_err(InvalidCoreUrl::Url)?;
        if url.rest.contains(['?', '#']) {
            return Err(InvalidCoreUrl::QueryOrFragment);
        }
        Ok(Self(text.trim_end_matches('/').to_owned()))
    }

    /// The base URL without a trailing slash.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Scheme, host and port, as written: `https://core.example.nl:8443`.
    #[must_use]
    pub fn origin(&self) -> &str {
        HttpUrl::parse(&self.0).map_or("", |url| url.origin)
    }

    /// Is the core reached by https?
    #[must_use]
    pub fn is_secure(&self) -> bool {
        HttpUrl::parse(&self.0).is_ok_and(|url| url.secure)
    }

    /// The URL of `path` below the base; `path` may start with a slash or not.
    #[must_use]
    pub fn join(&self, path: &str) -> String {
        [&self.0, "/", path.trim_start_matches('/')].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::{CoreUrl, InvalidCoreUrl};
    use crate::http_url::InvalidHttpUrl;

    #[test]
    fn keeps_a_path_prefix_and_drops_trailing_slashes() {
        for text in ["https://example.nl/core", "https://example.nl/core/", "https://example.nl/core//"] {
            let core = CoreUrl::parse(text).unwrap();
            assert_eq!(core.as_str(), "https://example.nl/core");
            assert_eq!(core.origin(), "https://example.nl");
            assert_eq!(core.join("start"), "https://example.nl/core/start");
            assert_eq!(core.join("/static/irma.svg"), "https://example.nl/core/static/irma.svg");
        }
    }

    #[test]
    fn tells_https_from_http() {
        assert!(CoreUrl::parse("https://core.example.nl").unwrap().is_secure());
        assert!(!CoreUrl::parse("http://localhost:8100/").unwrap().is_secure());
    }

    #[test]
    fn refuses_what_nothing_can_be_appended_to() {
        assert_eq!(CoreUrl::parse("https://example.nl/?a"), Err(InvalidCoreUrl::QueryOrFragment));
        assert_eq!(CoreUrl::parse("https://example.nl#a"), Err(InvalidCoreUrl::QueryOrFragment));
        assert_eq!(CoreUrl::parse("core.example.nl"), Err(InvalidCoreUrl::Url(InvalidHttpUrl::Scheme)));
    }
}
