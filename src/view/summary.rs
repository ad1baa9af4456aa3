//! The summary of what was not chosen when start was pressed (as GOV.UK's and NL Design System's error
//! summary): it has the focus, and links to each group. WCAG 3.3.1.

use id_contact_session::{Event, GroupView, Text, Texts};
use yew::{Callback, Html, MouseEvent, html};

use super::{message, text};

pub(super) fn draw(groups: &[GroupView<'_>], texts: &Texts, emit: &Callback<Event>) -> Html {
    let item = |group: &GroupView<'_>| {
        let kind = group.kind;
        let onclick = emit.reform(move |event: MouseEvent| {
            // A fragment does not lead into a shadow root.
            event.prevent_default();
            Event::MissingChoiceFollowed(kind)
        });
        let link = |error| html! { <li key={kind.field()}><a part="link" href="#" {onclick}>{ text(error) }</a></li> };
        group.error.as_ref().map(link)
    };
    let body = html! { <ul>{ for groups.iter().filter_map(item) }</ul> };
    message::draw("missing", &texts.get(Text::MissingTitle), false, body)
}
