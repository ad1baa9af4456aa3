//! Draws a [`View`]: stateless pieces, one file each.
//!
//! Every piece names itself by `part`, for our own stylesheet and for the page's (`::part()`). Every text
//! that changes stands in an element of its own, keyed by the text ([`text`]): a page translator replaces
//! text nodes, so a new text comes in a new element instead of touching a node that may be gone.

pub(crate) mod action;
mod choices;
mod failure;
mod form;
mod icon;
mod message;
mod misconfigured;
mod notification;
mod organisation;
mod skeleton;
#[cfg(test)]
mod snapshots;
mod summary;
#[cfg(test)]
mod templates;

use id_contact_session::{Screen, View, Words};
use yew::{AttrValue, Html, NodeRef, html};

/// Draws `view`; `root` becomes the outermost element. What listens there ([`crate::listeners`]) knows a radio button
/// by its name, and everything else that can be clicked on by its [`action::Action`].
pub(crate) fn draw(view: &View<'_>, root: &NodeRef) -> Html {
    html! {
        <div ref={root} part="initiator" lang={view.texts().lang()} dir={view.texts().direction()} tabindex="-1">
            { view.notification.as_ref().map(notification::draw) }
            <div key="stack" part="stack" aria-busy={view.busy.then_some("true")}>{ screen(view) }</div>
            // Outside the element that is busy, as assistive technology may keep quiet about changes in there.
            <p key="status" part="status" role="status" data-unseen={(!view.status_visible).then_some("")}>
                { text(&view.status) }
            </p>
        </div>
    }
}

fn screen(view: &View<'_>) -> Html {
    match &view.screen {
        Screen::Loading => skeleton::draw(view, false),
        Screen::Misconfigured(errors) => with_own_children(misconfigured::draw(errors, view.texts())),
        Screen::Failed(message) => with_own_children(failure::draw(message, view)),
        // The skeleton keeps its place below the form, so that nothing on the page moves.
        Screen::Form(form) => {
            html! { <>{ skeleton::draw(view, true) }{ form::draw(view, form) }</> }
        }
    }
}

/// Below the message stand the element's own children, such as a phone number: they may help where the widget cannot.
fn with_own_children(message: Html) -> Html {
    html! { <div key="message" part="form">{ message }<slot /></div> }
}

/// A text in an element that is replaced together with it.
fn text(words: &Words) -> Html {
    html! { <span key={words.clone()}>{ AttrValue::from(words.clone()) }</span> }
}
