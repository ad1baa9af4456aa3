//! The summary of what was not chosen when start was pressed (as GOV.UK's and NL Design System's error
//! summary): it has the focus, and leads to each group. WCAG 3.3.1.

use id_contact_session::{GroupView, Text, Texts};
use yew::{Html, html};

use super::action::Action;
use super::{message, text};

pub(super) fn draw(groups: &[GroupView<'_>], texts: &Texts) -> Html {
    let item = |group: &GroupView<'_>| {
        let field = group.kind.field();
        // A link would do something else than this where the page has a `<base>`, and with Ctrl held down.
        let button = |error| {
            html! {
                <li key={field}>
                    <button type="button" part="link" data-action={Action::GoToGroup(group.kind).name()}>
                        { text(error) }
                    </button>
                </li>
            }
        };
        group.error.as_ref().map(button)
    };
    let body = html! { <ul>{ for groups.iter().filter_map(item) }</ul> };
    message::draw("missing", &texts.get(Text::MissingTitle), false, body)
}
