//! Carries out what the rules order: one `match` over [`Effect`].

use id_contact_session::{
    Announcement, Effect, Event, Focus, Generation, MethodKind, read_options, read_start,
};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, ShadowRoot};
use yew::{Context, NodeRef};

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
    focus: Option<Focus>,
}

impl Effects {
    /// Carries out `effect`; the answer is what came of it at once.
    pub(crate) fn run(&mut self, effect: Effect, root: &NodeRef, context: &Context<App>) -> Option<Event> {
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
            // Asked before the drawing: afterwards, what had the focus may be gone.
            Effect::Focus(Focus::Stay) if focused(root).is_none() => {}
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

    /// Moves the focus where the last effects want it, now that this is drawn.
    pub(crate) fn move_focus(&mut self, root: &NodeRef) {
        let Some(focus) = self.focus.take() else { return };
        let target = match focus {
            Focus::Message => find(root, "[part~=message][tabindex]"),
            Focus::Group(MethodKind::Auth) => find_in_group(root, "[name=auth_method]"),
            Focus::Group(MethodKind::Comm) => find_in_group(root, "[name=comm_method]"),
            // The element that has the focus may well have survived.
            Focus::Stay if focused(root).is_some() => return,
            Focus::Stay => root.cast::<Element>(),
        };
        let Some(element) = target.as_ref().and_then(|element| element.dyn_ref::<HtmlElement>()) else {
            return;
        };
        // Neither a failure to focus nor one to tell can be mended here.
        let _ = match focus {
            // Who went on to something else is told, not pulled back.
            Focus::Message if focus_is_elsewhere(root) => {
                element.set_attribute("aria-label", "").and_then(|()| element.set_attribute("role", "alert"))
            }
            Focus::Group(_) if focus_is_elsewhere(root) => Ok(()),
            _ => element.focus(),
        };
    }
}

fn options_received(generation: Generation, outcome: Outcome) -> Event {
    Event::OptionsReceived { generation, result: read_options(outcome) }
}

fn client_url_received(generation: Generation, outcome: Outcome) -> Event {
    Event::ClientUrlReceived { generation, result: read_start(outcome) }
}

fn find(root: &NodeRef, selector: &str) -> Option<Element> {
    root.cast::<Element>()?.query_selector(selector).ok()?
}

/// What of ours has the focus. `:focus` would not tell while the visitor is in another window: WebKit matches
/// nothing then.
fn focused(root: &NodeRef) -> Option<Element> {
    root.cast::<Element>()?.get_root_node().dyn_into::<ShadowRoot>().ok()?.active_element()
}

/// Is the focus on something of the page that is not ours?
fn focus_is_elsewhere(root: &NodeRef) -> bool {
    let focused_in_page = || web_sys::window()?.document()?.active_element();
    focused(root).is_none() && focused_in_page().is_some_and(|element| element.tag_name() != "BODY")
}

fn find_in_group(root: &NodeRef, radios: &str) -> Option<Element> {
    find(root, &[radios, ":checked"].concat()).or_else(|| find(root, radios))
}

/// Tells the page; `false` if it forbids what is about to happen.
fn announce(context: &Context<App>, announcement: Announcement) -> bool {
    context.props().on_announcement.as_ref().is_none_or(|callback| callback.emit(announcement))
}
