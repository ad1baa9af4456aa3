//! What each scenario of the demo core must come to.

use demo_core::SCENARIOS;
use id_contact_session::Failure::{
    self, ClientUrlRefused, CombinationRefused, NoAuthMethod, NoCommMethod, OptionsCoreFailed,
    OptionsInvalid, OptionsTimedOut, OptionsUnreachable, StartCoreFailed, StartInvalid, StartRedirected,
    StartTimedOut, StartUnreachable,
};
use id_contact_session::InvalidClientUrl::Insecure;

use Outcome::{NoOptions, NoStart, Starts, StartsAtSecondTry};

/// How a scenario ends.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Outcome {
    /// At the login page.
    Starts,
    /// At the login page, after a failure that the visitor was told of.
    StartsAtSecondTry(Told),
    /// Without a form.
    NoOptions(Told),
    /// With a form that led nowhere.
    NoStart(Told),
}

/// What the visitor is told.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Told {
    /// By its words.
    pub(crate) failure: Failure,
    pub(crate) code: &'static str,
    pub(crate) retry: bool,
}

const fn told(failure: Failure, code: &'static str) -> Told {
    Told { failure, code, retry: true }
}

const fn final_word(failure: Failure, code: &'static str) -> Told {
    Told { failure, code, retry: false }
}

const UNREACHABLE: Outcome = NoOptions(told(OptionsUnreachable, "options-unreachable"));
const INVALID: Outcome = NoOptions(told(OptionsInvalid, "options-invalid"));
const START_INVALID: Outcome = NoStart(told(StartInvalid, "start-invalid"));
const START_UNREACHABLE: Outcome = NoStart(told(StartUnreachable, "start-unreachable"));
// One text for all of them, whatever is wrong with the URL.
const HOSTILE: Outcome = NoStart(final_word(ClientUrlRefused(Insecure), "client-url-refused"));

pub(crate) const TABLE: &[(&str, Outcome)] = &[
    ("slow", Starts),
    ("options-hang", NoOptions(told(OptionsTimedOut, "options-timed-out"))),
    ("options-500", NoOptions(told(OptionsCoreFailed(500), "options-core-failed"))),
    ("options-500-once", Starts),
    ("options-drop", UNREACHABLE),
    ("options-drop-once", Starts),
    ("options-bad-json", INVALID),
    ("options-truncated", UNREACHABLE),
    ("options-wrong-types", INVALID),
    ("options-huge", INVALID),
    ("options-empty-body", INVALID),
    ("options-many", Starts),
    ("odd-methods", Starts),
    ("no-comm", NoOptions(final_word(NoCommMethod, "no-comm-method"))),
    ("no-auth", NoOptions(final_word(NoAuthMethod, "no-auth-method"))),
    ("one-each", Starts),
    ("start-slow", Starts),
    ("start-hang", NoStart(told(StartTimedOut, "start-timed-out"))),
    ("start-500", NoStart(told(StartCoreFailed(500), "start-core-failed"))),
    ("start-500-once", StartsAtSecondTry(told(StartCoreFailed(500), "start-core-failed"))),
    ("start-drop", START_UNREACHABLE),
    ("start-bad-json", START_INVALID),
    ("start-wrong-types", START_INVALID),
    ("start-huge", START_INVALID),
    ("start-refused", NoStart(told(CombinationRefused(404), "combination-refused"))),
    ("start-303", NoStart(told(StartRedirected, "start-redirected"))),
    ("cors-off", UNREACHABLE),
    ("cors-off-start", START_UNREACHABLE),
    ("hostile-javascript", HOSTILE),
    ("hostile-data", HOSTILE),
    ("hostile-relative", HOSTILE),
    ("hostile-protocol-relative", HOSTILE),
    ("hostile-credentials", HOSTILE),
    ("hostile-control", HOSTILE),
    ("hostile-backslash", HOSTILE),
    ("hostile-blob", HOSTILE),
    ("hostile-empty", HOSTILE),
];

/// Rows whose answer never comes: they take as long as the widget's patience lasts.
pub(crate) fn hangs(scenario: &str) -> bool {
    scenario.ends_with("-hang")
}

#[test]
fn the_table_has_every_scenario_of_the_demo_core() {
    let known: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
    let told: Vec<_> = TABLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(told, known);
}

#[test]
fn the_words_of_the_table_belong_to_its_codes() {
    for (name, outcome) in TABLE {
        if let NoOptions(told) | NoStart(told) | StartsAtSecondTry(told) = outcome {
            assert_eq!(told.failure.code(), told.code, "{name}");
        }
    }
}
