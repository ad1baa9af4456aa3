//! [`Request`]: the faults that the request for the options and the start have in common.

use e2e::Engine::{Chromium, WebKit};
use id_contact_session::Failure;

use crate::faults::row::Outcome::{self, Copes, Says};
use crate::faults::row::Row;

/// One of the requests to the core, and the failures that the visitor is told of.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Request {
    /// What its faults begin with, and its rows.
    pub(crate) name: &'static str,
    pub(crate) unreachable: Failure,
    pub(crate) timed_out: Failure,
    pub(crate) invalid: Failure,
    pub(crate) refused: fn(u16) -> Failure,
    pub(crate) core_failed: fn(u16) -> Failure,
}

impl Request {
    /// The visitor does not notice these faults. They are named without the name of the request, also after a `+`.
    pub(crate) fn copes(&self, what: &str, faults: &[&str]) -> Row {
        self.row(what, faults.iter().map(|fault| (self.fault(fault), Copes)))
    }

    /// The visitor is told of `failure`.
    pub(crate) fn says(&self, what: &str, failure: Failure, faults: &[&str]) -> Row {
        self.row(what, faults.iter().map(|fault| (self.fault(fault), Says(failure))))
    }

    /// The answer has one of these statuses, and the failure that the visitor is told of names it.
    pub(crate) fn statuses(&self, what: &str, failure: fn(u16) -> Failure, statuses: &[u16]) -> Row {
        let fault = |&status: &u16| (self.fault(&format!("status-{status}")), Says(failure(status)));
        self.row(what, statuses.iter().map(fault))
    }

    fn row(&self, what: &str, faults: impl Iterator<Item = (String, Outcome)>) -> Row {
        Row::new(format!("{}: {what}", self.name), faults)
    }

    fn fault(&self, fault: &str) -> String {
        fault.split('+').map(|part| format!("{}-{part}", self.name)).collect::<Vec<_>>().join("+")
    }

    /// The connection ends or falls silent.
    pub(crate) fn connection(&self) -> Vec<Row> {
        let Self { unreachable, timed_out, .. } = *self;
        vec![
            self.says("connection closed before any byte", unreachable, &["drop"]),
            self.says("connection reset before any byte", unreachable, &["reset"]),
            self.says("connection closed in the headers", unreachable, &["drop-in-headers"]),
            self.says("connection reset in the headers", unreachable, &["reset-in-headers"]),
            self.says("connection closed in the body", unreachable, &["drop-in-body"])
                .but_in(&[WebKit], Says(self.invalid)),
            self.says("connection reset in the body", unreachable, &["reset-in-body"]),
            self.says("no answer in time", timed_out, &["hang"]),
            self.says("half the headers in time", timed_out, &["hang-in-headers"]),
            self.says("half the body in time", timed_out, &["hang-in-body"]),
            self.says("not HTTP", unreachable, &["garbage"]),
            self.says("said to be gzip, and not", unreachable, &["not-packed"]).but_in(&[WebKit], Copes),
        ]
    }

    /// The status is another one than 200.
    pub(crate) fn status(&self) -> Vec<Row> {
        vec![
            self.copes("early hints before the answer", &["early-hints"]),
            self.copes("201, 203, 206, 226", &["status-201", "status-203", "status-206", "status-226"]),
            self.says("204, 205", self.invalid, &["status-204", "status-205"]),
            self.statuses(
                "401 to 451",
                self.refused,
                &[
                    401, 402, 403, 405, 406, 408, 409, 413, 414, 415, 418, 422, 423, 425, 426, 428, 429, 431,
                    451, 499,
                ],
            ),
            self.statuses("407, from what is no proxy", self.refused, &[407])
                .but_in(&[Chromium], Says(self.unreachable)),
            self.statuses("410", self.refused, &[410]),
            self.statuses(
                "500 to 599",
                self.core_failed,
                &[500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 522, 525, 530, 599],
            ),
        ]
    }

    /// The body is another one.
    pub(crate) fn body(&self) -> Vec<Row> {
        vec![
            self.copes("JSON called HTML, called nothing", &["type-html", "type-none"]),
            self.copes("UTF-8 called ISO 8859-1", &["type-latin-1"]),
            self.copes("after a byte order mark", &["body-after-bom"]),
            self.copes("100,000 lists in each other, in an unknown field", &["body-nested"]),
            self.says("100,000 lists in each other, in a known field", self.invalid, &["body-nested-within"]),
            self.says("empty", self.invalid, &["body-empty"]),
            self.says("half the JSON", self.invalid, &["body-half"]),
            self.says("an HTML page", self.invalid, &["body-page+type-html"]),
            self.says("an HTML page called JSON", self.invalid, &["body-page"]),
            self.says("UTF-16", self.invalid, &["body-utf-16"]),
            self.says("JavaScript, not JSON", self.invalid, &["body-unquoted"]),
            self.says("other types", self.invalid, &["body-wrong-types"]),
            self.says("11 MB", self.invalid, &["body-huge"]),
        ]
    }

    /// The page may not read the answer.
    pub(crate) fn cors(&self) -> Vec<Row> {
        vec![
            self.says("no CORS", self.unreachable, &["cors-none"]),
            self.says("CORS for another origin", self.unreachable, &["cors-elsewhere", "cors-null"]),
            self.says("CORS twice", self.unreachable, &["cors-twice"]),
            self.says(
                "errors without CORS",
                self.unreachable,
                &["status-404+cors-none", "status-503+cors-none"],
            ),
        ]
    }
}
