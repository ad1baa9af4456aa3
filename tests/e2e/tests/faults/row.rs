//! [`Row`]: a fault, and what must come of it.

use std::ops::RangeInclusive;

use e2e::Engine;
use id_contact_session::Failure;

/// Faults of the demo core that a visitor cannot tell apart.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// In words.
    pub(crate) what: String,
    pub(crate) faults: Vec<Broken>,
}

/// A core that is broken in one way.
#[derive(Clone, Debug)]
pub(crate) struct Broken {
    /// The name of the fault, or of the scenario.
    pub(crate) name: String,
    pub(crate) outcome: Outcome,
    /// How many starts reach the core for each press.
    pub(crate) posts: RangeInclusive<usize>,
    /// Whether the answer never ends, so that the widget has to give up.
    pub(crate) hangs: bool,
}

/// What comes of a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// The visitor does not notice.
    Copes,
    /// The visitor is told.
    Says(Failure),
    /// The visitor is told, and trying again works without a change at the core.
    SaysOnce(Failure),
}

/// What comes of this scenario.
pub(crate) fn scenario(name: &str, outcome: Outcome) -> Row {
    Row::new(name.to_owned(), [(name.to_owned(), outcome)])
}

impl Row {
    /// The outcome of each of these faults.
    pub(crate) fn new(what: String, faults: impl IntoIterator<Item = (String, Outcome)>) -> Self {
        let broken = |(name, outcome): (String, Outcome)| {
            let hangs = name.contains("-hang");
            Broken { name, outcome, posts: 1..=1, hangs }
        };
        Self { what, faults: faults.into_iter().map(broken).collect() }
    }

    /// With another outcome in `engines`.
    pub(crate) fn but_in(mut self, engines: &[Engine], outcome: Outcome) -> Self {
        if Engine::of_this_run().is_ok_and(|engine| engines.contains(&engine)) {
            self.faults.iter_mut().for_each(|fault| fault.outcome = outcome);
        }
        self
    }

    /// No start reaches the core.
    pub(crate) fn without_post(mut self) -> Self {
        self.faults.iter_mut().for_each(|fault| fault.posts = 0..=0);
        self
    }

    /// Some browsers send the start again by themselves.
    pub(crate) fn perhaps_repeated(mut self) -> Self {
        self.faults.iter_mut().for_each(|fault| fault.posts = 1..=2);
        self
    }
}
