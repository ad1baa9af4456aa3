//! What is wrong with the attributes: a sentence for the visitor, the rest for the website owner.

use id_contact_session::{ConfigError, Text, Texts};
use yew::{Html, html};

use super::{message, text};

pub(super) fn draw(errors: &[ConfigError], texts: &Texts) -> Html {
    let item = |error: &ConfigError| {
        html! {
            <li key={error.code()}>
                <code dir="ltr">{ error.attribute() }</code>{ " " }
                { text(&texts.get(Text::attribute(*error))) }{ " " }
                <code dir="ltr">{ error.example() }</code>
                { message::code(texts, error.code()) }
            </li>
        }
    };
    let body = html! {
        <><p>{ text(&texts.get(Text::MisconfiguredAdvice)) }</p><ul>{ for errors.iter().map(item) }</ul></>
    };
    message::draw("misconfigured", &texts.get(Text::MisconfiguredTitle), None, true, body)
}
