//! A message: what happened, and what to do about it. The focus can be put on it.

use yew::{Html, html};

use super::text;

/// Draws `title` above `body`; `alert` if a screen reader must say it without the focus going there.
pub(super) fn draw(title: &'static str, alert: bool, body: Html) -> Html {
    html! {
        <div key={title} class="idc-message" tabindex="-1" role={if alert { "alert" } else { "group" }} aria-label={title}>
            <p class="idc-title">{ text(title) }</p>
            { body }
        </div>
    }
}

/// The code that a support desk asks for.
pub(super) fn code(label: &'static str, code: &'static str) -> Html {
    html! { <p class="idc-code">{ text(label) }{ " " }<code>{ code }</code></p> }
}
