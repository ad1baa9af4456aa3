//! One group of methods: real radio buttons, so that keyboards and screen readers know what to do.

use id_contact_session::{ChoiceView, GroupView, MethodKind, View};
use yew::{Html, html};

use super::{icon, organisation, text};

/// Draws `group`; `locked` once the session is being started.
pub(super) fn draw(view: &View<'_>, group: &GroupView<'_>, locked: bool) -> Html {
    let solved = group.error.as_ref().map(|error| error.solved);
    let wrong = solved == Some(false);
    // The place of what is solved is kept.
    let part = if wrong {
        "group wrong"
    } else if solved.is_some() {
        "group solved"
    } else {
        "group"
    };
    let described_by = if wrong { Some("error") } else { group.hint.as_ref().map(|_| "hint") };
    // It is read as the description of the group. Read as a paragraph too, it would be heard twice in a row.
    let error = group.error.as_ref().map(|error| {
        html! { <p key="error" part="error" aria-hidden="true" id={id(group.kind, "error")}>{ text(&error.text) }</p> }
    });
    let hint = group.hint.as_ref().map(|hint| {
        html! { <p key="hint" part="hint" id={id(group.kind, "hint")}>{ text(hint) }</p> }
    });
    html! {
        // Only a group of this role can be invalid (WAI-ARIA 1.2, `aria-invalid`).
        <fieldset
            key={group.kind.field()}
            {part}
            role="radiogroup"
            aria-invalid={wrong.then_some("true")}
            aria-describedby={described_by.map(|what| id(group.kind, what))}
        >
            // All of this is inside the legend, so that a screen reader reads it together with the question.
            <legend key="legend">
                <span part="legend">{ text(&group.legend) }</span>
                { view.organisation(group.kind).map(|name| organisation::draw(name, view.texts())) }
            </legend>
            { error }
            <div key="choices" part="choices">
                { for group.choices.iter().enumerate().map(|(place, method)| choice(group, place, method, locked)) }
                { hint }
            </div>
        </fieldset>
    }
}

fn choice(group: &GroupView<'_>, place: usize, method: &ChoiceView<'_>, locked: bool) -> Html {
    let kind = group.kind;
    let own = |what| (0..=place).fold(id(kind, what), |id, _| id + "-");
    // With a hint in the label, the label would be read as the name, and the hint once more.
    let (name_id, hint_id) = (method.hint.map(|_| own("name")), method.hint.map(|_| own("hint")));
    let hint = method.hint.map(|words| {
        html! { <span key="hint" part="method-hint" id={hint_id.clone()} dir="auto">{ text(&words.into()) }</span> }
    });
    html! {
        <label key={method.tag} part={if method.chosen { "choice chosen" } else { "choice" }}>
            <input
                part="radio"
                type="radio"
                name={kind.field()}
                value={method.tag.to_owned()}
                checked={method.chosen}
                disabled={locked && !method.chosen}
                aria-labelledby={name_id.clone()}
                aria-describedby={hint_id}
            />
            <span>
                // A text from the core may run in either direction, and be in any language.
                <span key="name" part="name" id={name_id} dir="auto" lang={(!method.own_name).then_some("")}>
                    { method.name.to_owned() }
                </span>
                { hint }
            </span>
            { method.icon.map(icon::draw) }
        </label>
    }
}

fn id(kind: MethodKind, what: &'static str) -> String {
    ["idc-", kind.field(), "-", what].concat()
}
