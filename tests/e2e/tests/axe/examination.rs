//! [`Examination`]: what axe-core reports about the page.

use std::collections::BTreeSet;
use std::fmt;

use anyhow::Result;
use e2e::TestBed;
use e2e::state_gallery::State;
use serde::Deserialize;
use serde_json::json;

/// What axe-core reports.
#[derive(Debug, Deserialize)]
pub(crate) struct Examination {
    /// The rules that something on the page follows.
    pub(crate) passed: BTreeSet<String>,
    /// The names of the states in which it examined something.
    pub(crate) examined: BTreeSet<String>,
    /// What breaks a rule.
    pub(crate) violations: Vec<Finding>,
    /// What may break a rule, which a human must judge.
    pub(crate) incomplete: Vec<Finding>,
}

/// An element that breaks a rule.
#[derive(Debug, Deserialize)]
pub(crate) struct Finding {
    pub(crate) rule: String,
    /// The name of the state that its widget is in.
    pub(crate) state: String,
    html: String,
    why: Vec<String>,
}

impl fmt::Display for Finding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { rule, state, html, why } = self;
        write!(formatter, "{rule} in {state}: {html} ({})", why.join(", "))
    }
}

impl Examination {
    /// Examines the page, which has axe-core's script in it.
    pub(crate) async fn of(bed: &TestBed) -> Result<Self> {
        bed.browser.eval(include_str!("examine.js"), vec![]).await
    }

    /// All that is wrong or may be wrong, as text.
    pub(crate) fn findings(&self) -> Vec<String> {
        self.violations.iter().chain(&self.incomplete).map(Finding::to_string).collect()
    }

    /// Those of `states` in which axe-core examined nothing.
    pub(crate) fn overlooked(&self, states: &[State]) -> Vec<&'static str> {
        states.iter().map(|(name, _)| *name).filter(|name| !self.examined.contains(*name)).collect()
    }
}

/// The colours of the texts in these states, each with the background colours below it.
pub(crate) async fn colours(bed: &TestBed, states: &[State]) -> Result<Vec<String>> {
    let names: Vec<_> = states.iter().map(|(name, _)| name).collect();
    bed.browser.eval(include_str!("colours.js"), vec![json!(names)]).await
}
