//! What the demo page lets one choose: the widget's languages, and the purposes and scenarios of the demo core.

use id_contact_session::Language;
use serde_json::json;

use crate::{SCENARIOS, Words, purposes::PURPOSES};

/// The choices as JSON: `languages` holds BCP 47 tags; each of `purposes` and `scenarios` has a `name`, a
/// `title` by language, and a `description`.
#[must_use]
pub fn demo_choices() -> String {
    let languages: Vec<_> = Language::ALL.iter().map(|language| language.tag()).collect();
    let purposes: Vec<_> = PURPOSES.iter().map(|it| choice(it.name, it.title, it.description)).collect();
    let scenarios: Vec<_> = SCENARIOS.iter().map(|it| choice(it.name, it.title, it.description)).collect();
    json!({ "languages": languages, "purposes": purposes, "scenarios": scenarios }).to_string()
}

fn choice(name: &str, title: Words, description: &str) -> serde_json::Value {
    json!({ "name": name, "title": title, "description": description })
}
