//! Every scenario of the demo core, which the demo page offers to people who try the widget.

use demo_core::{SCENARIOS, purpose_names};
use e2e::Engine::WebKit;
use e2e::Setup;
use id_contact_session::Failure::{
    self, ClientUrlRefused, CombinationRefused, NoAuthMethod, NoCommMethod, OptionsCoreFailed,
    OptionsInvalid, OptionsTimedOut, OptionsUnreachable, StartCoreFailed, StartInvalid, StartRedirected,
    StartTimedOut, StartUnreachable,
};
use id_contact_session::InvalidClientUrl::Insecure;
use id_contact_session::Language;

use crate::faults::play::play;
use crate::faults::row::Outcome::{self, Copes, Says, SaysOnce};
use crate::faults::row::{Row, scenario};

// All hostile URLs have the same text, whatever is wrong with them.
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
        // WebKit takes the half that arrived for the whole.
        "options-truncated" => row.but_in(&[WebKit], Says(OptionsInvalid)),
        "cors-off-start" => row.without_post(),
        _ => row,
    }
}

#[test]
fn the_table_has_every_scenario_of_the_demo_core() {
    let known: Vec<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
    let listed: Vec<_> = TABLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(listed, known);
}

#[tokio::test]
async fn each_of_them() {
    play(TABLE.iter().map(row).collect()).await;
}

#[tokio::test]
async fn the_demo_page_offers_every_language_purpose_and_scenario() {
    Setup::bare_page("")
        .run(async |bed| {
            let site = bed.serve_demo().await?;
            bed.browser.driver().goto(format!("{}/?lang=en&scenario=one-each", site.url())).await?;
            bed.widget("id-contact-initiator").until_form().await?;
            bed.browser.until_true("document.querySelector('#demo-scenario').length > 2").await?;

            // The first option of the last two lists stands in the page itself.
            for (list, first, names) in [
                ("lang", None, Language::ALL.iter().map(|language| language.tag()).collect::<Vec<_>>()),
                ("purpose", Some("unknown_purpose"), purpose_names().collect()),
                ("scenario", Some(""), SCENARIOS.iter().map(|scenario| scenario.name).collect()),
            ] {
                let script =
                    format!("return [...document.querySelector('#demo-{list}')].map((it) => it.value)");
                let offered: Vec<String> = bed.browser.eval(&script, vec![]).await?;
                assert_eq!(offered, first.into_iter().chain(names).collect::<Vec<_>>(), "{list}");
            }
            let script = "return [...new FormData(document.querySelector('#demo-settings')).values()]";
            let chosen: Vec<String> = bed.browser.eval(script, vec![]).await?;
            assert_eq!(chosen, ["en", "personal_question", "one-each"]);
            Ok(())
        })
        .await;
}
