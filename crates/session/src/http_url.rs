//! The subset of absolute http(s) URLs that cannot be read in two ways.
//!
//! The WHATWG URL Standard lets a browser repair what it is given: tabs vanish, `\` becomes `/`,
//! `0x7f.1` becomes an IPv4 address. A check that reads a URL differently from the browser protects
//! nobody, so whatever would be repaired is refused, and what is left is read alike by both.

/// Why a text is not an http(s) URL that everybody reads in the same way.
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
        let (secure, after_scheme) = match (strip_scheme(text, "https://"), strip_scheme(text, "http://")) {
            (Some(after_scheme), _) => (true, after_scheme),
            (None, Some(after_scheme)) => (false, after_scheme),
            (None, None) => return Err(InvalidHttpUrl::Scheme),
        };
        let (authority, rest) = split_before(after_scheme, |byte| matches!(byte, b'/' | b'?' | b'#'));
        if authority.bytes().any(|byte| byte == b'@') {
            return Err(InvalidHttpUrl::Credentials);
        }
        let (host, port) = split_before(authority, |byte| byte == b':');
        if !port.is_empty() && decimal(port.as_bytes().get(1..), 65_535).is_none_or(|port| port == 0) {
            return Err(InvalidHttpUrl::Port);
        }
        if !is_host(host.as_bytes()) {
            return Err(InvalidHttpUrl::Host);
        }
        let origin = text.get(..text.len() - rest.len()).unwrap_or(text);
        Ok(Self { secure, origin, host, rest })
    }
}

fn strip_scheme<'a>(text: &'a str, scheme: &str) -> Option<&'a str> {
    let (start, rest) = text.split_at_checked(scheme.len())?;
    start.eq_ignore_ascii_case(scheme).then_some(rest)
}

/// Cuts the ASCII `text` before the first byte that is an `end`.
fn split_before(text: &str, end: impl Fn(u8) -> bool) -> (&str, &str) {
    let index = text.bytes().position(end).unwrap_or(text.len());
    text.split_at_checked(index).unwrap_or((text, ""))
}

fn is_host(host: &[u8]) -> bool {
    let labels = || host.split(|&byte| byte == b'.');
    let is_label = |label: &[u8]| {
        !label.is_empty()
            && label.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    // The URL Standard's "ends in a number checker": such a host is an IPv4 address or nothing.
    let numeric = labels().next_back().is_some_and(|last| {
        last.iter().all(u8::is_ascii_digit) || last.starts_with(b"0x") || last.starts_with(b"0X")
    });
    let is_ipv4 = || labels().count() == 4 && labels().all(|part| decimal(Some(part), 255).is_some());
    labels().all(is_label) && (!numeric || is_ipv4())
}

/// The number that `digits` write, if it is at most `max`. A leading zero is refused, because browsers read the
/// number as octal then.
fn decimal(digits: Option<&[u8]>, max: u32) -> Option<u32> {
    let mut value = 0;
    match digits? {
        [] | [b'0', _, ..] => return None,
        digits => {
            for digit in digits {
                value = value * 10 + char::from(*digit).to_digit(10)?;
                if value > max {
                    return None;
                }
            }
        }
    }
    Some(value)
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
