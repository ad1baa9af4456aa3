//! The form: two groups of methods, the start button.

use id_contact_session::{FormView, Text, View};
use yew::{Html, html};

use super::action::Action;
use super::{choices, text};

pub(super) fn draw(view: &View<'_>, form: &FormView<'_>) -> Html {
    let texts = view.texts();
    html! {
        <form key="form" part="form" novalidate=true aria-busy={view.busy.then_some("true")}>
            { form.remembered.map(|offered| html! {
                <p key="remembered" part="remembered" data-reserve={(!offered).then_some("")}>
                    { text(&texts.get(Text::Remembered)) }{ " " }
                    <button type="button" part="forget" data-action={Action::Forget.name()}>
                        { text(&texts.get(Text::Forget)) }
                    </button>
                </p>
            }) }
            { for form.groups.iter().map(|group| choices::draw(view, group, form.started)) }
            // It is never disabled, as a disabled button loses the focus and cannot say what is missing.
            <button key="start" part="start" data-action={Action::Start.name()} aria-disabled={form.started.then_some("true")}>
                { text(&form.button) }
            </button>
            // The page's `<base target>` would open a window, or replace the page around a frame.
            { form.client_url.map(|client_url| html! {
                <a key="continue" part="link" target="_self" href={client_url.as_str().to_owned()}>
                    { text(&texts.get(Text::ContinueLink)) }
                </a>
            }) }
        </form>
    }
}
