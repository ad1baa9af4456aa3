//! A message: what happened, and what to do about it. The focus can be put on it.

use id_contact_session::{Text, Texts, Words};
use yew::{AttrValue, Html, html};

use super::text;

/// Draws `title` above `body`, under a key that does not change with the language. Where `other` may take the place of
/// the title, it takes up room already, unseen. With `alert`, a screen reader says it without the focus going there.
pub(super) fn draw(key: &'static str, title: &Words, other: Option<&Words>, alert: bool, body: Html) -> Html {
    // A screen reader reads all of an alert, so only a group needs its title as a label.
    let (role, label) = if alert { ("alert", None) } else { ("group", Some(AttrValue::from(title.clone()))) };
    html! {
        <div {key} part="message" tabindex="-1" {role} aria-label={label}>
            <h2 part="title">
                { text(title) }
                { other.map(text) }
            </h2>
            { body }
        </div>
    }
}

/// The code that a support desk asks for.
pub(super) fn code(texts: &Texts, code: &'static str) -> Html {
    html! { <p part="code">{ text(&texts.get(Text::Code)) }{ " " }<code dir="ltr">{ code }</code></p> }
}
