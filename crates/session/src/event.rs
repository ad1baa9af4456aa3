//! [`Event`]: what happens to a session.

use crate::choice::Choice;
use crate::config::{Config, ConfigError};
use crate::failure::Failure;
use crate::model::Generation;
use crate::notification::Notification;
use crate::protocol::{ClientUrlResponse, MethodKind, SessionOptions};
use crate::settings::Settings;
use crate::storage::Storage;

/// Something that happened, to be given to [`update`](crate::update).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The attributes were read, at first or after a change.
    Configured {
        /// What they say.
        config: Result<Config, Vec<ConfigError>>,
        /// What else the page set.
        settings: Settings,
    },
    /// The page's URL said how the previous login ended.
    LoginEnded(Notification),
    /// A choice that was kept was looked up.
    ChoiceRecalled {
        /// Where.
        storage: Storage,
        /// What was found.
        choice: Choice,
    },
    /// The request for session options has ended.
    OptionsReceived {
        /// The request's number.
        generation: Generation,
        /// Its outcome.
        result: Result<SessionOptions, Failure>,
    },
    /// The pause before another attempt is over.
    PauseEnded {
        /// The pause's number.
        generation: Generation,
    },
    /// It takes longer than a citizen waits without a word.
    PatienceEnded,
    /// The citizen chose a method.
    MethodChosen {
        /// Its kind.
        kind: MethodKind,
        /// Its tag.
        tag: String,
    },
    /// The citizen pressed start.
    StartRequested,
    /// The page did not cancel the start.
    StartAllowed,
    /// The request to start has ended.
    ClientUrlReceived {
        /// The request's number.
        generation: Generation,
        /// Its outcome.
        result: Result<ClientUrlResponse, Failure>,
    },
    /// The browser was not sent to the client URL, because it reads another host in it than the rules do.
    RedirectRefused,
    /// The browser would not go to the client URL.
    RedirectFailed,
    /// The citizen pressed "try again".
    RetryRequested,
    /// The citizen, or the page, wants the kept choice forgotten.
    ForgetRequested,
    /// The page wants the widget to start over.
    ResetRequested,
    /// The citizen followed the link from the summary of what is missing.
    MissingChoiceFollowed(MethodKind),
    /// The device has a network again.
    CameOnline,
    /// The browser restored the page from its back/forward cache, as it was left.
    PageRestored,
}
