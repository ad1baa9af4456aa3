//! What is wrong with the attributes: a sentence for the visitor, the rest for the website owner.

use id_contact_session::{ConfigError, Texts, Words};
use yew::{Html, html};

use super::{message, text};

pub(super) fn draw(words: Words, errors: &[ConfigError], texts: &'static Texts) -> Html {
    let item = |error: &ConfigError| {
        html! {
            <li key={error.code()}>
                <code>{ error.attribute() }</code>{ " " }{ text(texts.attribute(*error)) }{ " " }
                <code>{ error.example() }</code>
                { message::code(texts.code, error.code()) }
            </li>
        }
    };
    let body = html! { <><p>{ text(words.advice) }</p><ul>{ for errors.iter().map(item) }</ul></> };
    message::draw(words.title, true, body)
}
