//! The shape of the form that is to come, as large as a form with two auth methods and three comm methods;
//! `assets/placeholder.js` draws the same before the WASM is there.

use id_contact_session::{MethodKind, Screen, Text, View};
use yew::{Html, html};

use super::{organisation, text};

/// Draws it while it is waited for, or only keeps its place, so that nothing on the page moves.
pub(super) fn draw(view: &View<'_>) -> Option<Html> {
    let wanted = view.reserve || matches!(view.screen, Screen::Loading { .. });
    let skeleton = || {
        html! {
            <div key="skeleton" part="skeleton" aria-hidden="true" aria-busy={view.busy.then_some("true")} data-reserve={view.reserve.then_some("")}>
                { group(view, MethodKind::Auth, 2) }
                { group(view, MethodKind::Comm, 3) }
                <div part="start">{ text(&view.texts().get(Text::Start)) }</div>
            </div>
        }
    };
    wanted.then(skeleton)
}

fn group(view: &View<'_>, kind: MethodKind, methods: usize) -> Html {
    let organisation = view.organisation(kind).map(|name| organisation::draw(name, view.texts()));
    html! {
        <div part="group">
            <div part="legend">{ text(&view.texts().get(Text::legend(kind))) }</div>
            { organisation }
            <div part="choices">{ for (0..methods).map(|_| html! { <div part="choice" /> }) }</div>
        </div>
    }
}
