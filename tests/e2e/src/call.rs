//! [`Call`]: a request to the core that belongs to the protocol; icons and pages do not.

use std::fmt;

use demo_core::RecordedRequest;

/// A request for options or for a start, or the preflight of one.
#[derive(Clone, Debug)]
pub struct Call(RecordedRequest);

impl Call {
    /// Those among `requests`.
    pub(crate) fn of(requests: Vec<RecordedRequest>) -> Vec<Self> {
        let is_call = |path: &str| path.contains("/session_options") || path.ends_with("/start");
        requests.into_iter().filter(|request| is_call(&request.path)).map(Self).collect()
    }

    /// Method and path: `GET /session_options/report_move`.
    #[must_use]
    pub fn line(&self) -> String {
        self.to_string()
    }

    /// Whether it is the POST that starts a session.
    #[must_use]
    pub fn is_start(&self) -> bool {
        self.0.method == "POST"
    }

    /// The value of the header of this name, in lower case.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&str> {
        self.0.header(name)
    }

    /// The body as sent.
    #[must_use]
    pub fn body(&self) -> &str {
        &self.0.body
    }
}

impl fmt::Display for Call {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.0.method, self.0.path)
    }
}
