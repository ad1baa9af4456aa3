//! A method's icon; it only decorates the name beside it.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;
use yew::{Event, Html, html};

/// Draws the image at `url`. If it does not load, its place stays empty: no broken image, no jump.
pub(super) fn draw(url: &str) -> Html {
    let onerror = |event: Event| {
        if let Some(image) = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok()) {
            image.set_hidden(true);
        }
    };
    html! {
        <span key={url} class="idc-icon"><img src={url.to_owned()} alt="" width="32" height="32" {onerror} /></span>
    }
}
