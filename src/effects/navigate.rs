//! Sends the browser to a client URL.

use id_contact_session::ClientUrl;
use web_sys::Url;

/// The browser reads another scheme or host in the URL than the rules did, or cannot go there.
#[derive(Debug)]
pub(crate) struct Refused;

/// Leaves the page for `client_url`, once the browser's own parser agrees on where that is.
///
/// # Errors
/// [`Refused`], and the page stays.
pub(crate) fn to(client_url: &ClientUrl) -> Result<(), Refused> {
    let url = Url::new(client_url.as_str()).map_err(|_| Refused)?;
    if !client_url.agrees_with(&url.protocol(), &url.hostname()) {
        return Err(Refused);
    }
    let window = web_sys::window().ok_or(Refused)?;
    window.location().assign(client_url.as_str()).map_err(|_| Refused)
}
