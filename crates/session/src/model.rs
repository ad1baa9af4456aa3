//! [`Model`]: everything that one widget knows about its session.

use crate::choice::Choice;
use crate::client_url::ClientUrl;
use crate::config::Config;
use crate::failure::Failure;
use crate::notification::Notification;
use crate::protocol::{MethodKind, SessionOptions};
use crate::settings::Settings;
use crate::stage::Stage;
use crate::state::State;

/// The number of a request or a pause. An answer that carries an older number than the model's is stale:
/// it changes nothing any more.
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
    /// What the citizen had chosen in this tab before leaving for the login.
    pub kept: Choice,
    /// What the citizen chose last time, where that is remembered.
    pub remembered: Choice,
    /// Whether the citizen had that forgotten, so that what said so leaves its place empty.
    pub forgotten: bool,
    /// How the login before ended, until the citizen goes on.
    pub notification: Option<Notification>,
    /// Where the browser would not go by itself, so that the citizen may follow a link.
    pub unfollowed: Option<ClientUrl>,
    /// Why the core refused what was chosen, until what it offers now has come.
    pub refused: Option<Failure>,
    /// Whether it takes longer than a citizen waits without a word.
    pub late: bool,
    /// Whether the citizen has touched the form, so that what is below it may move.
    pub touched: bool,
    /// How far the citizen has come.
    pub stage: Stage,
    /// What the page was told last.
    pub announced: Announced,
}

/// What the page was told last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Announced {
    /// How far the citizen had come.
    pub state: State,
    /// What stood chosen.
    pub choice: Choice,
}

impl Model {
    /// The tag that stands chosen of one kind: the only one offered, or else the first that is offered of
    /// what the citizen picked, what was kept on the way out, what is remembered, and what the page preselected.
    #[must_use]
    pub fn chosen(&self, kind: MethodKind) -> Option<&str> {
        match self.options.methods(kind) {
            [only] => Some(&only.tag),
            _ => [&self.choice, &self.kept, &self.remembered, &self.settings.preselected]
                .into_iter()
                .filter_map(|choice| choice.of(kind))
                .find(|tag| self.offers(kind, tag)),
        }
    }

    /// Does the core offer this method?
    pub(crate) fn offers(&self, kind: MethodKind, tag: &str) -> bool {
        self.options.methods(kind).iter().any(|method| method.tag == tag)
    }

    /// Does the core offer any of what is remembered?
    pub(crate) fn offers_remembered(&self) -> bool {
        let is_offered = |kind| self.remembered.of(kind).is_some_and(|tag| self.offers(kind, tag));
        MethodKind::ALL.into_iter().any(is_offered)
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
