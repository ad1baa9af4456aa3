//! What a session is ([`Model`]), what happens to it ([`Event`]) and what it orders ([`Effect`]).

use crate::announcement::{Announcement, Problem, State};
use crate::client_url::ClientUrl;
use crate::config::{Config, ConfigError};
use crate::failure::Failure;
use crate::i18n::Texts;
use crate::protocol::{ClientUrlResponse, MethodKind, SessionOptions};
use crate::purpose::Purpose;
use crate::request::Request;

/// Numbers what is under way. An answer that carries an older number than the model's is stale: nobody
/// waits for it any more.
pub type Generation = u32;

/// One widget's state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Model {
    /// Rises with every request, pause and cancellation.
    pub generation: Generation,
    /// Which core, for which purpose; `None` as long as no good attributes have been seen.
    pub config: Option<Config>,
    /// What else the page set.
    pub settings: Settings,
    /// What the core allows, each tag once. Read it in [`Stage::Choosing`] and later stages only: then
    /// there is at least one method of each kind.
    pub options: SessionOptions,
    /// What the citizen picked. It outlives failures, other options and the way back.
    pub choice: Choice,
    /// What the citizen chose last time, where that is remembered.
    pub remembered: Choice,
    /// How the login before ended, until the citizen goes on.
    pub notification: Option<Notification>,
    /// How far the citizen has come.
    pub stage: Stage,
    /// What the page was told last.
    pub announced: Announced,
}

/// Settings that can be neither right nor wrong.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// What the widget says.
    pub texts: Texts,
    /// The name of the organisation that the citizen logs in to.
    pub organisation_name: Option<String>,
    /// What stands chosen until the citizen picks, if it is offered.
    pub preselected: Choice,
    /// May the choice be remembered for next time?
    pub remember: bool,
}

/// How the login before ended: the core sent the citizen back to the page with `?notification=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notification {
    /// `cancel`: the citizen broke it off.
    Cancelled,
    /// `error`: it failed.
    Failed,
}

/// What the page was told last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announced {
    /// How far the citizen had come.
    pub state: State,
    /// What stood chosen.
    pub choice: Choice,
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
        /// How often it failed before.
        failures: u8,
        /// Did the citizen ask for it, rather than the page?
        asked: bool,
    },
    /// There are no session options to choose from.
    LoadFailed {
        /// Why.
        failure: Failure,
        /// Did the citizen ask for it, rather than the page?
        asked: bool,
    },
    /// The citizen chooses; the notice stands above the form.
    Choosing(Option<Notice>),
    /// The core has been told to start.
    Starting,
    /// The browser has been told to go there.
    Redirecting(ClientUrl),
}

/// The tags that the citizen picked. Some may not be offered now: see [`Model::chosen`].
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
        /// What else the page set.
        settings: Settings,
    },
    /// The page was opened with word of how the login before ended.
    LoginEnded(Notification),
    /// The choice of last time was looked up.
    ChoiceRecalled(Choice),
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
    /// The page does not mind.
    StartAllowed,
    /// The request to start has ended.
    ClientUrlReceived {
        /// The request's number.
        generation: Generation,
        /// Its outcome.
        result: Result<ClientUrlResponse, Failure>,
    },
    /// The browser reads another host in the client URL than we do, or may not go there: it stayed.
    RedirectRefused,
    /// The citizen pressed "try again".
    RetryRequested,
    /// The citizen, or the page, wants the choice of last time forgotten.
    ForgetRequested,
    /// The page wants to begin anew.
    ResetRequested,
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
    /// Send this, instead of whatever is under way, and report [`Event::OptionsReceived`].
    FetchOptions {
        /// To be reported with the outcome.
        generation: Generation,
        /// What to send.
        request: Request,
    },
    /// Report [`Event::PauseEnded`] later, unless something else comes under way before.
    Pause {
        /// To be reported.
        generation: Generation,
        /// How long, in milliseconds.
        duration_ms: u32,
    },
    /// Send this, instead of whatever is under way, and report [`Event::ClientUrlReceived`].
    StartSession {
        /// To be reported with the outcome.
        generation: Generation,
        /// What to send.
        request: Request,
    },
    /// Abort whatever request or pause is under way.
    Cancel,
    /// Tell the page that the core is about to be told to start, and report [`Event::StartAllowed`] at once
    /// unless it forbids that.
    AskToStart {
        /// Why the citizen wants contact.
        purpose: Purpose,
        /// The chosen methods, one of each kind.
        choice: Choice,
    },
    /// Tell the page and, unless it forbids that, send the browser there, or report
    /// [`Event::RedirectRefused`].
    Redirect(ClientUrl),
    /// Look up the choice of last time and report [`Event::ChoiceRecalled`] at once.
    Recall,
    /// Keep this choice for next time.
    Remember(Choice),
    /// Keep none.
    Forget,
    /// Once drawn, move the keyboard focus.
    Focus(Focus),
    /// Tell the page, and the website's developers.
    Report(Problem),
    /// Tell the page.
    Announce(Announcement),
}

/// Where the keyboard focus must go; else it stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The message that says what went wrong or what is missing.
    Message,
    /// The chosen method of this group, or its first.
    Group(MethodKind),
}

impl Notification {
    /// Reads the value of the page's query parameter `notification`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "cancel" => Some(Self::Cancelled),
            "error" => Some(Self::Failed),
            _ => None,
        }
    }
}

impl Choice {
    /// The tag of one kind.
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
}

impl Model {
    /// The tag that stands chosen of one kind: the only one offered, or else the first that is offered of
    /// what the citizen picked, what is remembered, and what the page preselected.
    #[must_use]
    pub fn chosen(&self, kind: MethodKind) -> Option<&str> {
        match self.options.methods(kind) {
            [only] => Some(&only.tag),
            _ => [&self.choice, &self.remembered, &self.settings.preselected]
                .into_iter()
                .filter_map(|choice| choice.of(kind))
                .find(|tag| self.offers(kind, tag)),
        }
    }

    /// Does the core offer this method?
    pub(crate) fn offers(&self, kind: MethodKind, tag: &str) -> bool {
        self.options.methods(kind).iter().any(|method| method.tag == tag)
    }

    /// Does the core offer what is remembered?
    pub(crate) fn offers_remembered(&self, kind: MethodKind) -> bool {
        self.remembered.of(kind).is_some_and(|tag| self.offers(kind, tag))
    }

    /// All that stands chosen.
    pub(crate) fn all_chosen(&self) -> Choice {
        Choice {
            auth_method: self.chosen(MethodKind::Auth).map(str::to_owned),
            comm_method: self.chosen(MethodKind::Comm).map(str::to_owned),
        }
    }

    /// Does one method of each kind stand chosen?
    pub(crate) fn is_complete(&self) -> bool {
        MethodKind::ALL.into_iter().all(|kind| self.chosen(kind).is_some())
    }
}
