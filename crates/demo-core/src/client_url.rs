//! The addresses of the pages that the plugins have for a session.

use std::fmt::Display;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

/// All characters but those that a path segment never needs to encode.
const SEGMENT: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The login page of a session.
pub(crate) fn auth_url(core: &str, method: &str, session: &str) -> String {
    format!("{core}/auth/{}/{session}", segment(method))
}

/// The conversation page of a session.
pub(crate) fn comm_url(core: &str, method: &str, session: &str) -> String {
    format!("{core}/comm/{}/{session}", segment(method))
}

/// Text as one segment of a URL's path, or as a value in its query.
pub(crate) fn segment(text: &str) -> impl Display {
    utf8_percent_encode(text, SEGMENT)
}
