//! The shipped configuration, edited in the marked place only, as an operator would.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use e2e::project_root;

use crate::deploy::server::Server;

const FROM: &str = "---- Edit from here ----";
const TO: &str = "---- to here ----";
/// The comment before lines that only a core below a path needs.
const PREFIX: &str = "# PREFIX: ";

/// What an operator fills in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Values<'a> {
    pub(crate) address: SocketAddr,
    pub(crate) origin: &'a str,
    /// Host and port.
    pub(crate) core: &'a str,
    pub(crate) widget: &'a Path,
    pub(crate) icons: &'a Path,
    /// Whether the core is below `/core`.
    pub(crate) has_prefix: bool,
}

/// The shipped file with these values in it.
pub(crate) fn with_values(server: Server, values: &Values<'_>) -> Result<String> {
    let file = project_root().join("deploy").join(server.shipped_name());
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let (before, rest) = text.split_once(FROM).context("nothing says where to edit from")?;
    let (place, after) = rest.split_once(TO).context("nothing says where to edit to")?;

    let mut place = place.to_owned();
    let (widget, icons) = (values.widget.display().to_string(), values.icons.display().to_string());
    let address = match server {
        Server::Nginx => ("listen 80;", format!("listen {};", values.address)),
        Server::Caddy => ("\nid-contact.example.nl {", format!("\nhttp://{} {{", values.address)),
    };
    for (this, that) in [
        ("https://www.example.nl", values.origin),
        ("127.0.0.1:8000", values.core),
        ("/srv/id-contact/dist", &widget),
        ("/srv/id-contact/static", &icons),
        (address.0, &address.1),
    ] {
        ensure!(place.matches(this).count() == 1, "{this:?} is not once in the place to edit");
        place = place.replace(this, that);
    }
    if values.has_prefix {
        ensure!(place.contains(PREFIX), "there is no {PREFIX:?} in the place to edit");
        place = place.replace(PREFIX, "");
    }
    Ok(format!("{before}{FROM}{place}{TO}{after}"))
}
