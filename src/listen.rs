//! What happens to the page as a whole, told to the rules.

use gloo_events::EventListener;
use id_contact_session::Event;
use wasm_bindgen::JsCast;
use web_sys::PageTransitionEvent;
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
