//! What a session is ([`Model`]), what happens to it ([`Event`]) and what it orders ([`Effect`]).

use crate::client_url::ClientUrl;
use crate::config::{Config, ConfigError};
use crate::failure::Failure;
use crate::i18n::Language;
use crate::protocol::{ClientUrlResponse, MethodKind, MethodProperties, SessionOptions};
use crate::request::Request;

/// Numbers what is under way. An answer that carries an older number than the model's is stale: nobody
/// waits for it any more.
pub type Generation = u32;

/// One widget's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// The language that it speaks.
    pub language: Language,
    /// Rises with every request, pause and cancellation.
    pub generation: Generation,
    /// How far the citizen has come.
    pub stage: Stage,
}

/// How far the citizen has come.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Stage {
    /// Nothing is known yet.
    #[default]
    Unconfigured,
    /// The attributes are wrong; a human must mend them.
    Misconfigured(Vec<ConfigError>),
    /// The session options are on their way, or will be asked for after a pause.
    Loading {
        /// What is asked for.
        config: Config,
        /// What was chosen before, to be chosen again if it is still offered.
        choice: Choice,
        /// How often it failed before.
        failures: u8,
        /// Did the citizen ask for it, rather than the page?
        asked: bool,
    },
    /// There are no session options to choose from.
    LoadFailed {
        /// What was asked for.
        config: Config,
        /// What was chosen before.
        choice: Choice,
        /// Why.
        failure: Failure,
        /// Did the citizen ask for it, rather than the page?
        asked: bool,
    },
    /// The citizen chooses.
    Choosing {
        /// What there is to choose.
        session: Session,
        /// What stands above the form.
        notice: Option<Notice>,
    },
    /// The core has been told to start.
    Starting(Session),
    /// The browser has been told to go.
    Redirecting {
        /// What was chosen, for when the citizen comes back.
        session: Session,
        /// Where to.
        client_url: ClientUrl,
    },
}

/// A session that can be started.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which core, for which purpose.
    pub config: Config,
    /// What the core allows; at least one method of each kind, each tag once.
    pub options: SessionOptions,
    /// What the citizen wants; only tags that `options` holds.
    pub choice: Choice,
}

/// The tags chosen so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The auth method's tag.
    pub auth_method: Option<String>,
    /// The comm method's tag.
    pub comm_method: Option<String>,
}

/// What stands above the form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Start was pressed before everything was chosen; holds as long as something is missing.
    ChoiceMissing,
    /// The last start failed.
    StartFailed(Failure),
}

/// A fact: something happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The attributes were read, at first or after a change.
    Configured {
        /// What they say.
        config: Result<Config, Vec<ConfigError>>,
        /// The language to speak.
        language: Language,
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
    /// The citizen chose a method.
    MethodChosen {
        /// Its kind.
        kind: MethodKind,
        /// Its tag.
        tag: String,
    },
    /// The citizen pressed start.
    StartRequested,
    /// The request to start has ended.
    ClientUrlReceived {
        /// The request's number.
        generation: Generation,
        /// Its outcome.
        result: Result<ClientUrlResponse, Failure>,
    },
    /// The browser reads another host in the client URL than we do, and was not sent there.
    RedirectRefused,
    /// The citizen pressed "try again".
    RetryRequested,
    /// The citizen followed the link from the summary of what is missing.
    MissingChoiceFollowed(MethodKind),
    /// The device has a network again.
    CameOnline,
    /// The page came back from the browser's memory, as it was left.
    PageRestored,
}

/// An order: every side effect that a session can ask for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send this and report [`Event::OptionsReceived`].
    FetchOptions {
        /// To be reported with the outcome.
        generation: Generation,
        /// What to send.
        request: Request,
    },
    /// Report [`Event::PauseEnded`] later.
    Pause {
        /// To be reported.
        generation: Generation,
        /// How long, in milliseconds.
        duration_ms: u32,
    },
    /// Send this and report [`Event::ClientUrlReceived`].
    StartSession {
        /// To be reported with the outcome.
        generation: Generation,
        /// What to send.
        request: Request,
    },
    /// Abort whatever request or pause is under way.
    Cancel,
    /// Send the browser there, or report [`Event::RedirectRefused`].
    Redirect(ClientUrl),
    /// Once drawn, move the keyboard focus.
    Focus(Focus),
    /// Tell the website's developers.
    Report(Report),
}

/// Where the keyboard focus must go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The message that says what went wrong or what is missing.
    Message,
    /// The chosen method of this group, or its first.
    Group(MethodKind),
    /// The widget as a whole, but only if the focus was inside it: what had it is about to go.
    Stay,
}

/// What the website's developers should know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Report {
    /// An attribute is wrong.
    Misconfigured(ConfigError),
    /// The citizen cannot go on.
    Failed(Failure),
}

impl Choice {
    /// The tag chosen of one kind.
    #[must_use]
    pub fn of(&self, kind: MethodKind) -> Option<&str> {
        match kind {
            MethodKind::Auth => self.auth_method.as_deref(),
            MethodKind::Comm => self.comm_method.as_deref(),
        }
    }

    pub(crate) fn set(&mut self, kind: MethodKind, tag: String) {
        match kind {
            MethodKind::Auth => self.auth_method = Some(tag),
            MethodKind::Comm => self.comm_method = Some(tag),
        }
    }

    /// This choice as far as `options` still offer it, and the only method where there is just one.
    pub(crate) fn within(self, options: &SessionOptions) -> Self {
        let settle = |chosen: Option<String>, methods: &[MethodProperties]| match methods {
            [only] => Some(only.tag.clone()),
            _ => chosen.filter(|tag| methods.iter().any(|method| method.tag == *tag)),
        };
        Self {
            auth_method: settle(self.auth_method, &options.auth_methods),
            comm_method: settle(self.comm_method, &options.comm_methods),
        }
    }
}

impl Session {
    /// The kinds of which nothing is chosen yet.
    pub fn missing(&self) -> impl Iterator<Item = MethodKind> {
        MethodKind::ALL.into_iter().filter(|&kind| self.choice.of(kind).is_none())
    }
}

impl Stage {
    /// The settings that this stage works with.
    #[must_use]
    pub fn config(&self) -> Option<&Config> {
        match self {
            Self::Unconfigured | Self::Misconfigured(_) => None,
            Self::Loading { config, .. } | Self::LoadFailed { config, .. } => Some(config),
            Self::Choosing { session, .. } | Self::Starting(session) | Self::Redirecting { session, .. } => {
                Some(&session.config)
            }
        }
    }

    /// What has been chosen so far.
    pub(crate) fn into_choice(self) -> Choice {
        match self {
            Self::Unconfigured | Self::Misconfigured(_) => Choice::default(),
            Self::Loading { choice, .. } | Self::LoadFailed { choice, .. } => choice,
            Self::Choosing { session, .. } | Self::Starting(session) | Self::Redirecting { session, .. } => {
                session.choice
            }
        }
    }
}
