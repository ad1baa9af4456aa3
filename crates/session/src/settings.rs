//! [`Settings`]: the settings that need no check.

use crate::choice::Choice;
use crate::i18n::Texts;

/// Settings of which every value is valid.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The words that the widget shows.
    pub texts: Texts,
    /// The name of the organisation that the citizen logs in to.
    pub organisation_name: Option<String>,
    /// What is chosen until the citizen picks something, if it is offered.
    pub preselected: Choice,
    /// May the choice be remembered for next time?
    pub remember: bool,
}
