//! Draws a [`View`]: stateless pieces, one file each.
//!
//! Every text that changes stands in an element of its own, keyed by the text ([`text`]). A page
//! translator replaces text nodes; a new text then comes in a new element and never touches theirs.

mod choices;
mod form;
mod icon;
mod misconfigured;
mod missing;
mod notice;
mod skeleton;

use id_contact_session::{Event, Screen, View};
use yew::{AttrValue, Callback, Html, NodeRef, html};

/// Draws `view`; what the citizen does goes to `emit`, and `root` becomes the outermost element.
pub(crate) fn draw(view: &View<'_>, root: &NodeRef, emit: &Callback<Event>) -> Html {
    let status = if view.status_visible { "idc-status" } else { "idc-status idc-unseen" };
    html! {
        <div ref={root} class="idc-initiator" lang={view.lang} tabindex="-1">
            <div aria-busy={if view.busy { "true" } else { "false" }}>{ screen(view, emit) }</div>
            // Outside what is busy: assistive technology may keep quiet about changes in there.
            <p class={status} role="status">{ text(view.status) }</p>
        </div>
    }
}

fn screen(view: &View<'_>, emit: &Callback<Event>) -> Html {
    match &view.screen {
        Screen::Loading => skeleton::draw(),
        Screen::Misconfigured { words, problems } => misconfigured::draw(*words, problems, view.texts),
        Screen::Failed(notice) => html! {
            <div key="failed">
                { notice::draw(notice, view.texts, emit) }
                // The page's own content in the element, such as a phone number.
                <slot />
            </div>
        },
        Screen::Form(form) => form::draw(form, view.texts, emit),
    }
}

/// A text in an element that lives and dies with it.
fn text(words: &'static str) -> Html {
    html! { <span key={words}>{ AttrValue::Static(words) }</span> }
}
