//! The smallest Yew app with the widget in it.

use id_contact_initiator::{Initiator, Language};
use yew::{Html, Renderer, component, html};

#[component]
fn App() -> Html {
    html! {
        <Initiator core_url={core_url()} purpose="report_move" texts={Language::Dutch.texts()} />
    }
}

/// The core that the page names: `<html data-core-url="…">`.
fn core_url() -> String {
    let page = web_sys::window().and_then(|window| window.document()?.document_element());
    page.and_then(|page| page.get_attribute("data-core-url")).unwrap_or_default()
}

fn main() {
    Renderer::<App>::new().render();
}
