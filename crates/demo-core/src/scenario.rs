//! The ways in which a demo core can break, each by a name that is part of its URL.

use axum::http::StatusCode;

use crate::{
    fault::{Body, Fault, Harm, Part},
    line::End,
};

/// One way to break. `{core}/scenario/{name}` is a whole core that does so and is well otherwise.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// The last part of the core URL.
    pub name: &'static str,
    /// What goes wrong, in one line.
    pub description: &'static str,
    pub(crate) flaw: Flaw,
}

impl Scenario {
    /// The path to add to a core's URL for this scenario: `/scenario/slow`.
    #[must_use]
    pub fn prefix(&self) -> String {
        format!("/scenario/{}", self.name)
    }
}

/// What is wrong with a core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Flaw {
    /// These answers break.
    Faults(&'static [Fault], Times),
    /// The session options are valid, yet unusual.
    Offer(Unusual),
    /// The start is refused although the options allowed it.
    RefuseStart,
    /// The start is answered with this; `{host}` stands for the core's own host and port.
    ClientUrl(&'static str),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Times {
    Always,
    /// Only the first time since the start of the server or its last clearing.
    Once,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unusual {
    Many,
    Odd,
    NoComm,
    NoAuth,
    OneEach,
}

/// Every scenario, in the order in which they are listed.
pub const SCENARIOS: &[Scenario] = {
    use Flaw::{ClientUrl, Faults, Offer, RefuseStart};
    use Part::{Core, Icons, Options, Preflight, Start};
    use Times::{Always, Once};

    &[
        scenario(
            "slow",
            "Both the options and the start are answered after 2.5 seconds.",
            Faults(&[fault(Options, Harm::Late(2_500)), fault(Start, Harm::Late(2_500))], Always),
        ),
        scenario(
            "options-hang",
            "The request for the options is never answered.",
            Faults(&[fault(Options, Harm::Hang)], Always),
        ),
        scenario(
            "options-500",
            "The request for the options is answered with 500.",
            Faults(&[fault(Options, ERROR)], Always),
        ),
        scenario(
            "options-500-once",
            "The first request for the options is answered with 500, the next ones well.",
            Faults(&[fault(Options, ERROR)], Once),
        ),
        scenario(
            "options-drop",
            "The connection is dropped instead of answering with the options.",
            Faults(&[fault(Options, DROP)], Always),
        ),
        scenario(
            "options-drop-once",
            "The first request for the options is dropped, the next ones are answered well.",
            Faults(&[fault(Options, DROP)], Once),
        ),
        scenario(
            "options-bad-json",
            "The options are not JSON, though they say so.",
            Faults(&[fault(Options, Harm::Body(Body::Unquoted))], Always),
        ),
        scenario(
            "options-truncated",
            "The connection is dropped halfway the options, after 200 and good headers.",
            Faults(&[fault(Options, Harm::DropInBody(End::Cut))], Always),
        ),
        scenario(
            "options-wrong-types",
            "The options are JSON with numbers and texts where lists and texts belong.",
            Faults(&[fault(Options, Harm::Body(Body::WrongTypes))], Always),
        ),
        scenario(
            "options-huge",
            "The options are valid and larger than 10 MB.",
            Faults(&[fault(Options, Harm::Body(Body::Huge))], Always),
        ),
        scenario(
            "options-empty-body",
            "The options are 200 with an empty body.",
            Faults(&[fault(Options, Harm::Body(Body::Empty))], Always),
        ),
        scenario(
            "options-many",
            "There are 300 methods: 150 to log in and 150 to talk.",
            Offer(Unusual::Many),
        ),
        scenario(
            "odd-methods",
            "Methods without name or icon, with icons that are empty, \"none\", relative or missing, a tag twice, extra fields, names with markup or of 2,000 characters.",
            Offer(Unusual::Odd),
        ),
        scenario("no-comm", "The options hold no communication methods.", Offer(Unusual::NoComm)),
        scenario("no-auth", "The options hold no authentication methods.", Offer(Unusual::NoAuth)),
        scenario("one-each", "The options hold one method of each kind.", Offer(Unusual::OneEach)),
        scenario(
            "start-slow",
            "The start is answered after 8 seconds; a real core may take 10.",
            Faults(&[fault(Start, Harm::Late(8_000))], Always),
        ),
        scenario("start-hang", "The start is never answered.", Faults(&[fault(Start, Harm::Hang)], Always)),
        scenario(
            "start-500",
            "The start is answered with 500, as when a plugin is down.",
            Faults(&[fault(Start, ERROR)], Always),
        ),
        scenario(
            "start-500-once",
            "The first start is answered with 500, the next ones well.",
            Faults(&[fault(Start, ERROR)], Once),
        ),
        scenario(
            "start-drop",
            "The connection is dropped instead of answering the start.",
            Faults(&[fault(Start, DROP)], Always),
        ),
        scenario(
            "start-bad-json",
            "The answer to the start is not JSON, though it says so.",
            Faults(&[fault(Start, Harm::Body(Body::Unquoted))], Always),
        ),
        scenario(
            "start-wrong-types",
            "The client URL is a number.",
            Faults(&[fault(Start, Harm::Body(Body::WrongTypes))], Always),
        ),
        scenario(
            "start-huge",
            "The answer to the start is valid and larger than 10 MB.",
            Faults(&[fault(Start, Harm::Body(Body::Huge))], Always),
        ),
        scenario(
            "start-refused",
            "The start is refused (404 or 400) although the options allowed it.",
            RefuseStart,
        ),
        scenario(
            "start-303",
            "The start is answered with a redirect, as if a proxy removed the Accept header.",
            Faults(&[fault(Start, Harm::LoseAccept)], Always),
        ),
        scenario(
            "cors-off",
            "A core without proxy: no CORS and no icons.",
            Faults(
                &[
                    fault(Preflight, NOT_FOUND),
                    fault(Icons, NOT_FOUND),
                    fault(Core, NO_CORS),
                    fault(Icons, NO_CORS),
                ],
                Always,
            ),
        ),
        scenario(
            "cors-off-start",
            "The proxy forgot the start: no CORS there, and a preflight gets 404.",
            Faults(&[fault(Start, NO_CORS), fault(Preflight, NOT_FOUND), fault(Preflight, NO_CORS)], Always),
        ),
        scenario(
            "hostile-javascript",
            "The client URL is a script.",
            ClientUrl("javascript:void(document.title='hijacked')"),
        ),
        scenario(
            "hostile-data",
            "The client URL holds a page itself (data:).",
            ClientUrl("data:text/html,<title>hijacked</title>"),
        ),
        scenario("hostile-relative", "The client URL is a path on the web site.", ClientUrl("/hijacked")),
        scenario(
            "hostile-protocol-relative",
            "The client URL leaves out the protocol.",
            ClientUrl("//{host}/hijacked"),
        ),
        scenario(
            "hostile-credentials",
            "The client URL holds a user name and password.",
            ClientUrl("http://user:secret@{host}/hijacked"),
        ),
        scenario(
            "hostile-control",
            "The client URL holds a newline and a tab.",
            ClientUrl("http://{host}/hi\njack\ted"),
        ),
        scenario(
            "hostile-backslash",
            "The client URL has backslashes for slashes.",
            ClientUrl("http:\\\\{host}\\hijacked"),
        ),
        scenario(
            "hostile-blob",
            "The client URL points at something in memory (blob:).",
            ClientUrl("blob:http://{host}/00000000-0000-4000-8000-000000000000"),
        ),
        scenario("hostile-empty", "The client URL is empty.", ClientUrl("")),
    ]
};

const ERROR: Harm = Harm::Status(StatusCode::INTERNAL_SERVER_ERROR);
const DROP: Harm = Harm::Drop(End::Cut);
const NOT_FOUND: Harm = Harm::Status(StatusCode::NOT_FOUND);
const NO_CORS: Harm = Harm::AllowedOrigins(&[]);

const fn scenario(name: &'static str, description: &'static str, flaw: Flaw) -> Scenario {
    Scenario { name, description, flaw }
}

const fn fault(part: Part, harm: Harm) -> Fault {
    Fault { part, harm }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn names_are_unique_and_fit_a_url_as_they_are() {
        let names: HashSet<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), SCENARIOS.len());
        for name in names {
            assert!(name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{name}");
        }
    }

    #[test]
    fn descriptions_are_one_line() {
        for Scenario { description, .. } in SCENARIOS {
            assert!(description.ends_with('.') && !description.contains('\n'));
        }
    }
}
