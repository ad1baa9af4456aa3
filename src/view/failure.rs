//! A failure, told, with "try again" where that helps.

use id_contact_session::{Event, MessageView, Text, Texts};
use yew::{Callback, Html, html};

use super::{message, text};

pub(super) fn draw(failure: &MessageView, texts: &Texts, emit: &Callback<Event>) -> Html {
    let body = html! {
        <>
            <p>{ text(&failure.advice) }</p>
            if failure.retry {
                <button type="button" part="retry" onclick={emit.reform(|_| Event::RetryRequested)}>
                    { text(&texts.get(Text::TryAgain)) }
                </button>
            }
            { message::code(texts, failure.code) }
        </>
    };
    message::draw(failure.code, &failure.title, failure.alert, body)
}
