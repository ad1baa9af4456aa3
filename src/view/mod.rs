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
            <div key="stack" part="stack">
                { skeleton::draw(view) }
                <div key="content" part="content">
                    { screen(view) }
                    <p key="status" part="status" role="status" data-unseen={(!view.status_visible).then_some("")}>
                        { text(&view.status) }
                    </p>
                </div>
            </div>
        </div>
    }
}

fn screen(view: &View<'_>) -> Html {
    let screen = &view.screen;
    let misconfigured = match screen {
        Screen::Misconfigured(errors) => Some(misconfigured::draw(errors, view.texts())),
        _ => None,
    };
    let form = match screen {
        Screen::Form(form) => Some(form),
        _ => None,
    };
    let failure = match screen {
        Screen::Failed(message) => Some(message),
        _ => form.and_then(|form| form.failure.as_ref()),
    };
    let helpless =
        misconfigured.is_some() || failure.is_some() || matches!(screen, Screen::Loading { late: true });
    html! {
        <>
            { misconfigured }
            { failure.map(|message| failure::draw(message, view)) }
            // The element's own children, such as a phone number.
            { helpless.then(|| html! { <slot key="slot" /> }) }
            { form.filter(|form| form.summary).map(|form| summary::draw(form, view.texts())) }
            { form.map(|form| form::draw(view, form)) }
        </>
    }
}

/// A text in an element that is replaced together with it.
fn text(words: &Words) -> Html {
    html! { <span key={words.clone()}>{ AttrValue::from(words.clone()) }</span> }
}
