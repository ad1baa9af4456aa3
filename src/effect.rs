//! Carries out what the rules order: one `match` over [`Effect`].

use id_contact_session::{Announcement, Effect, Event, Focus, Generation, read_options, read_start};
use yew::Context;

use crate::app::App;
use crate::fetch::{Outcome, send};
#[cfg(not(feature = "custom-element"))]
use crate::log;
use crate::navigate;
use crate::remember;
use crate::under_way::UnderWay;

/// What effects leave behind until they are done.
#[derive(Debug, Default)]
pub(crate) struct Effects {
    /// The one request or pause that the model waits for; dropping it aborts it.
    under_way: Option<UnderWay>,
    /// Where the focus goes after the next drawing.
    pub(crate) focus: Option<Focus>,
}

impl Effects {
    /// Carries out `effect`; the answer is what came of it at once.
    pub(crate) fn run(&mut self, effect: Effect, context: &Context<App>) -> Option<Event> {
        let link = context.link();
        match effect {
            Effect::FetchOptions { generation, request } => {
                self.under_way = Some(send(generation, &request, options_received, link));
            }
            Effect::StartSession { generation, request } => {
                self.under_way = Some(send(generation, &request, client_url_received, link));
            }
            Effect::Pause { generation, duration_ms } => {
                let link = link.clone();
                self.under_way = Some(UnderWay::pause(duration_ms, move || {
                    link.send_message(Event::PauseEnded { generation });
                }));
            }
            Effect::Cancel => self.under_way = None,
            Effect::AskToStart { purpose, choice } => {
                let allowed = announce(context, Announcement::StartRequested { purpose, choice });
                return allowed.then_some(Event::StartAllowed);
            }
            Effect::Redirect(client_url) => {
                let allowed = announce(context, Announcement::RedirectRequested(client_url.clone()));
                if allowed && navigate::to(&client_url).is_err() {
                    return Some(Event::RedirectRefused);
                }
            }
            Effect::Recall => return Some(Event::ChoiceRecalled(remember::recall())),
            Effect::Remember(choice) => remember::keep(&choice),
            Effect::Forget => remember::forget(),
            Effect::Focus(focus) => self.focus = Some(focus),
            Effect::Report(problem) => {
                // The script tells the developers itself, in fewer bytes.
                #[cfg(not(feature = "custom-element"))]
                log::problem(&problem);
                announce(context, Announcement::ProblemMet(problem));
            }
            Effect::Announce(announcement) => {
                announce(context, announcement);
            }
        }
        None
    }
}

fn options_received(generation: Generation, outcome: Outcome) -> Event {
    Event::OptionsReceived { generation, result: read_options(outcome) }
}

fn client_url_received(generation: Generation, outcome: Outcome) -> Event {
    Event::ClientUrlReceived { generation, result: read_start(outcome) }
}

/// Tells the page; `false` if it forbids what is about to happen.
fn announce(context: &Context<App>, announcement: Announcement) -> bool {
    context.props().on_announcement.as_ref().is_none_or(|callback| callback.emit(announcement))
}
