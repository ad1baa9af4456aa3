//! Sends the browser to a client URL.

use id_contact_session::{ClientUrl, Event};
use web_sys::{Element, Url};
use yew::{Callback, NodeRef};

/// Has the window that shows the widget, whose `root` this is, leave for `client_url`, or reports why it does not.
pub(super) fn to(client_url: &ClientUrl, root: &NodeRef, report: &Callback<Event>) {
    let is_read_alike = Url::new(client_url.as_str())
        .is_ok_and(|url| client_url.agrees_with(&url.protocol(), &url.hostname()));
    if !is_read_alike {
        report.emit(Event::RedirectRefused);
    } else if assign(client_url, root).is_none() {
        report.emit(Event::RedirectFailed);
    }
}

/// Goes there in the window that shows `root`, which is not the script's if the page has moved the element.
fn assign(client_url: &ClientUrl, root: &NodeRef) -> Option<()> {
    let window = root.cast::<Element>()?.owner_document()?.default_view()?;
    window.location().assign(client_url.as_str()).ok()
}
