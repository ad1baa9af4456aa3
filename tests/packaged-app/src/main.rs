//! The smallest Yew app with the widget in it.

use id_contact_initiator::{Initiator, Language};
use yew::{Html, Renderer, component, html};

#[component]
fn App() -> Html {
    html! {
        <Initiator core_url="https://core.example.nl" purpose="report_move" texts={Language::Dutch.texts()} />
    }
}

fn main() {
    Renderer::<App>::new().render();
}
