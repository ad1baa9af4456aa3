//! The shipped configuration with values in the marked place, as `deploy/from-environment.sh` writes them.

use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use e2e::project_root;

use crate::deploy::server::Server;

/// What an operator fills in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Values<'a> {
    pub(crate) address: SocketAddr,
    /// With spaces between.
    pub(crate) origins: &'a str,
    /// Host and port.
    pub(crate) core: &'a str,
    pub(crate) widget: &'a Path,
    pub(crate) icons: &'a Path,
    /// The path below which the core is, or nothing.
    pub(crate) prefix: &'a str,
}

/// The shipped file with these values in it.
pub(crate) fn with_values(server: Server, values: &Values<'_>) -> Result<String> {
    let address = match server {
        Server::Nginx | Server::Apache => values.address.to_string(),
        Server::Caddy => format!("http://{}", values.address),
    };
    with_environment(
        server,
        &[
            ("ID_CONTACT_ADDRESS", &address),
            ("ID_CONTACT_ORIGINS", values.origins),
            ("ID_CONTACT_CORE", values.core),
            ("ID_CONTACT_WIDGET", &values.widget.display().to_string()),
            ("ID_CONTACT_ICONS", &values.icons.display().to_string()),
            ("ID_CONTACT_PREFIX", values.prefix),
        ],
    )
}

/// The shipped file with these variables set.
pub(crate) fn with_environment(server: Server, variables: &[(&str, &str)]) -> Result<String> {
    let deploy = project_root().join("deploy");
    let mut command = Command::new("sh");
    command.arg(deploy.join("from-environment.sh")).arg(deploy.join(server.shipped_name()));
    let output = command.envs(variables.iter().copied()).output().context("there is no sh")?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
