//! The error codes: those of the rules, and those of the script alone.

use crate::config::ConfigError;
use crate::failure::{Failure, ResponsibleParty};

/// An error that only the script meets. The website owner must act on each of them, and trying again unchanged never
/// helps.
#[derive(Clone, Copy, Debug)]
pub struct ScriptError {
    /// The stable code.
    pub code: &'static str,
    /// Whether the visitor reads it and `idc-error` tells it. The others are thrown or written to the console.
    pub is_problem: bool,
    /// What happened; no capital, no full stop.
    pub reason: &'static str,
    /// What to do about it; no capital, no full stop.
    pub remedy: &'static str,
}

/// Every such error.
pub const SCRIPT_ERRORS: [ScriptError; 4] = [
    ScriptError {
        code: "widget-unavailable",
        is_problem: true,
        reason: "nothing was drawn within 30 seconds, a file did not load, or the widget has stopped because of something that it needs and that the page has replaced; the element's children are shown",
        remedy: "see that all files of one build stand beside the script, and run the [self-check](diagnose.md); the event's `reason` says what failed, and [on your page](on-your-page.md) what pages do to the widget",
    },
    ScriptError {
        code: "texts-invalid",
        is_problem: false,
        reason: "`texts` is no object of strings, or not its JSON; the widget uses its own words; only in the console",
        remedy: "write `texts` as `{\"start\": \"Go\"}`",
    },
    ScriptError {
        code: "target-missing",
        is_problem: false,
        reason: "there is nothing to draw in: thrown by `render`; for a script tag in the console, and the widget is drawn where the tag stands, or at the end of the page for a tag in `<head>`",
        remedy: "name an element that is on the page; give a script tag in `<head>` a `data-target`",
    },
    ScriptError {
        code: "option-unknown",
        is_problem: false,
        reason: "`render` or `update` was given an option that does not exist; thrown",
        remedy: "write the option as the [reference](reference.md) does, case included",
    },
];

/// What documentation says about an error code.
#[derive(Clone, Debug)]
pub struct ErrorRow {
    /// The stable code.
    pub code: &'static str,
    /// Whether the visitor reads it and `idc-error` tells it.
    pub is_problem: bool,
    /// What happened; no capital, no full stop.
    pub reason: String,
    /// Whether trying again is offered.
    pub retryable: bool,
    /// Who must act.
    pub party: ResponsibleParty,
    /// What to do about it; no capital, no full stop.
    pub remedy: &'static str,
}

/// Every error code, in the order in which documentation lists them.
pub fn error_rows() -> impl Iterator<Item = ErrorRow> {
    let attributes = ConfigError::ALL.into_iter().map(|error| ErrorRow {
        code: error.code(),
        is_problem: true,
        reason: match error {
            ConfigError::CoreUrlMissing | ConfigError::PurposeMissing => {
                format!("`{}` is missing or empty", error.attribute())
            }
            ConfigError::CoreUrlInvalid(_) | ConfigError::PurposeInvalid(_) => {
                format!("`{}` cannot be used; the event's `reason` says why", error.attribute())
            }
        },
        retryable: false,
        party: ResponsibleParty::WebsiteOwner,
        remedy: error.remedy(),
    });
    let failures = Failure::ALL.into_iter().map(|failure| ErrorRow {
        code: failure.code(),
        is_problem: true,
        reason: failure.reason().to_owned(),
        retryable: failure.is_retryable(),
        party: failure.party(),
        remedy: failure.remedy(),
    });
    let script = SCRIPT_ERRORS.into_iter().map(|error| ErrorRow {
        code: error.code,
        is_problem: error.is_problem,
        reason: error.reason.to_owned(),
        retryable: false,
        party: ResponsibleParty::WebsiteOwner,
        remedy: error.remedy,
    });
    attributes.chain(failures).chain(script)
}

/// The codes that the visitor reads and `idc-error` tells.
pub fn problem_codes() -> impl Iterator<Item = &'static str> {
    error_rows().filter(|row| row.is_problem).map(|row| row.code)
}
