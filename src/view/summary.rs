//! The summary of what was not chosen when start was pressed (as GOV.UK's and NL Design System's error
//! summary): it has the focus, and leads to each group. WCAG 3.3.1. What is chosen since is checked off, and keeps its
//! place, so that nothing moves under the finger.

use id_contact_session::{ErrorView, FormView, GroupView, Text, Texts};
use yew::{Html, html};

use super::action::Action;
use super::{message, text};

pub(super) fn draw(form: &FormView<'_>, texts: &Texts) -> Html {
    let item = |group: &GroupView<'_>| {
        let field = group.kind.field();
        // A link would do something else than this where the page has a `<base>`, and with Ctrl held down.
        let button = |error: &ErrorView| {
            html! {
                <li key={field} data-solved={error.solved.then_some("")}>
                    <button type="button" part="link" data-action={Action::GoToGroup(group.kind).name()}>
                        { text(&error.text) }
                    </button>
                </li>
            }
        };
        group.error.as_ref().map(button)
    };
    let (missing, chosen) = (texts.get(Text::MissingTitle), texts.get(Text::AllChosen));
    let (title, other) = if form.complete { (chosen, missing) } else { (missing, chosen) };
    let body = html! { <ul>{ for form.groups.iter().filter_map(item) }</ul> };
    message::draw("missing", &title, Some(&other), false, body)
}
