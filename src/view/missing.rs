//! The summary of what was not chosen when start was pressed (as GOV.UK's and NL Design System's error
//! summary): it has the focus, and links to each group. WCAG 3.3.1.

use id_contact_session::{Event, MissingView, Texts};
use yew::{Callback, Html, MouseEvent, html};

use super::text;

pub(super) fn draw(missing: &[MissingView], texts: &'static Texts, emit: &Callback<Event>) -> Option<Html> {
    if missing.is_empty() {
        return None;
    }
    Some(html! {
        <div key="missing" class="idc-message" tabindex="-1">
            <p class="idc-title">{ text(texts.missing_title) }</p>
            <ul>{ for missing.iter().map(|&group| item(group, emit)) }</ul>
        </div>
    })
}

fn item(group: MissingView, emit: &Callback<Event>) -> Html {
    let onclick = emit.reform(move |event: MouseEvent| {
        // A fragment does not lead into a shadow root.
        event.prevent_default();
        Event::MissingChoiceFollowed(group.kind)
    });
    let href = ["#", group.kind.field()].concat();
    html! {
        <li key={group.kind.field()}><a class="idc-link" {href} {onclick}>{ text(group.words) }</a></li>
    }
}
