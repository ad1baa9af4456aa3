//! The form: two groups of methods, the start button.

use id_contact_session::{ClientUrl, FormView, Text, View};
use yew::{Html, html};

use super::action::Action;
use super::{choices, text};

pub(super) fn draw(view: &View<'_>, form: &FormView<'_>) -> Html {
    let texts = view.texts();
    let remembered = |offered: bool| {
        html! {
            <p key="remembered" part="remembered" data-reserve={(!offered).then_some("")}>
                { text(&texts.get(Text::Remembered)) }{ " " }
                <button type="button" part="forget" data-action={Action::Forget.name()}>
                    { text(&texts.get(Text::Forget)) }
                </button>
            </p>
        }
    };
    let link = |client_url: &ClientUrl| {
        html! {
            // The page's `<base target>` would open a window, or replace the page around a frame.
            <a key="continue" part="link" target="_self" href={client_url.as_str().to_owned()}>
                { text(&texts.get(Text::ContinueLink)) }
            </a>
        }
    };
    html! {
        <form key="form" part="form" novalidate=true aria-busy={view.busy.then_some("true")}>
            { form.remembered.map(remembered) }
            { for form.groups.iter().map(|group| choices::draw(view, group, form.started)) }
            // It is never disabled, as a disabled button loses the focus and cannot say what is missing.
            <button key="start" part="start" data-action={Action::Start.name()} aria-disabled={form.started.then_some("true")}>
                { text(&form.button) }
            </button>
            { form.client_url.map(link) }
        </form>
    }
}
