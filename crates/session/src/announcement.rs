//! [`Announcement`]: what the page around the widget is told, and [`EventDetail`], the data that goes with it.

use serde::Serialize;

use crate::choice::Choice;
use crate::client_url::ClientUrl;
use crate::problem::Problem;
use crate::protocol::{MethodProperties, SessionOptions};
use crate::purpose::Purpose;
use crate::state::State;

/// Something that the page may want to know, or to have a say in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Announcement {
    /// The session options have arrived; `image_path` holds the icons' absolute URLs.
    OptionsReceived(SessionOptions),
    /// Other methods are chosen than before, whether by the citizen, the page or the rules.
    ChoiceChanged(Choice),
    /// The widget is in another state.
    StateChanged(State),
    /// The session is about to be started. The page may cancel that; then the form stays.
    StartRequested {
        /// Why the citizen wants contact.
        purpose: Purpose,
        /// The chosen methods, one of each kind.
        choice: Choice,
    },
    /// The browser is about to be sent to this URL. The page may cancel that, and go there in its own way.
    RedirectRequested(ClientUrl),
    /// The citizen cannot go on.
    ProblemOccurred(Problem),
}

/// The `detail` of the DOM event for an [`Announcement`], in the names that JavaScript reads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
pub enum EventDetail<'a> {
    /// Of `idc-options`.
    Options {
        /// The auth methods, in the order in which they are shown.
        auth_methods: Vec<MethodDetail<'a>>,
        /// The comm methods.
        comm_methods: Vec<MethodDetail<'a>>,
    },
    /// Of `idc-change`.
    Change {
        /// The tag of the chosen auth method.
        auth_method: Option<&'a str>,
        /// The tag of the chosen comm method.
        comm_method: Option<&'a str>,
    },
    /// Of `idc-statechange`.
    StateChange {
        /// The name of the [`State`].
        state: &'static str,
    },
    /// Of `idc-start`.
    Start {
        /// The purpose's tag.
        purpose: &'a str,
        /// The tag of the chosen auth method.
        auth_method: Option<&'a str>,
        /// The tag of the chosen comm method.
        comm_method: Option<&'a str>,
    },
    /// Of `idc-redirect`.
    Redirect {
        /// Where the browser is about to go.
        client_url: &'a str,
    },
    /// Of `idc-error`: the fields of a [`Problem`].
    Error {
        /// The stable code.
        code: &'static str,
        /// What happened.
        title: &'a str,
        /// What the citizen can do now.
        detail: &'a str,
        /// Whether "try again" is offered.
        retryable: bool,
        /// The name of the [`ResponsibleParty`](crate::ResponsibleParty).
        party: &'static str,
        /// What exactly is wrong with an attribute or a client URL.
        reason: Option<&'static str>,
        /// The HTTP status that the core answered.
        status: Option<u16>,
    },
}

/// A method in [`EventDetail::Options`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct MethodDetail<'a> {
    /// Its tag.
    tag: &'a str,
    /// Its name as it is shown.
    name: &'a str,
    /// The absolute URL of its icon.
    icon: Option<&'a str>,
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
            Self::ProblemOccurred(_) => "idc-error",
        }
    }

    /// The event's `detail`, to be serialised.
    #[must_use]
    pub fn detail(&self) -> EventDetail<'_> {
        match self {
            Self::OptionsReceived(options) => EventDetail::Options {
                auth_methods: methods(&options.auth_methods),
                comm_methods: methods(&options.comm_methods),
            },
            Self::ChoiceChanged(choice) => EventDetail::Change {
                auth_method: choice.auth_method.as_deref(),
                comm_method: choice.comm_method.as_deref(),
            },
            Self::StateChanged(state) => EventDetail::StateChange { state: state.name() },
            Self::StartRequested { purpose, choice } => EventDetail::Start {
                purpose: purpose.as_str(),
                auth_method: choice.auth_method.as_deref(),
                comm_method: choice.comm_method.as_deref(),
            },
            Self::RedirectRequested(client_url) => EventDetail::Redirect { client_url: client_url.as_str() },
            Self::ProblemOccurred(problem) => EventDetail::Error {
                code: problem.code,
                title: &problem.title,
                detail: &problem.detail,
                retryable: problem.retryable,
                party: problem.party.name(),
                reason: problem.reason,
                status: problem.status,
            },
        }
    }
}

fn methods(methods: &[MethodProperties]) -> Vec<MethodDetail<'_>> {
    methods
        .iter()
        .map(|method| MethodDetail {
            tag: &method.tag,
            name: method.display_name(),
            icon: method.image_path.as_deref(),
        })
        .collect()
}
