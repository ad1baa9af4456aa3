//! [`Server`]: what differs between nginx and Caddy.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Result;

/// A web server that `deploy/` has a configuration for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Server {
    /// nginx.
    Nginx,
    /// Caddy.
    Caddy,
}

/// Runs nginx as one process that writes to its folder only. The shipped file belongs in the `http` block.
const AROUND_NGINX: &str = "
    daemon off;
    master_process off;
    pid nginx.pid;
    events {}
    http {
        access_log access.log;
        client_body_temp_path client_body;
        proxy_temp_path proxy;
        fastcgi_temp_path fastcgi;
        uwsgi_temp_path uwsgi;
        scgi_temp_path scgi;
        include shipped.conf;
    }
";
/// Switches off Caddy's admin port and TLS.
const AROUND_CADDY: &str = "
    {
        admin off
        auto_https off
    }
    import shipped.conf
";

impl Server {
    /// The name of the shipped file in `deploy/`.
    pub(crate) fn shipped_name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx.conf",
            Self::Caddy => "Caddyfile",
        }
    }

    /// The command that starts it with this configuration. It writes to `folder` only.
    pub(crate) fn command(self, folder: &Path, shipped: &str) -> Result<Command> {
        fs::write(folder.join("shipped.conf"), shipped)?;
        let mut command = Command::new(self.program());
        match self {
            Self::Nginx => {
                fs::write(folder.join("nginx.conf"), AROUND_NGINX)?;
                // nginx takes this variable for a list of sockets that it inherits.
                command.env_remove("NGINX");
                command.arg("-p").arg(folder).args(["-c", "nginx.conf", "-e", "stderr"]);
            }
            Self::Caddy => {
                fs::write(folder.join("Caddyfile"), AROUND_CADDY)?;
                command.args(["run", "--adapter", "caddyfile", "--config", "Caddyfile"]);
                command.envs(["HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"].map(|name| (name, folder)));
            }
        }
        command.current_dir(folder);
        Ok(command)
    }

    fn program(self) -> PathBuf {
        let (variable, name) = match self {
            Self::Nginx => ("NGINX", "nginx"),
            Self::Caddy => ("CADDY", "caddy"),
        };
        env::var_os(variable).map_or_else(|| name.into(), PathBuf::from)
    }
}
