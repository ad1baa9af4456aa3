//! Every scenario of the demo core, as it is offered to people who try the widget out.

use demo_core::SCENARIOS;
use e2e::Engine::WebKit;
use id_contact_session::Failure::{
    self, ClientUrlRefused, CombinationRefused, NoAuthMethod, NoCommMethod, OptionsCoreFailed,
    OptionsInvalid, OptionsTimedOut, OptionsUnreachable, StartCoreFailed, StartInvalid, StartRedirected,
    StartTimedOut, StartUnreachable,
};
use id_contact_session::InvalidClientUrl::Insecure;

use crate::faults::play::play;
use crate::faults::row::Outcome::{self, Copes, Says, SaysOnce};
use crate::faults::row::{Row, scenario};

// One text for all of them, whatever is wrong with the URL.
const HOSTILE: Failure = ClientUrlRefused(Insecure);

const TABLE: &[(&str, Outcome)] = &[
    ("slow", Copes),
    ("options-hang", Says(OptionsTimedOut)),
    ("options-500", Says(OptionsCoreFailed(500))),
    ("options-500-once", Copes),
    ("options-drop", Says(OptionsUnreachable)),
    ("options-drop-once", Copes),
    ("options-bad-json", Says(OptionsInvalid)),
    ("options-truncated", Says(OptionsUnreachable)),
    ("options-wrong-types", Says(OptionsInvalid)),
    ("options-huge", Says(OptionsInvalid)),
    ("options-empty-body", Says(OptionsInvalid)),
    ("options-many", Copes),
    ("odd-methods", Copes),
    ("no-comm", Says(NoCommMethod)),
    ("no-auth", Says(NoAuthMethod)),
    ("one-each", Copes),
    ("start-slow", Copes),
    ("start-hang", Says(StartTimedOut)),
    ("start-500", Says(StartCoreFailed(500))),
    ("start-500-once", SaysOnce(StartCoreFailed(500))),
    ("start-drop", Says(StartUnreachable)),
    ("start-bad-json", Says(StartInvalid)),
    ("start-wrong-types", Says(StartInvalid)),
    ("start-huge", Says(StartInvalid)),
    ("start-refused", Says(CombinationRefused(404))),
    ("start-303", Says(StartRedirected)),
    ("cors-off", Says(OptionsUnreachable)),
    ("cors-off-start", Says(StartUnreachable)),
    ("hostile-javascript", Says(HOSTILE)),
    ("hostile-data", Says(HOSTILE)),
    ("hostile-relative", Says(HOSTILE)),
    ("hostile-protocol-relative", Says(HOSTILE)),
    ("hostile-credentials", Says(HOSTILE)),
    ("hostile-control", Says(HOSTILE)),
    ("hostile-backslash", Says(HOSTILE)),
    ("hostile-blob", Says(HOSTILE)),
    ("hostile-empty", Says(HOSTILE)),
];

fn row((name, outcome): &(&'static str, Outcome)) -> Row {
    let row = scenario(name, *outcome);
    match *name {
        // It takes the half that came for the whole.
        "options-truncated" => row.but_in(&[WebKit], Says(OptionsInvalid)),
        "cors-off-start" => row.without_post(),
        _ => row,
    }
}

#[test]
fn the_table_has_every_scenario_of_the_demo_core() {
    let known: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
    let told: Vec<_> = TABLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(told, known);
}

#[tokio::test]
async fn each_of_them() {
    play(TABLE.iter().map(row).collect()).await;
}
