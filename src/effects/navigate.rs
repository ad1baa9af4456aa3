//! Sends the browser to a client URL.

use id_contact_session::{ClientUrl, Event};
use web_sys::{Element, Url};
use yew::{Callback, NodeRef};

/// The browser reads another scheme or host in the URL than the rules did, or cannot go there.
struct Refused;

/// Has the window that shows the widget, whose `root` this is, leave for `client_url`; or reports
/// [`Event::RedirectRefused`].
pub(super) fn to(client_url: &ClientUrl, root: &NodeRef, report: &Callback<Event>) {
    if assign(client_url, root).is_err() {
        report.emit(Event::RedirectRefused);
    }
}

/// Goes there, once the browser's own parser agrees on where that is.
fn assign(client_url: &ClientUrl, root: &NodeRef) -> Result<(), Refused> {
    let url = Url::new(client_url.as_str()).map_err(|_| Refused)?;
    if !client_url.agrees_with(&url.protocol(), &url.hostname()) {
        return Err(Refused);
    }
    // Not the script's window: the page may have moved the element into a frame or a window of its own.
    let document = root.cast::<Element>().and_then(|root| root.owner_document()).ok_or(Refused)?;
    let window = document.default_view().ok_or(Refused)?;
    window.location().assign(client_url.as_str()).map_err(|_| Refused)
}
