//! The form: what is wrong, two groups of methods, the start button.

use id_contact_session::{Event, FormView, Texts};
use yew::{Callback, Html, SubmitEvent, html};

use super::{choices, failure, summary, text, with_own_children};

pub(super) fn draw(form: &FormView<'_>, texts: &'static Texts, emit: &Callback<Event>) -> Html {
    let onsubmit = emit.reform(|event: SubmitEvent| {
        event.prevent_default();
        Event::StartRequested
    });
    html! {
        <form key="form" class="idc-form" novalidate=true {onsubmit}>
            { form.failure.map(|message| with_own_children(failure::draw(message, texts, emit))) }
            { form.summary.then(|| summary::draw(&form.groups, texts, emit)) }
            { for form.groups.iter().map(|group| choices::draw(group, form.started, emit)) }
            // Never disabled: a disabled button loses the focus and does not say what is missing.
            <button key="start" class="idc-start" aria-disabled={form.started.then_some("true")}>
                { text(form.button) }
            </button>
            if let Some(client_url) = form.client_url {
                <a key="continue" class="idc-link" href={client_url.as_str().to_owned()}>{ text(texts.continue_link) }</a>
            }
        </form>
    }
}
