//! The organisation that the citizen logs in to. DigiD wants its name beside the login.

use id_contact_session::{Text, Texts};
use yew::{Html, html};

use super::text;

pub(super) fn draw(name: &str, texts: &Texts) -> Html {
    html! {
        <span key="organisation" part="organisation">
            { text(&texts.get(Text::Organisation)) }{ " " }<bdi key={name}>{ name.to_owned() }</bdi>
        </span>
    }
}
