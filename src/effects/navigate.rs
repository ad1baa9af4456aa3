//! Sends the browser to a client URL.

use id_contact_session::{ClientUrl, Event};
use web_sys::Url;
use yew::Callback;

/// The browser reads another scheme or host in the URL than the rules did, or cannot go there.
struct Refused;

/// Leaves the page for `client_url`, or stays and reports [`Event::RedirectRefused`].
pub(super) fn to(client_url: &ClientUrl, report: &Callback<Event>) {
    if assign(client_url).is_err() {
        report.emit(Event::RedirectRefused);
    }
}

/// Goes there, once the browser's own parser agrees on where that is.
fn assign(client_url: &ClientUrl) -> Result<(), Refused> {
    let url = Url::new(client_url.as_str()).map_err(|_| Refused)?;
    if !client_url.agrees_with(&url.protocol(), &url.hostname()) {
        return Err(Refused);
    }
    let window = web_sys::window().ok_or(Refused)?;
    window.location().assign(client_url.as_str()).map_err(|_| Refused)
}
