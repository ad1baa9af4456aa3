//! [`Effect`]: what the rules want done, which they cannot do themselves.

use crate::announcement::Announcement;
use crate::choice::Choice;
use crate::client_url::ClientUrl;
use crate::model::Generation;
use crate::problem::Problem;
use crate::protocol::MethodKind;
use crate::purpose::Purpose;
use crate::request::Request;
use crate::storage::Storage;

/// A side effect for the shell to carry out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    /// Send this request in place of whatever is pending, and report [`Event::OptionsReceived`](crate::Event::OptionsReceived).
    FetchOptions {
        /// To be reported with the outcome.
        generation: Generation,
        /// What to send.
        request: Request,
    },
    /// Report [`Event::PauseEnded`](crate::Event::PauseEnded) later, unless another request or pause takes its place.
    Pause {
        /// To be reported.
        generation: Generation,
        /// How long, in milliseconds.
        duration_ms: u32,
    },
    /// Send this request in place of whatever is pending, and report [`Event::ClientUrlReceived`](crate::Event::ClientUrlReceived).
    StartSession {
        /// To be reported with the outcome.
        generation: Generation,
        /// What to send.
        request: Request,
    },
    /// Report [`Event::PatienceEnded`](crate::Event::PatienceEnded) later, unless this is ordered again by then.
    Wait {
        /// How long, in milliseconds.
        duration_ms: u32,
    },
    /// Abort whatever request or pause is pending.
    Cancel,
    /// Tell the page that the session is about to be started, and report [`Event::StartAllowed`](crate::Event::StartAllowed) at once unless
    /// the page cancels it.
    AskToStart {
        /// Why the citizen wants contact.
        purpose: Purpose,
        /// The chosen methods, one of each kind.
        choice: Choice,
    },
    /// Tell the page and, unless it cancels that, send the browser to this URL. Report
    /// [`Event::RedirectRefused`](crate::Event::RedirectRefused) if the browser was not sent.
    Redirect(ClientUrl),
    /// Look up the choice that is kept there and report [`Event::ChoiceRecalled`](crate::Event::ChoiceRecalled) at once.
    Recall(Storage),
    /// Keep this choice there.
    Keep(Storage, Choice),
    /// Delete the choice that is kept there.
    Forget(Storage),
    /// Move the keyboard focus after the next rendering.
    Focus(Focus),
    /// Tell the page, and its developers by the console.
    Report(Problem),
    /// Tell the page what has happened.
    Announce(Announcement),
}

/// Where the keyboard focus must go. Without an [`Effect::Focus`] it stays where it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Focus {
    /// The message that says what went wrong or what is missing.
    Message,
    /// The chosen method of this group, or its first.
    Group(MethodKind),
}
