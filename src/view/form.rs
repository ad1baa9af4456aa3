//! The form: what is wrong, two groups of methods, the start button.

use id_contact_session::{Event, FormView, Text, View};
use yew::{Callback, Html, SubmitEvent, html};

use super::{choices, failure, summary, text, with_own_children};

pub(super) fn draw(view: &View<'_>, form: &FormView<'_>, emit: &Callback<Event>) -> Html {
    let texts = view.texts;
    let onsubmit = emit.reform(|event: SubmitEvent| {
        event.prevent_default();
        Event::StartRequested
    });
    let failure = form.failure.as_ref().map(|message| with_own_children(failure::draw(message, texts, emit)));
    html! {
        <form key="form" part="form" novalidate=true {onsubmit}>
            { failure }
            { form.summary.then(|| summary::draw(&form.groups, texts, emit)) }
            { for form.groups.iter().map(|group| choices::draw(view, group, form.started, emit)) }
            // Never disabled: a disabled button loses the focus and does not say what is missing.
            <button key="start" part="start" aria-disabled={form.started.then_some("true")}>
                { text(&form.button) }
            </button>
            if let Some(client_url) = form.client_url {
                <a key="continue" part="link" href={client_url.as_str().to_owned()}>
                    { text(&texts.get(Text::ContinueLink)) }
                </a>
            }
            if form.forget {
                <p key="remembered" part="remembered">
                    { text(&texts.get(Text::Remembered)) }{ " " }
                    <button type="button" part="forget" onclick={emit.reform(|_| Event::ForgetRequested)}>
                        { text(&texts.get(Text::Forget)) }
                    </button>
                </p>
            }
        </form>
    }
}
