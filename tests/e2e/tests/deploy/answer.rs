//! How a browser reads the headers of an answer.

use reqwest::Response;

/// The value of the only header of this name, or `None` if there is none.
pub(crate) fn header<'a>(answer: &'a Response, name: &str) -> Option<&'a str> {
    let mut values = answer.headers().get_all(name).iter();
    let value = values.next();
    assert!(values.next().is_none(), "{} has {name} twice: {:?}", answer.url(), answer.headers());
    value.map(|value| value.to_str().expect("headers are ASCII"))
}

/// Whether a page of this web site may read it.
pub(crate) fn may_be_read_by(origin: &str, answer: &Response) -> bool {
    header(answer, "access-control-allow-origin") == Some(origin)
}

/// Whether it has any CORS headers.
pub(crate) fn speaks_of_cors(answer: &Response) -> bool {
    answer.headers().keys().any(|name| name.as_str().starts_with("access-control-"))
}

/// Whether `Vary` names this request header.
pub(crate) fn varies_by(name: &str, answer: &Response) -> bool {
    let values = answer.headers().get_all("vary");
    let mut names = values.iter().filter_map(|value| value.to_str().ok()).flat_map(|value| value.split(','));
    names.any(|varying| varying.trim().eq_ignore_ascii_case(name))
}
