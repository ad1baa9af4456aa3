//! A failure, told, with "try again" where that helps.

use id_contact_session::{Event, MessageView, Texts};
use yew::{Callback, Html, html};

use super::{message, text};

pub(super) fn draw(failure: MessageView, texts: &'static Texts, emit: &Callback<Event>) -> Html {
    let body = html! {
        <>
            <p>{ text(failure.words.advice) }</p>
            if failure.retry {
                <button type="button" class="idc-retry" onclick={emit.reform(|_| Event::RetryRequested)}>
                    { text(texts.try_again) }
                </button>
            }
            { message::code(texts.code, failure.code) }
        </>
    };
    message::draw(failure.words.title, failure.alert, body)
}
