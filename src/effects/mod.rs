//! Carries out what the rules order: one `match` over [`Effect`], and a file for each effect that needs the browser.
//!
//! What comes of an effect at once is an event that [`Effects::run`] returns, so that it is drawn together with what led
//! to it. What comes of it later is reported through a [`Callback`]; Yew's scheduler is the queue in which the reports wait
//! for their turn (`Scope::send_message`).

#[cfg(feature = "custom-element")]
mod early;
mod exchange;
pub(crate) mod focus;
mod http;
#[cfg(not(feature = "custom-element"))]
mod log;
mod navigate;
mod pending;
mod remember;

use gloo_timers::callback::Timeout;
use id_contact_session::{Announcement, Config, Effect, Event, Focus};
use yew::{Callback, NodeRef};

use pending::Pending;

/// What effects leave behind until they are done.
#[derive(Debug, Default)]
pub(crate) struct Effects {
    /// The one request or pause that the model waits for.
    pending: Option<Pending>,
    /// The wait after which the citizen is told that it takes longer than usual.
    patience: Option<Timeout>,
    /// Where the focus goes after the next drawing.
    pub(crate) focus: Option<Focus>,
}

/// Tells the page; the answer is whether the page allows what is about to happen.
pub(crate) type Announce<'a> = &'a dyn Fn(Announcement) -> bool;

impl Effects {
    /// Carries out `effect` of the widget of this `config` whose outermost element is `root`. It returns what comes of it at
    /// once, and sends what comes later to `report`.
    pub(crate) fn run(
        &mut self,
        effect: Effect,
        config: Option<&Config>,
        root: &NodeRef,
        report: &Callback<Event>,
        announce: Announce<'_>,
    ) -> Option<Event> {
        match effect {
            Effect::FetchOptions { generation, request } => {
                // What was pending is aborted afterwards, as it may be the same request.
                let (event, pending) = match http::fetch_options(generation, &request, report.clone()) {
                    Ok(event) => (Some(event), None),
                    Err(pending) => (None, Some(pending)),
                };
                self.pending = pending;
                return event;
            }
            Effect::StartSession { generation, request } => {
                self.pending = Some(http::start_session(generation, &request, report.clone()));
            }
            Effect::Pause { generation, duration_ms } => {
                self.pending = Some(Pending::pause(generation, duration_ms, report.clone()));
            }
            Effect::Cancel => self.pending = None,
            Effect::AskToStart { purpose, choice } => {
                let is_allowed = announce(Announcement::StartRequested { purpose, choice });
                return is_allowed.then_some(Event::StartAllowed);
            }
            Effect::Redirect(client_url) => {
                if announce(Announcement::RedirectRequested(client_url.clone())) {
                    navigate::to(&client_url, root, report);
                }
            }
            Effect::Wait { duration_ms } => {
                let report = report.clone();
                self.patience = Some(Timeout::new(duration_ms, move || report.emit(Event::PatienceEnded)));
            }
            Effect::Recall(storage) => return Some(remember::recall(storage, config)),
            Effect::Keep(storage, choice) => remember::keep(storage, config, &choice),
            Effect::Forget(storage) => remember::forget(storage, config),
            Effect::Focus(focus) => self.focus = Some(focus),
            Effect::Report(problem) => {
                // The script writes to the console itself, in fewer bytes.
                #[cfg(not(feature = "custom-element"))]
                log::problem(&problem, config);
                announce(Announcement::ProblemOccurred(problem));
            }
            Effect::Announce(announcement) => {
                announce(announcement);
            }
        }
        None
    }
}
