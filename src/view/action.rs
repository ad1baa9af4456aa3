//! [`Action`]: what a click on a button of the view means.

use id_contact_session::{Event, MethodKind};

/// What the attribute `data-action` of a button says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Action {
    /// "Try again".
    Retry,
    /// "Forget my choice".
    Forget,
    /// The start button. Enter on a radio button clicks on it too (HTML Standard, "implicit submission"), and in a frame that
    /// may not send forms there is nothing but that click.
    Start,
    /// From the summary to a group in which nothing is chosen.
    GoToGroup(MethodKind),
}

impl Action {
    const ALL: [Self; 5] = [
        Self::Retry,
        Self::Forget,
        Self::Start,
        Self::GoToGroup(MethodKind::Auth),
        Self::GoToGroup(MethodKind::Comm),
    ];

    /// Its name in the markup.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Retry => "retry",
            Self::Forget => "forget",
            Self::Start => "start",
            Self::GoToGroup(kind) => kind.field(),
        }
    }

    /// The one of this name.
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.name() == name)
    }
}

impl From<Action> for Event {
    fn from(action: Action) -> Self {
        match action {
            Action::Retry => Self::RetryRequested,
            Action::Forget => Self::ForgetRequested,
            Action::Start => Self::StartRequested,
            Action::GoToGroup(kind) => Self::MissingChoiceFollowed(kind),
        }
    }
}
