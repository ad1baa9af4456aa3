//! A method's icon; it only decorates the name beside it.

use id_contact_session::IconView;
use yew::{Html, html};

/// Draws the image. If it does not load, or there is none, the name's initial stands in its place: no
/// broken image, no hole, no jump.
pub(super) fn draw(icon: &IconView<'_>) -> Html {
    let image = |url: &str| html! { <img src={url.to_owned()} alt="" width="32" height="32" /> };
    html! {
        <span key={icon.url.unwrap_or_default()} part="icon" aria-hidden="true">
            { icon.url.map(image) }
            <span part="initial">{ icon.initial.to_owned() }</span>
        </span>
    }
}
