//! The page that a login returns to when it does not succeed, and the notification that it adds to the address.

use axum::http::{HeaderMap, header};

use crate::client_url::segment;

/// The page that the request came from, by its own headers. The citizen is sent there, so it must be a web page.
pub(crate) fn from_headers(request: &HeaderMap) -> Option<String> {
    [header::REFERER, header::ORIGIN]
        .iter()
        .filter_map(|name| request.get(name)?.to_str().ok())
        .find(|url| url.starts_with("http://") || url.starts_with("https://"))
        .map(ToOwned::to_owned)
}

/// The URL with `name=value` added to its query.
pub(crate) fn with_query(url: &str, name: &str, value: &str) -> String {
    let (before, fragment) = match url.split_once('#') {
        Some((before, fragment)) => (before, format!("#{fragment}")),
        None => (url, String::new()),
    };
    let joint = if before.contains('?') { '&' } else { '?' };
    format!("{before}{joint}{name}={}{fragment}", segment(value))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_query_is_begun_or_continued_before_the_fragment() {
        for (url, expected) in [
            ("http://a/", "http://a/?n=v"),
            ("http://a/?x=1", "http://a/?x=1&n=v"),
            ("http://a/#f", "http://a/?n=v#f"),
            ("http://a/?x#f?g", "http://a/?x&n=v#f?g"),
            ("http://a/#f?g", "http://a/?n=v#f?g"),
        ] {
            assert_eq!(with_query(url, "n", "v"), expected);
        }
    }

    #[test]
    fn a_value_stays_one_value() {
        assert_eq!(with_query("http://a/", "n", "a&b c"), "http://a/?n=a%26b%20c");
    }

    #[test]
    fn the_page_is_preferred_to_the_origin_and_must_be_on_the_web() {
        let mut headers = HeaderMap::new();
        assert_eq!(from_headers(&headers), None);
        headers.insert("origin", "https://gemeente.example".parse().unwrap());
        assert_eq!(from_headers(&headers).unwrap(), "https://gemeente.example");
        headers.insert("referer", "https://gemeente.example/page".parse().unwrap());
        assert_eq!(from_headers(&headers).unwrap(), "https://gemeente.example/page");
        headers.insert("referer", "javascript:alert(1)".parse().unwrap());
        headers.insert("origin", "null".parse().unwrap());
        assert_eq!(from_headers(&headers), None);
    }
}
