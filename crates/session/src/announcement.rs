//! [`Announcement`]: what the page around the widget is told.

use crate::client_url::ClientUrl;
use crate::config::ConfigError;
use crate::failure::{Failure, Party};
use crate::i18n::{Text, Texts, Words};
use crate::json::{self, Json};
use crate::model::{Choice, Stage};
use crate::protocol::{MethodProperties, SessionOptions};
use crate::purpose::Purpose;

/// Something that the page may want to know, or to have a say in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The session options have arrived; `image_path` holds the icons' absolute URLs.
    OptionsReceived(SessionOptions),
    /// Other methods stand chosen than before, whoever chose them.
    ChoiceChanged(Choice),
    /// The widget has come to another state.
    StateChanged(State),
    /// The core is about to be told to start. The page may forbid it: then the form stays.
    StartRequested {
        /// Why the citizen wants contact.
        purpose: Purpose,
        /// The chosen methods, one of each kind.
        choice: Choice,
    },
    /// The browser is about to be sent there. The page may forbid it, and go there in its own way.
    RedirectRequested(ClientUrl),
    /// The citizen cannot go on.
    ProblemMet(Problem),
}

/// How far the citizen has come, as far as the page is concerned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// The session options are on their way.
    #[default]
    Loading,
    /// The citizen chooses.
    Choosing,
    /// The core has been told to start.
    Starting,
    /// The browser is on its way to the client URL.
    Redirecting,
    /// There are no session options to choose from.
    Failed,
    /// The attributes are wrong.
    Misconfigured,
}

/// Why the citizen cannot go on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The stable code.
    pub code: &'static str,
    /// What happened, as the citizen reads it.
    pub title: Words,
    /// What to do now, as the citizen reads it.
    pub detail: Words,
    /// Is trying again offered?
    pub retryable: bool,
    /// Who must act to take the cause away.
    pub party: Party,
    /// What exactly is wrong with an attribute or a client URL, for developers; English, no full stop.
    /// Elsewhere the code says it all: see [`Failure::reason`].
    pub reason: Option<&'static str>,
    /// The HTTP status that the core answered, where it is about one.
    pub status: Option<u16>,
}

impl State {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Loading, Self::Choosing, Self::Starting, Self::Redirecting, Self::Failed, Self::Misconfigured];

    /// The state's name in events and in CSS; stable.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Loading => "loading",
            Self::Choosing => "choosing",
            Self::Starting => "starting",
            Self::Redirecting => "redirecting",
            Self::Failed => "failed",
            Self::Misconfigured => "misconfigured",
        }
    }

    pub(crate) fn of(stage: &Stage) -> Self {
        match stage {
            Stage::Unconfigured | Stage::Loading { .. } => Self::Loading,
            Stage::Misconfigured(_) => Self::Misconfigured,
            Stage::LoadFailed { .. } => Self::Failed,
            Stage::Choosing(_) => Self::Choosing,
            Stage::Starting => Self::Starting,
            Stage::Redirecting(_) => Self::Redirecting,
        }
    }
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
            party: Party::WebsiteOwner,
            reason: Some(error.reason()),
            status: None,
        }
    }
}

impl Announcement {
    /// The type of the DOM event that carries it.
    #[must_use]
    pub fn event_type(&self) -> &'static str {
        match self {
            Self::OptionsReceived(_) => "idc-options",
            Self::ChoiceChanged(_) => "idc-change",
            Self::StateChanged(_) => "idc-statechange",
            Self::StartRequested { .. } => "idc-start",
            Self::RedirectRequested(_) => "idc-redirect",
            Self::ProblemMet(_) => "idc-error",
        }
    }

    /// The event's `detail`, as JSON.
    #[must_use]
    pub fn detail(&self) -> String {
        match self {
            Self::OptionsReceived(options) => json::object(&[
                ("authMethods", Json::Written(&methods(&options.auth_methods))),
                ("commMethods", Json::Written(&methods(&options.comm_methods))),
            ]),
            Self::ChoiceChanged(choice) => json::object(&[auth_method(choice), comm_method(choice)]),
            Self::StateChanged(state) => json::object(&[("state", Json::Text(state.name()))]),
            Self::StartRequested { purpose, choice } => json::object(&[
                ("purpose", Json::Text(purpose.as_str())),
                auth_method(choice),
                comm_method(choice),
            ]),
            Self::RedirectRequested(client_url) => {
                json::object(&[("clientUrl", Json::Text(client_url.as_str()))])
            }
            Self::ProblemMet(problem) => json::object(&[
                ("code", Json::Text(problem.code)),
                ("title", Json::Text(&problem.title)),
                ("detail", Json::Text(&problem.detail)),
                ("retryable", Json::Flag(problem.retryable)),
                ("party", Json::Text(problem.party.name())),
                ("reason", Json::Maybe(problem.reason)),
                ("status", Json::Status(problem.status)),
            ]),
        }
    }
}

fn auth_method(choice: &Choice) -> (&str, Json<'_>) {
    ("authMethod", Json::Maybe(choice.auth_method.as_deref()))
}

fn comm_method(choice: &Choice) -> (&str, Json<'_>) {
    ("commMethod", Json::Maybe(choice.comm_method.as_deref()))
}

fn methods(methods: &[MethodProperties]) -> String {
    let mut json = String::from("[");
    for method in methods {
        if json.len() > 1 {
            json.push(',');
        }
        json.push_str(&json::object(&[
            ("tag", Json::Text(&method.tag)),
            ("name", Json::Text(method.display_name())),
            ("icon", Json::Maybe(method.image_path.as_deref())),
        ]));
    }
    json.push(']');
    json
}
