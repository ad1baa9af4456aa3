//! [`ClientUrl`]: where the core sends the citizen, checked before the browser follows it.

use crate::core_url::CoreUrl;
use crate::http_url::{HttpUrl, InvalidHttpUrl};

/// Longer than any session needs, and shorter than what browsers refuse to navigate to.
const MAX_LENGTH: usize = 65_536;

/// A client URL that may be followed: absolute, `https:` (or `http:` when the core itself is `http:`),
/// and read by every browser as the host that stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClientUrl(String);

/// Why a client URL is not followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidClientUrl {
    /// It is not an unambiguous absolute http(s) URL.
    Url(InvalidHttpUrl),
    /// It is `http:` although the core is `https:`: the citizen's login would leave encryption.
    Insecure,
    /// It is longer than 65,536 characters.
    TooLong,
    /// The browser reads another scheme or host in it than the rules do.
    Ambiguous,
    /// The browser would not go there.
    NotFollowed,
}

impl InvalidClientUrl {
    /// What is wrong, for the developer who reads the console; English, no full stop.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Url(invalid) => invalid.reason(),
            Self::Insecure => "it is http although the core is https",
            Self::TooLong => "it is longer than 65,536 characters",
            Self::Ambiguous => "the browser reads another host in it",
            Self::NotFollowed => "the browser would not go there",
        }
    }
}

impl ClientUrl {
    /// Reads the `client_url` that `core` answered.
    ///
    /// # Errors
    /// [`InvalidClientUrl`] says why it is not followed.
    pub fn parse(text: &str, core: &CoreUrl) -> Result<Self, InvalidClientUrl> {
        if text.len() > MAX_LENGTH {
            return Err(InvalidClientUrl::TooLong);
        }
        let url = HttpUrl::parse(text).map_err(InvalidClientUrl::Url)?;
        if core.is_secure() && !url.secure {
            return Err(InvalidClientUrl::Insecure);
        }
        Ok(Self(text.to_owned()))
    }

    /// The URL as the core sent it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The host in it, without port.
    #[must_use]
    pub fn host(&self) -> &str {
        HttpUrl::parse(&self.0).map(|url| url.host).unwrap_or_default()
    }

    /// Whether a browser reads the URL as the rules do: `protocol` and `hostname` are what its `URL` object says
    /// (URL Standard: the scheme with its colon, and the host without port).
    #[must_use]
    pub fn agrees_with(&self, protocol: &str, hostname: &str) -> bool {
        HttpUrl::parse(&self.0).is_ok_and(|url| {
            protocol == if url.secure { "https:" } else { "http:" } && url.host.eq_ignore_ascii_case(hostname)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::{ClientUrl, InvalidClientUrl, MAX_LENGTH};
    use crate::core_url::CoreUrl;
    use crate::http_url::InvalidHttpUrl;

    fn core(text: &str) -> CoreUrl {
        CoreUrl::parse(text).unwrap()
    }

    #[test]
    fn follows_https_and_http_only_from_an_http_core() {
        let secure = core("https://core.example.nl");
        let local = core("http://localhost:8100");
        assert!(ClientUrl::parse("https://auth.example.nl/auth/1", &secure).is_ok());
        assert!(ClientUrl::parse("https://auth.example.nl/auth/1", &local).is_ok());
        assert!(ClientUrl::parse("http://localhost:9000/auth", &local).is_ok());
        assert_eq!(
            ClientUrl::parse("http://auth.example.nl/auth/1", &secure),
            Err(InvalidClientUrl::Insecure)
        );
    }

    #[test]
    fn refuses_what_is_no_web_address_or_too_long() {
        let core = core("https://core.example.nl");
        assert_eq!(
            ClientUrl::parse("javascript:alert(1)", &core),
            Err(InvalidClientUrl::Url(InvalidHttpUrl::Scheme))
        );
        let longest = format!("https://a.nl/{}", "x".repeat(MAX_LENGTH - 13));
        assert!(ClientUrl::parse(&longest, &core).is_ok());
        assert_eq!(ClientUrl::parse(&(longest + "x"), &core), Err(InvalidClientUrl::TooLong));
    }

    #[test]
    fn compares_with_what_the_browser_reads() {
        let url = ClientUrl::parse("HTTPS://Auth.Example.nl:8443/a", &core("https://c.nl")).unwrap();
        assert!(url.agrees_with("https:", "auth.example.nl"));
        assert!(!url.agrees_with("https:", "evil.example"));
        assert!(!url.agrees_with("http:", "auth.example.nl"));
        assert!(!url.agrees_with("", ""));
    }
}
