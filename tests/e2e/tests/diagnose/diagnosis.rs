//! Runs the self-check, and reads what `diagnose` resolves to.

use anyhow::Result;
use e2e::{ConsoleNoise, TestBed};
use serde::Deserialize;
use serde_json::{Value, json};

/// A page with the script and no widget, so that all messages in the console come from the checks.
pub(crate) const PAGE: &str = "<main></main>";

/// The script of the self-check, beside the widget's own.
pub(crate) const MODULE: &str = "/initiator/id-contact-initiator.diagnose.js";

#[derive(Debug, Deserialize)]
pub(crate) struct Diagnosis {
    pub(crate) ok: bool,
    pub(crate) checks: Vec<Check>,
    pub(crate) text: String,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Check {
    pub(crate) id: String,
    pub(crate) title: String,
    pub(crate) outcome: String,
    pub(crate) found: String,
    pub(crate) party: Option<String>,
    pub(crate) advice: String,
}

impl Diagnosis {
    /// The check of this id.
    pub(crate) fn check(&self, id: &str) -> &Check {
        self.checks.iter().find(|check| check.id == id).unwrap_or_else(|| panic!("there is no check {id}"))
    }

    /// The ids of the checks with this outcome.
    pub(crate) fn ids(&self, outcome: &str) -> Vec<&str> {
        self.checks.iter().filter(|check| check.outcome == outcome).map(|check| check.id.as_str()).collect()
    }

    /// Asserts the outcome of a check, who must act, and words of its finding and its advice.
    #[track_caller]
    pub(crate) fn assert(&self, id: &str, outcome: &str, party: &str, words: &[&str]) {
        let check = self.check(id);
        let text = format!("{} {}", check.found, check.advice);
        let good = check.outcome == outcome
            && check.party.as_deref() == Some(party)
            && words.iter().all(|word| text.contains(word));
        assert!(good, "{id} should be a {outcome} for the {party} with {words:?}\n{}", self.text);
    }
}

/// Runs the self-check on the page, with these settings.
pub(crate) async fn diagnose(bed: &TestBed, settings: Value) -> Result<Diagnosis> {
    diagnose_with(bed, "undefined", settings).await
}

/// Runs the self-check by the page's own script: what a driver runs has built-ins of its own in Firefox.
pub(crate) async fn diagnose_in_page(bed: &TestBed, settings: Value) -> Result<Diagnosis> {
    const SCRIPT: &str = "return IdContactInitiator.diagnose(arguments[0])
        .then((diagnosis) => JSON.parse(JSON.stringify(diagnosis)))";
    bed.browser.eval(SCRIPT, vec![settings]).await
}

/// Runs the self-check on what this JavaScript names, with these options.
pub(crate) async fn diagnose_subject(bed: &TestBed, subject: &str, options: &str) -> Result<Diagnosis> {
    let script = format!(
        "return IdContactInitiator.diagnose({subject}, {options})
           .then((diagnosis) => JSON.parse(JSON.stringify(diagnosis)))"
    );
    bed.browser.eval(&script, vec![]).await
}

/// Runs the self-check with another `fetch`, which is JavaScript.
pub(crate) async fn diagnose_with(bed: &TestBed, fetch: &str, settings: Value) -> Result<Diagnosis> {
    let script = format!(
        "const [module, settings] = arguments;
         return import(module)
           .then(({{ diagnose }}) => diagnose({{ ...settings, fetch: {fetch} }}))
           .then((diagnosis) => JSON.parse(JSON.stringify(diagnosis)));"
    );
    bed.browser.eval(&script, vec![json!(MODULE), settings]).await
}

/// The settings of a widget at this core.
pub(crate) fn settings(core: &str) -> Value {
    json!({ "coreUrl": core, "purpose": "personal_question" })
}

/// Allows the messages that the browser writes about requests that must fail.
pub(crate) fn provocations_are_no_surprise(bed: &TestBed) {
    bed.browser.allow_noise(ConsoleNoise::LoadFailed);
    bed.browser.allow_noise(ConsoleNoise::Cors);
    bed.browser.allow_noise(ConsoleNoise::Csp);
}
