//! [`Stage`]: how far the citizen has come, with what the rules need to know about it.

use crate::client_url::ClientUrl;
use crate::config::ConfigError;
use crate::failure::Failure;
use crate::state::State;

/// How far the citizen has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// No attributes have been read yet.
    #[default]
    Unconfigured,
    /// The attributes are wrong; the website owner must correct them.
    Misconfigured(Vec<ConfigError>),
    /// The session options are on their way, or will be asked for after a pause.
    Loading {
        /// How often it failed before.
        failures: u8,
        /// Whether the citizen asked for it by "try again", so that the focus may move; otherwise the page did.
        asked: bool,
    },
    /// There are no session options to choose from.
    LoadFailed {
        /// Why.
        failure: Failure,
        /// Whether the citizen asked for it by "try again", so that the focus may move; otherwise the page did.
        asked: bool,
    },
    /// The citizen chooses; the notice stands above the form.
    Choosing(Option<Notice>),
    /// The core has been told to start.
    Starting,
    /// The browser has been told to go there.
    Redirecting(ClientUrl),
}

/// What stands above the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Start was pressed before everything was chosen. It stands until start is pressed again, so that a choice moves
    /// nothing: what is chosen meanwhile only changes its words.
    ChoiceMissing {
        /// Whether no auth method was chosen then.
        auth: bool,
        /// Whether no comm method was chosen then.
        comm: bool,
    },
    /// The last start failed.
    StartFailed(Failure),
}

impl Stage {
    /// What stands above the form.
    pub(crate) fn notice(&self) -> Option<Notice> {
        match self {
            &Self::Choosing(notice) => notice,
            _ => None,
        }
    }

    /// What the page is told about it.
    #[must_use]
    pub fn state(&self) -> State {
        match self {
            Self::Unconfigured | Self::Loading { .. } => State::Loading,
            Self::Misconfigured(_) => State::Misconfigured,
            Self::LoadFailed { .. } => State::Failed,
            Self::Choosing(_) => State::Choosing,
            Self::Starting => State::Starting,
            Self::Redirecting(_) => State::Redirecting,
        }
    }
}
