//! The subset of absolute http(s) URLs that cannot be read in two ways.
//!
//! The WHATWG URL Standard lets a browser repair what it is given: tabs vanish, `\` becomes `/`,
//! `0x7f.1` becomes an IPv4 address. A check that reads a URL differently from the browser protects
//! nobody, so whatever would be repaired is refused, and what is left is read alike by both.

/// Why a text is not an http(s) URL that can be trusted to mean what it seems to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidHttpUrl {
    /// White space, a control character, a backslash or anything outside ASCII.
    Character,
    /// It does not start with `http://` or `https://`: relative, `javascript:`, `data:` and so on.
    Scheme,
    /// A user name or password before the host (`https://bank.nl@evil.example`).
    Credentials,
    /// The host is neither a DNS name of letters, digits, `-`, `_` and `.`, nor a plain IPv4 address.
    Host,
    /// The port is not a number from 1 to 65535 without leading zeros.
    Port,
}

impl InvalidHttpUrl {
    /// What is wrong, for the developer who reads the console; English, no full stop.
    #[must_use]
    pub fn reason(self) -> &'static str {
        match self {
            Self::Character => "it holds a space, a backslash or a character outside ASCII",
            Self::Scheme => "it does not start with https:// or http://",
            Self::Credentials => "it holds a user name or password",
            Self::Host => "its host is not a DNS name or an IPv4 address",
            Self::Port => "its port is not a number from 1 to 65535",
        }
    }
}

/// The parts of an accepted URL, borrowed from its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct HttpUrl<'a> {
    /// Is the scheme `https`?
    pub(crate) secure: bool,
    /// Scheme, host and port as written: `https://core.example.nl:8443`.
    pub(crate) origin: &'a str,
    /// The host alone, as written.
    pub(crate) host: &'a str,
    /// Everything after the origin: path, query and fragment.
    pub(crate) rest: &'a str,
}

impl<'a> HttpUrl<'a> {
    /// Reads `text`, which must be the whole URL and nothing else.
    pub(crate) fn parse(text: &'a str) -> Result<Self, InvalidHttpUrl> {
        if text.bytes().any(|byte| !byte.is_ascii_graphic() || byte == b'\\') {
            return Err(InvalidHttpUrl::Character);
        }
        let (scheme, after_scheme) = text.split_once("://").ok_or(InvalidHttpUrl::Scheme)?;
        let secure = scheme.eq_ignore_ascii_case("https");
        if !secure && !scheme.eq_ignore_ascii_case("http") {
            return Err(InvalidHttpUrl::Scheme);
        }
        let end = after_scheme.find(['/', '?', '#']).unwrap_or(after_scheme.len());
        let (authority, rest) = after_scheme.split_at(end);
        if authority.contains('@') {
            return Err(InvalidHttpUrl::Credentials);
        }
        let host = match authority.split_once(':') {
            Some((_, port)) if !is_port(port) => return Err(InvalidHttpUrl::Port),
            Some((host, _)) => host,
            None => authority,
        };
        if !is_host(host) {
            return Err(InvalidHttpUrl::Host);
        }
        let (origin, _) = text.split_at(text.len() - rest.len());
        Ok(Self { secure, origin, host, rest })
    }
}

fn is_port(text: &str) -> bool {
    is_decimal(text) && text.parse::<u16>().is_ok_and(|port| port != 0)
}

fn is_host(host: &str) -> bool {
    let is_label = |label: &str| {
        !label.is_empty()
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_')
    };
    if !host.split('.').all(is_label) {
        return false;
    }
    // The URL Standard's "ends in a number checker": such a host is an IPv4 address or nothing.
    let last = host.rsplit('.').next().unwrap_or(host);
    let numeric =
        last.bytes().all(|byte| byte.is_ascii_digit()) || last.starts_with("0x") || last.starts_with("0X");
    !numeric || is_ipv4(host)
}

fn is_ipv4(host: &str) -> bool {
    host.split('.').count() == 4 && host.split('.').all(|part| is_decimal(part) && part.parse::<u8>().is_ok())
}

/// Digits without a leading zero, which browsers would read as octal.
fn is_decimal(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit()) && (text == "0" || !text.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::{HttpUrl, InvalidHttpUrl};

    #[test]
    fn reads_the_parts() {
        let url = HttpUrl::parse("HTTPS://Core.Example.nl:8443/a/b?c#d").unwrap();
        assert!(url.secure);
        assert_eq!(url.origin, "HTTPS://Core.Example.nl:8443");
        assert_eq!(url.host, "Core.Example.nl");
        assert_eq!(url.rest, "/a/b?c#d");
        assert_eq!(HttpUrl::parse("http://localhost").unwrap().rest, "");
        assert_eq!(HttpUrl::parse("http://127.0.0.1?x").unwrap().rest, "?x");
    }

    #[test]
    fn refuses_what_a_browser_would_repair() {
        use InvalidHttpUrl::{Character, Credentials, Host, Port, Scheme};
        for (text, why) in [
            ("", Scheme),
            ("/auth/1", Scheme),
            ("//evil.example", Scheme),
            ("javascript:alert(1)", Scheme),
            ("javascript://example.nl/%0aalert(1)", Scheme),
            ("data:text/html,x", Scheme),
            ("blob:https://example.nl/1", Scheme),
            ("https:example.nl", Scheme),
            ("https:/example.nl", Scheme),
            (" https://example.nl", Character),
            ("https://example.nl/a b", Character),
            ("https://exa\tmple.nl", Character),
            ("https://example.nl/\n", Character),
            ("https://example.nl\\@evil.example", Character),
            ("https://ex\u{430}mple.nl", Character),
            ("https://example.nl@evil.example", Credentials),
            ("https://user:pass@example.nl/", Credentials),
            ("https://", Host),
            ("https:///path", Host),
            ("https://.nl", Host),
            ("https://a..nl", Host),
            ("https://example.nl.", Host),
            ("https://ex%61mple.nl", Host),
            ("https://0x7f.1/", Host),
            ("https://1.2.3/", Host),
            ("https://1.2.3.256/", Host),
            ("https://01.2.3.4/", Host),
            ("https://2130706433/", Host),
            ("https://a.0x1", Host),
            ("https://[::1]/", Port),
            ("https://example.nl:", Port),
            ("https://example.nl:0", Port),
            ("https://example.nl:080", Port),
            ("https://example.nl:65536", Port),
            ("https://example.nl:8a", Port),
        ] {
            assert_eq!(HttpUrl::parse(text).map(|url| url.host), Err(why), "{text:?}");
        }
    }
}
