//! Tells the rules what happens to the page as a whole, and what the citizen does in the widget.
//!
//! What an event or its target is follows from where it is listened for. Nothing is asked by `instanceof` (`dyn_into`):
//! pages replace globals, and an element may stand in the document of another window, which has globals of its own.

use gloo_events::{EventListener, EventListenerOptions};
use id_contact_session::{Event, MethodKind};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, PageTransitionEvent};
use yew::Callback;

use crate::view::action::Action;

/// Each listens as long as it lives.
pub(crate) type Listeners = Vec<EventListener>;

/// Listens on the window for the page coming back from the back-forward cache (HTML Standard, `pageshow` with
/// `persisted`) and for the network coming back.
pub(crate) fn on_window(report: &Callback<Event>) -> Listeners {
    let Some(window) = web_sys::window() else { return Listeners::new() };
    let (restored, online) = (report.clone(), report.clone());
    vec![
        EventListener::new(&window, "pageshow", move |event| {
            if event.unchecked_ref::<PageTransitionEvent>().persisted() {
                restored.emit(Event::PageRestored);
            }
        }),
        EventListener::new(&window, "online", move |_| online.emit(Event::CameOnline)),
    ]
}

/// Listens on `root` for what is done with what is drawn in there. Yew's own listeners would do, but its registry
/// (`src/dom_bundle/subtree_root.rs`) never lets go of the elements on which they listen.
pub(crate) fn on_root(root: &Element, report: &Callback<Event>) -> Listeners {
    let listen = |kind: &'static str| {
        let (drawn, report) = (root.clone(), report.clone());
        // In the capture phase, as the `error` of an image that does not load never bubbles.
        let options = EventListenerOptions { passive: false, ..EventListenerOptions::run_in_capture_phase() };
        EventListener::new_with_options(root, kind, options, move |event| {
            let target = event.target().map(JsCast::unchecked_into);
            // Events of the element's own children come by as well, through their slot.
            let ours = target.filter(|target: &HtmlElement| drawn.contains(Some(target)));
            if let Some(told) = ours.and_then(|target| read(kind, &target)) {
                // A form would be sent.
                event.prevent_default();
                report.emit(told);
            }
        })
    };
    ["change", "click", "submit", "error"].into_iter().map(listen).collect()
}

/// What a DOM event of this kind means, when `target` is where it happened.
fn read(kind: &str, target: &HtmlElement) -> Option<Event> {
    match kind {
        "change" => Some(Event::MethodChosen {
            kind: kind_named(&target.get_attribute("name")?)?,
            tag: target.get_attribute("value")?,
        }),
        // On the closest element that has an action, as a page translator puts elements of its own into a button.
        "click" => {
            let action = target.closest("[data-action]").ok()??.get_attribute("data-action")?;
            Action::parse(&action).map(Event::from)
        }
        "submit" => Some(Event::StartRequested),
        _ => {
            // An image that does not load only leaves its room.
            target.set_hidden(true);
            None
        }
    }
}

fn kind_named(field: &str) -> Option<MethodKind> {
    MethodKind::ALL.into_iter().find(|kind| kind.field() == field)
}
