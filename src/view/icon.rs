//! A method's icon; it only decorates the name beside it.

use id_contact_session::IconView;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Event, Html, html};

/// Draws the image. If it does not load, or there is none, the name's initial stands in its place: no
/// broken image, no hole, no jump.
pub(super) fn draw(icon: &IconView<'_>) -> Html {
    let onerror = |event: Event| {
        if let Some(image) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            image.set_hidden(true);
        }
    };
    html! {
        <span key={icon.url.unwrap_or_default()} part="icon" aria-hidden="true">
            if let Some(url) = icon.url {
                <img src={url.to_owned()} alt="" width="32" height="32" {onerror} />
            }
            <span part="initial">{ icon.initial.to_owned() }</span>
        </span>
    }
}
