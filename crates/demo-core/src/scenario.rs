//! Scenarios: situations to try the widget in, each a name for faults that belong together.

/// The start of the path of every scenario.
pub(crate) const PREFIX: &str = "/scenario/";

/// One situation. `{core}/scenario/{name}` is a whole core with these faults.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// The last part of the core URL.
    pub name: &'static str,
    /// What goes wrong, in one line.
    pub description: &'static str,
    /// The name of the faults, of which [`fault_exists`](crate::fault_exists) tells whether there are any.
    pub fault: &'static str,
}

impl Scenario {
    /// The path to add to a core's URL for this scenario: `/scenario/slow`.
    #[must_use]
    pub fn prefix(&self) -> String {
        format!("{PREFIX}{}", self.name)
    }
}

/// Every scenario, in the order in which they are listed.
pub const SCENARIOS: &[Scenario] = &[
    scenario(
        "slow",
        "Both the options and the start are answered after 2.5 seconds.",
        "options-late-2500+start-late-2500",
    ),
    scenario("options-hang", "The request for the options is never answered.", "options-hang"),
    scenario("options-500", "The request for the options is answered with 500.", "options-status-500"),
    scenario(
        "options-500-once",
        "The first request for the options is answered with 500, the next ones well.",
        "options-status-500+once",
    ),
    scenario(
        "options-drop",
        "The connection is dropped instead of answering with the options.",
        "options-drop",
    ),
    scenario(
        "options-drop-once",
        "The first request for the options is dropped, the next ones are answered well.",
        "options-drop+once",
    ),
    scenario("options-bad-json", "The options are not JSON, though they say so.", "options-body-unquoted"),
    scenario(
        "options-truncated",
        "The connection is dropped halfway through the options, after 200 and the right headers.",
        "options-drop-in-body",
    ),
    scenario(
        "options-wrong-types",
        "The options are JSON with numbers and texts where lists and texts belong.",
        "options-body-wrong-types",
    ),
    scenario("options-huge", "The options are valid and larger than 10 MB.", "options-body-huge"),
    scenario("options-empty-body", "The options are 200 with an empty body.", "options-body-empty"),
    scenario("options-many", "There are 300 methods: 150 to log in and 150 to talk.", "methods-many"),
    scenario(
        "odd-methods",
        "Methods without name or icon, with icons that are empty, \"none\", relative or missing, a tag twice, extra fields, names with markup or of 2,000 characters.",
        "methods-odd",
    ),
    scenario("no-comm", "The options hold no communication methods.", "methods-no-comm"),
    scenario("no-auth", "The options hold no authentication methods.", "methods-no-auth"),
    scenario("one-each", "The options hold one method of each kind.", "methods-one-each"),
    scenario(
        "start-slow",
        "The start is answered after 8 seconds; a real core may take 10.",
        "start-late-8000",
    ),
    scenario("start-hang", "The start is never answered.", "start-hang"),
    scenario("start-500", "The start is answered with 500, as when a plugin is down.", "start-status-500"),
    scenario(
        "start-500-once",
        "The first start is answered with 500, the next ones well.",
        "start-status-500+once",
    ),
    scenario("start-drop", "The connection is dropped instead of answering the start.", "start-drop"),
    scenario(
        "start-bad-json",
        "The answer to the start is not JSON, though it says so.",
        "start-body-unquoted",
    ),
    scenario("start-wrong-types", "The client URL is a number.", "start-body-wrong-types"),
    scenario("start-huge", "The answer to the start is valid and larger than 10 MB.", "start-body-huge"),
    scenario(
        "start-refused",
        "The start is refused (404 or 400) although the options allowed it.",
        "start-lose-body",
    ),
    scenario(
        "start-303",
        "The start is answered with a redirect, as if a proxy removed the Accept header.",
        "start-lose-accept",
    ),
    scenario(
        "cors-off",
        "A core without proxy: no CORS and no icons.",
        "preflight-status-404+icons-status-404+core-cors-none+icons-cors-none",
    ),
    scenario(
        "cors-off-start",
        "The proxy forgot the start: no CORS there, and a preflight gets 404.",
        "start-cors-none+preflight-status-404+preflight-cors-none",
    ),
    scenario("hostile-javascript", "The client URL is a script.", "client-url-javascript"),
    scenario("hostile-data", "The client URL holds a page itself (data:).", "client-url-data"),
    scenario("hostile-relative", "The client URL is a path on the web site.", "client-url-relative"),
    scenario(
        "hostile-protocol-relative",
        "The client URL leaves out the protocol.",
        "client-url-protocol-relative",
    ),
    scenario(
        "hostile-credentials",
        "The client URL holds a user name and password.",
        "client-url-credentials",
    ),
    scenario("hostile-control", "The client URL holds a newline and a tab.", "client-url-control"),
    scenario("hostile-backslash", "The client URL has backslashes for slashes.", "client-url-backslash"),
    scenario("hostile-blob", "The client URL points at something in memory (blob:).", "client-url-blob"),
    scenario("hostile-empty", "The client URL is empty.", "client-url-empty"),
];

const fn scenario(name: &'static str, description: &'static str, fault: &'static str) -> Scenario {
    Scenario { name, description, fault }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::fault_exists;

    #[test]
    fn names_are_unique_and_fit_a_url_as_they_are() {
        let names: HashSet<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), SCENARIOS.len());
        for name in names {
            assert!(name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{name}");
        }
    }

    #[test]
    fn descriptions_are_one_line_and_faults_exist() {
        for Scenario { name, description, fault } in SCENARIOS {
            assert!(description.ends_with('.') && !description.contains('\n'), "{name}");
            assert!(fault_exists(fault), "{name}: {fault}");
        }
    }
}
