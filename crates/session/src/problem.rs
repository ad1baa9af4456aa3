//! [`Problem`]: why the citizen cannot go on, with everything that the page and its developers are told.

use crate::config::ConfigError;
use crate::failure::{Failure, ResponsibleParty};
use crate::i18n::{Text, Texts, Words};

/// Why the citizen cannot go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The stable code.
    pub code: &'static str,
    /// What happened, as the citizen reads it.
    pub title: Words,
    /// What to do now, as the citizen reads it.
    pub detail: Words,
    /// Whether trying again is offered.
    pub retryable: bool,
    /// Who must act to take the cause away.
    pub party: ResponsibleParty,
    /// What exactly is wrong with an attribute or a client URL, for developers; English, no full stop.
    /// For other problems the code says everything: see [`Failure::reason`].
    pub reason: Option<&'static str>,
    /// The HTTP status that the core answered, where it is about one.
    pub status: Option<u16>,
}

impl Problem {
    pub(crate) fn of_failure(failure: Failure, texts: &Texts) -> Self {
        let (title, detail) = Text::failure(failure);
        Self {
            code: failure.code(),
            title: texts.get(title),
            detail: texts.get(detail),
            retryable: failure.is_retryable(),
            party: failure.party(),
            reason: match failure {
                Failure::ClientUrlRefused(invalid) => Some(invalid.reason()),
                _ => None,
            },
            status: failure.status(),
        }
    }

    pub(crate) fn of_attribute(error: ConfigError, texts: &Texts) -> Self {
        let detail = [error.attribute(), " ", &*texts.get(Text::attribute(error)), " ", error.example()];
        Self {
            code: error.code(),
            title: texts.get(Text::MisconfiguredTitle),
            detail: detail.concat().into(),
            retryable: false,
            party: ResponsibleParty::WebsiteOwner,
            reason: Some(error.reason()),
            status: None,
        }
    }
}
