//! What the demo page lets one choose comes from the demo core, and from nowhere else.

use std::collections::HashSet;

use demo_core::{CoreOptions, SCENARIOS, purpose_names};
use id_contact_session::Language;
use serde_json::Value;

use crate::{
    cors::allows_origin,
    support::{core_with, get, quick},
};

const PAGE: &str = include_str!("../../../../index.html");

/// The address in the page, of which `cargo xtask demo` replaces the first part.
const ADDRESS: &str = "data-choices=\"http://localhost:8100/demo-choices\"";

#[tokio::test]
async fn every_language_purpose_and_scenario_can_be_chosen() {
    assert!(PAGE.contains(ADDRESS));
    let core = core_with(CoreOptions { cors: false, ..quick() }).await;
    let answer = get(core.url() + "/demo-choices").await;
    assert!(allows_origin(&answer), "the page is on another origin");
    let choices: Value = answer.json().await.unwrap();
    let languages: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
    assert_eq!(choices["languages"], Value::from(languages));
    let field = |list: &str, field: &str| -> Vec<String> {
        choices[list].as_array().unwrap().iter().map(|it| it[field].as_str().unwrap().to_owned()).collect()
    };
    let titles: Vec<_> = SCENARIOS.iter().map(|it| serde_json::json!(it.title)).collect();
    let offered: Vec<_> =
        choices["scenarios"].as_array().unwrap().iter().map(|it| it["title"].clone()).collect();
    assert_eq!(offered, titles);
    for purpose in choices["purposes"].as_array().unwrap() {
        for lang in ["nl", "en"] {
            assert!(purpose["title"][lang].is_string(), "{purpose}");
        }
    }
    assert_eq!(field("purposes", "name"), purpose_names().collect::<Vec<_>>());
    assert_eq!(field("scenarios", "name"), SCENARIOS.iter().map(|it| it.name).collect::<Vec<_>>());
    assert_eq!(
        field("scenarios", "description"),
        SCENARIOS.iter().map(|it| it.description).collect::<Vec<_>>()
    );
}

#[test]
fn the_page_has_no_list_of_its_own() {
    let options: HashSet<_> =
        PAGE.lines().map(str::trim).filter(|line| line.starts_with("<option")).collect();
    let expected = [
        r#"<option value="">Alles werkt</option>"#,
        r#"<option value="unknown_purpose">Een onderwerp dat niet bestaat · unknown_purpose</option>"#,
    ];
    assert_eq!(options, HashSet::from(expected));
}
