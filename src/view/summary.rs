//! The summary of what was not chosen when start was pressed (as GOV.UK's and NL Design System's error
//! summary): it has the focus, and links to each group. WCAG 3.3.1.

use id_contact_session::{GroupView, Text, Texts};
use yew::{Html, html};

use super::action::Action;
use super::{message, text};

pub(super) fn draw(groups: &[GroupView<'_>], texts: &Texts) -> Html {
    let item = |group: &GroupView<'_>| {
        let field = group.kind.field();
        // A fragment cannot lead into a shadow root, so a click on the link is listened to.
        let link = |error| {
            html! { <li key={field}><a part="link" href="#" data-action={Action::GoToGroup(group.kind).name()}>{ text(error) }</a></li> }
        };
        group.error.as_ref().map(link)
    };
    let body = html! { <ul>{ for groups.iter().filter_map(item) }</ul> };
    message::draw("missing", &texts.get(Text::MissingTitle), false, body)
}
