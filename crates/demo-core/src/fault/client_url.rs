//! Client URLs that an initiator must refuse to follow.

/// Each client URL by the name of its fault. `{host}` stands for the core's own host and port.
pub(super) const HOSTILE_CLIENT_URLS: &[(&str, &str)] = &[
    ("client-url-javascript", "javascript:void(document.title='hijacked')"),
    ("client-url-data", "data:text/html,<title>hijacked</title>"),
    ("client-url-relative", "/hijacked"),
    ("client-url-protocol-relative", "//{host}/hijacked"),
    ("client-url-credentials", "http://user:secret@{host}/hijacked"),
    ("client-url-control", "http://{host}/hi\njack\ted"),
    ("client-url-backslash", r"http:\\{host}\hijacked"),
    ("client-url-blob", "blob:http://{host}/00000000-0000-4000-8000-000000000000"),
    ("client-url-empty", ""),
];
