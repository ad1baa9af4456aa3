//! A failure, told, with "try again" where that helps.

use id_contact_session::{MessageView, Text, View};
use yew::{Html, html};

use super::action::Action;
use super::{message, text};

pub(super) fn draw(failure: &MessageView, view: &View<'_>) -> Html {
    let texts = view.texts();
    let retry = || {
        html! {
            <button type="button" part="retry" data-action={Action::Retry.name()}>
                { text(&texts.get(Text::TryAgain)) }
            </button>
        }
    };
    let body = html! {
        <>
            <p>{ text(&failure.advice) }</p>
            { failure.retry.then(retry) }
            { message::code(texts, failure.code) }
        </>
    };
    message::draw(failure.code, &failure.title, None, failure.alert, body)
}
