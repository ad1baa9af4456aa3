//! [`Row`]: a fault, and what must come of it.

use std::ops::RangeInclusive;

use e2e::Engine;
use id_contact_session::Failure;

use Outcome::{Copes, Says};

/// Names of the demo core's faults that a visitor cannot tell apart.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// In words.
    pub(crate) what: &'static str,
    pub(crate) faults: Vec<Broken>,
}

/// One core that is broken in one way.
#[derive(Clone, Debug)]
pub(crate) struct Broken {
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
    /// How many starts reach the core for each press.
    pub(crate) posts: RangeInclusive<usize>,
    /// Whether the answer never ends, so that the widget's own patience must.
    pub(crate) hangs: bool,
}

/// What comes of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The visitor does not notice.
    Copes,
    /// The visitor is told.
    Says(Failure),
    /// The visitor is told once; trying again is well.
    SaysOnce(Failure),
}

/// What the visitor does not notice.
pub(crate) fn copes(what: &'static str, names: &[&str]) -> Row {
    Row { what, faults: names.iter().map(|name| Broken::new(name, Copes)).collect() }
}

/// What the visitor is told.
pub(crate) fn says(what: &'static str, failure: Failure, names: &[&str]) -> Row {
    Row { what, faults: names.iter().map(|name| Broken::new(name, Says(failure))).collect() }
}

/// What comes of this scenario.
pub(crate) fn scenario(name: &'static str, outcome: Outcome) -> Row {
    Row { what: name, faults: vec![Broken::new(name, outcome)] }
}

/// Answers with these statuses, of which the failure tells.
pub(crate) fn statuses(what: &'static str, failure: fn(u16) -> Failure, part: &str, statuses: &[u16]) -> Row {
    let fault = |status: &u16| Broken::new(&format!("{part}-status-{status}"), Says(failure(*status)));
    Row { what, faults: statuses.iter().map(fault).collect() }
}

impl Row {
    /// Of which something else comes in `engines`.
    pub(crate) fn but_in(mut self, engines: &[Engine], outcome: Outcome) -> Self {
        if Engine::of_this_run().is_ok_and(|engine| engines.contains(&engine)) {
            self.faults.iter_mut().for_each(|fault| fault.outcome = outcome);
        }
        self
    }

    /// Of which no start reaches the core.
    pub(crate) fn without_post(mut self) -> Self {
        self.faults.iter_mut().for_each(|fault| fault.posts = 0..=0);
        self
    }

    /// Of which some browsers send the start once more by themselves.
    pub(crate) fn perhaps_repeated(mut self) -> Self {
        self.faults.iter_mut().for_each(|fault| fault.posts = 1..=2);
        self
    }
}

impl Broken {
    fn new(name: &str, outcome: Outcome) -> Self {
        Self { name: name.to_owned(), outcome, posts: 1..=1, hangs: name.contains("-hang") }
    }
}
