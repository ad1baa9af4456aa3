//! One group of methods: real radio buttons, so that keyboards and screen readers know what to do.

use id_contact_session::{ChoiceView, GroupView, MethodKind, View};
use yew::{Html, html};

use super::{icon, organisation, text};

/// Draws `group`; `locked` once the session is being started.
pub(super) fn draw(view: &View<'_>, group: &GroupView<'_>, locked: bool) -> Html {
    let part = if group.error.is_some() { "group wrong" } else { "group" };
    html! {
        <fieldset key={group.kind.field()} {part}>
            // All of this is inside the legend, so that a screen reader reads it together with the question.
            <legend>
                <span part="legend">{ text(&group.legend) }</span>
                { view.organisation(group.kind).map(|name| organisation::draw(name, view.texts())) }
                if let Some(error) = &group.error {
                    <span key="error" part="error">{ text(error) }</span>
                }
            </legend>
            <div part="choices">
                { for group.choices.iter().map(|method| choice(group, method, locked)) }
                if let Some(hint) = &group.hint {
                    <p key="hint" part="hint" id={hint_id(group.kind)}>{ text(hint) }</p>
                }
            </div>
        </fieldset>
    }
}

fn choice(group: &GroupView<'_>, method: &ChoiceView<'_>, locked: bool) -> Html {
    let kind = group.kind;
    html! {
        <label key={method.tag} part={if method.chosen { "choice chosen" } else { "choice" }}>
            <input
                part="radio"
                type="radio"
                name={kind.field()}
                value={method.tag.to_owned()}
                checked={method.chosen}
                disabled={locked && !method.chosen}
                aria-describedby={group.hint.is_some().then(|| hint_id(kind))}
            />
            { method.icon.as_ref().map(icon::draw) }
            // A text from the core may run in either direction.
            <span part="name" dir="auto">{ method.name.to_owned() }</span>
        </label>
    }
}

fn hint_id(kind: MethodKind) -> &'static str {
    match kind {
        MethodKind::Auth => "idc-auth-hint",
        MethodKind::Comm => "idc-comm-hint",
    }
}
