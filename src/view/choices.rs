//! One group of methods: real radio buttons, so that keyboards and screen readers know what to do.

use id_contact_session::{ChoiceView, Event, GroupView, MethodKind};
use yew::{Callback, Html, html};

use super::{icon, text};

/// Draws `group`; `locked` once the session is being started.
pub(super) fn draw(group: &GroupView<'_>, locked: bool, emit: &Callback<Event>) -> Html {
    html! {
        <fieldset key={group.kind.field()} class="idc-group">
            // Hint and error are part of the legend: with the question, a screen reader reads them too.
            <legend>
                <span class="idc-legend">{ text(group.legend) }</span>
                { group.hint.map(|hint| html! { <span key="hint" class="idc-hint">{ text(hint) }</span> }) }
                { group.error.map(|error| html! { <span key="error" class="idc-error">{ text(error) }</span> }) }
            </legend>
            <div class="idc-choices">
                { for group.choices.iter().map(|method| choice(group.kind, method, locked, emit)) }
            </div>
        </fieldset>
    }
}

fn choice(kind: MethodKind, method: &ChoiceView<'_>, locked: bool, emit: &Callback<Event>) -> Html {
    let tag = method.tag.to_owned();
    let onchange = emit.reform(move |_| Event::MethodChosen { kind, tag: tag.clone() });
    html! {
        <label key={method.tag} class="idc-choice">
            <input
                type="radio"
                name={kind.field()}
                value={method.tag.to_owned()}
                checked={method.chosen}
                disabled={locked && !method.chosen}
                {onchange}
            />
            { method.icon.as_deref().map(icon::draw) }
            // Text from the core, in whatever direction it runs.
            <span class="idc-name" dir="auto">{ method.name.to_owned() }</span>
        </label>
    }
}
