//! The rows of the table "Faults" in the report: what a visitor meets when something fails. The topics `faults`,
//! `fetch` and `lifecycle` write them.

use e2e::report;
use id_contact_session::{Failure, Language, Text};

/// What comes of a fault: the cells of its row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Effect<'a> {
    /// What the visitor reads.
    pub(crate) reads: &'a str,
    /// The code that is shown with it.
    pub(crate) code: &'a str,
    /// What "try again" does.
    pub(crate) try_again: &'a str,
    /// Whether the choice is kept.
    pub(crate) choice_kept: &'a str,
    /// How many starts reach the core.
    pub(crate) posts: &'a str,
}

/// The visitor notices nothing, and starts a session.
pub(crate) const COPES: Effect<'_> =
    Effect { reads: "(the form)", code: "-", try_again: "-", choice_kept: "-", posts: "1" };

/// The WASM is not there, and the element has no children.
pub(crate) const UNAVAILABLE: Effect<'_> = Effect {
    reads: "You cannot contact us here right now",
    code: "widget-unavailable",
    try_again: "not offered",
    choice_kept: "-",
    posts: "0",
};

impl<'a> Effect<'a> {
    /// The visitor is told of `failure`, and nothing was started.
    pub(crate) fn of(failure: Failure, try_again: &'a str) -> Self {
        let (title, _) = Text::failure(failure);
        Self {
            reads: Language::English.words(title),
            code: failure.code(),
            try_again,
            choice_kept: "-",
            posts: "0",
        }
    }

    /// With the choice kept.
    pub(crate) fn choice_kept(self) -> Self {
        Self { choice_kept: "yes", ..self }
    }

    /// With this number of starts.
    pub(crate) fn posts(self, posts: &'a str) -> Self {
        Self { posts, ..self }
    }
}

/// Adds a row to the table.
pub(crate) fn row(fault: &str, effect: Effect<'_>) {
    let Effect { reads, code, try_again, choice_kept, posts } = effect;
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
