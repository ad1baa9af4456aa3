//! Carries out what the rules order: one `match` over [`Effect`], and a file for each effect that needs the browser.
//!
//! Each effect reports what came of it through a [`Callback`], now or later. Yew's scheduler is the queue in which the
//! reports wait for their turn (`Scope::send_message`), so that an effect may report at once, and several in a row.

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
    /// Carries out `effect` of the widget of this `config` whose outermost element is `root`, and sends what comes of it
    /// to `report`.
    pub(crate) fn run(
        &mut self,
        effect: Effect,
        config: Option<&Config>,
        root: &NodeRef,
        report: &Callback<Event>,
        announce: Announce<'_>,
    ) {
        match effect {
            Effect::FetchOptions { generation, request } => {
                self.pending = Some(http::fetch_options(generation, &request, report.clone()));
            }
            Effect::StartSession { generation, request } => {
                self.pending = Some(http::start_session(generation, &request, report.clone()));
            }
            Effect::Pause { generation, duration_ms } => {
                self.pending = Some(Pending::pause(generation, duration_ms, report.clone()));
            }
            Effect::Cancel => self.pending = None,
            Effect::AskToStart { purpose, choice } => {
                if announce(Announcement::StartRequested { purpose, choice }) {
                    report.emit(Event::StartAllowed);
                }
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
            Effect::Recall(storage) => remember::recall(storage, config, report),
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
    }
}
