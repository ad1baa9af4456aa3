//! [`State`]: how far the citizen has come, as the page and the stylesheet see it.

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

impl State {
    /// Every state.
    pub const ALL: [Self; 6] =
        [Self::Loading, Self::Choosing, Self::Starting, Self::Redirecting, Self::Failed, Self::Misconfigured];

    /// What the state says, for the documentation.
    #[must_use]
    pub fn doc(self) -> &'static str {
        match self {
            Self::Loading => "The options are on their way.",
            Self::Choosing => "The visitor can choose.",
            Self::Starting => "The core is asked to start.",
            Self::Redirecting => "The browser is on its way to the client URL.",
            Self::Failed => "There are no options to choose from.",
            Self::Misconfigured => "An attribute is wrong.",
        }
    }

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
}
