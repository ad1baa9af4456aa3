//! What happens to the page as a whole, and what the citizen does in the widget, told to the rules.

use gloo_events::{EventListener, EventListenerOptions};
use id_contact_session::{Event, MethodKind};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PageTransitionEvent};
use yew::html::Scope;

use crate::app::App;

/// Listens as long as it lives.
pub(crate) type Listeners = Vec<EventListener>;

/// Listens for the page coming back from the back-forward cache (HTML Standard, `pageshow` with
/// `persisted`) and for the network coming back.
pub(crate) fn to_window(link: &Scope<App>) -> Listeners {
    let Some(window) = web_sys::window() else { return Listeners::new() };
    let (restored, online) = (link.clone(), link.clone());
    vec![
        EventListener::new(&window, "pageshow", move |event| {
            if event.dyn_ref().is_some_and(PageTransitionEvent::persisted) {
                restored.send_message(Event::PageRestored);
            }
        }),
        EventListener::new(&window, "online", move |_| online.send_message(Event::CameOnline)),
    ]
}

/// Listens to what is done with what is drawn in `root`. Not through Yew: it never lets go of what listens
/// for it, nor of the element that that listens to.
pub(crate) fn to_citizen(root: &Element, link: &Scope<App>) -> Listeners {
    let listen = |kind: &'static str| {
        let (drawn, link) = (root.clone(), link.clone());
        // Where it goes down, as an image that does not load tells nobody above it.
        let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        EventListener::new_with_options(root, kind, options, move |event| {
            let target = event.target().and_then(|target| target.dyn_into().ok());
            // What is done with the element's own children comes by as well, through their slot.
            let ours = target.filter(|target: &HtmlElement| drawn.contains(Some(target)));
            if let Some(told) = ours.and_then(|target| read(kind, &target)) {
                // Of a form or a link, nothing else is wanted.
                event.prevent_default();
                link.send_message(told);
            }
        })
    };
    ["change", "click", "submit", "error"].into_iter().map(listen).collect()
}

/// What it means that something of this kind happened to `target`.
fn read(kind: &str, target: &HtmlElement) -> Option<Event> {
    match kind {
        "change" => Some(Event::MethodChosen {
            kind: kind_named(&target.get_attribute("name")?)?,
            tag: target.get_attribute("value")?,
        }),
        // A page translator puts elements of its own in a button.
        "click" => match target.closest("[data-does]").ok()??.get_attribute("data-does")?.as_str() {
            "retry" => Some(Event::RetryRequested),
            "forget" => Some(Event::ForgetRequested),
            field => Some(Event::MissingChoiceFollowed(kind_named(field)?)),
        },
        "submit" => Some(Event::StartRequested),
        // No broken image: the initial stands in its place.
        _ => {
            target.set_hidden(true);
            None
        }
    }
}

fn kind_named(field: &str) -> Option<MethodKind> {
    MethodKind::ALL.into_iter().find(|kind| kind.field() == field)
}
