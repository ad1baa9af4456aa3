//! A method's icon; it only decorates the name before it.

use yew::{Html, html};

/// Draws the image at `url`. Its room does not depend on it: no jump when it comes, and no broken image when it does not.
pub(super) fn draw(url: &str) -> Html {
    html! {
        <span key={url} part="icon" aria-hidden="true">
            <img src={url.to_owned()} alt="" width="32" height="32" />
        </span>
    }
}
