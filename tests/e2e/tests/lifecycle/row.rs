//! The rows of the table "Faults": what a visitor meets. The target `faults` fills it too.

use e2e::report;
use id_contact_session::{Failure, Language, Text};

/// What came of a fault.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outcome<'a> {
    /// What the visitor reads.
    pub(crate) reads: &'a str,
    /// The code that goes with it.
    pub(crate) code: &'a str,
    /// What "try again" does.
    pub(crate) try_again: &'a str,
    /// Whether the choice is still there.
    pub(crate) choice_kept: &'a str,
    /// How many starts reached the core.
    pub(crate) posts: &'a str,
}

/// The visitor notices nothing, and starts a session.
pub(crate) const COPES: Outcome<'_> =
    Outcome { reads: "(the form)", code: "-", try_again: "-", choice_kept: "-", posts: "1" };

/// The WASM is not there, and its element has no children.
pub(crate) const UNAVAILABLE: Outcome<'_> = Outcome {
    reads: "You cannot contact us here right now",
    code: "widget-unavailable",
    try_again: "not offered",
    choice_kept: "-",
    posts: "0",
};

impl Outcome<'_> {
    /// A failure that is told. Nothing was started.
    pub(crate) fn of(failure: Failure, try_again: &'static str) -> Self {
        let (title, _) = Text::failure(failure);
        let reads = Language::English.words(title);
        Self { reads, code: failure.code(), try_again, choice_kept: "-", posts: "0" }
    }

    /// The same with the choice still there.
    pub(crate) fn choice_kept(self) -> Self {
        Self { choice_kept: "yes", ..self }
    }

    /// The same with so many starts.
    pub(crate) fn posts(self, posts: &'static str) -> Self {
        Self { posts, ..self }
    }
}

/// Adds a row.
pub(crate) fn row(fault: &str, outcome: Outcome<'_>) {
    let Outcome { reads, code, try_again, choice_kept, posts } = outcome;
    report::row(
        "Faults",
        &[
            ("fault", fault),
            ("visitor reads", reads),
            ("code", code),
            ("try again", try_again),
            ("choice kept", choice_kept),
            ("POSTs", posts),
        ],
    );
}
