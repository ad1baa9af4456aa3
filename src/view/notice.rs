//! A failure, told: what happened, what to do, "try again" where it helps, the code for a support desk.

use id_contact_session::{Event, NoticeView, Texts};
use yew::{Callback, Html, html};

use super::text;

pub(super) fn draw(notice: &NoticeView, texts: &'static Texts, emit: &Callback<Event>) -> Html {
    let onclick = emit.reform(|_| Event::RetryRequested);
    html! {
        <div key={notice.code} class="idc-message" tabindex="-1" role={notice.alert.then_some("alert")}>
            <p class="idc-title">{ text(notice.words.title) }</p>
            <p>{ text(notice.words.advice) }</p>
            if notice.retry {
                <button type="button" class="idc-retry" {onclick}>{ text(texts.try_again) }</button>
            }
            <p class="idc-code">{ text(texts.code) }{ " " }<code>{ notice.code }</code></p>
        </div>
    }
}
