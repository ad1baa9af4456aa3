//! [`Server`]: what differs between nginx, Apache and Caddy.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

/// A web server that `deploy/` has a configuration for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Server {
    /// nginx.
    Nginx,
    /// Apache.
    Apache,
    /// Caddy.
    Caddy,
}

impl Server {
    pub(crate) const ALL: [Self; 3] = [Self::Nginx, Self::Apache, Self::Caddy];
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
/// The modules as Debian's package has them, and what the file for a whole Apache says. The shipped file is a site.
const AROUND_APACHE: &str = "
    ServerRoot {folder}
    PidFile apache.pid
    DefaultRuntimeDir {folder}
    Define APACHE_LOG_DIR {folder}
    ErrorLog /dev/stderr
    LogFormat \"%h \\\"%r\\\" %>s\" combined
    Listen {address}
    LoadModule mpm_event_module {modules}/mod_mpm_event.so
    LoadModule authz_core_module {modules}/mod_authz_core.so
    LoadModule alias_module {modules}/mod_alias.so
    LoadModule mime_module {modules}/mod_mime.so
    TypesConfig /dev/null
    LoadModule headers_module {modules}/mod_headers.so
    LoadModule proxy_module {modules}/mod_proxy.so
    LoadModule proxy_http_module {modules}/mod_proxy_http.so
    LoadModule rewrite_module {modules}/mod_rewrite.so
    LoadModule setenvif_module {modules}/mod_setenvif.so
    ServerName test
    Include shipped.conf
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
            Self::Apache => "apache.conf",
            Self::Caddy => "Caddyfile",
        }
    }

    /// The command that starts it on this address, with this configuration for it. It writes to `folder` only.
    pub(crate) fn command(self, folder: &Path, address: SocketAddr, shipped: &str) -> Result<Command> {
        fs::write(folder.join("shipped.conf"), shipped)?;
        let mut command = Command::new(self.program());
        match self {
            Self::Nginx => {
                fs::write(folder.join("nginx.conf"), AROUND_NGINX)?;
                // nginx takes this variable for a list of sockets that it inherits.
                command.env_remove("NGINX");
                command.arg("-p").arg(folder).args(["-c", "nginx.conf", "-e", "stderr"]);
            }
            Self::Apache => {
                let installed = self.program().canonicalize().context("there is no Apache")?;
                let usr = installed.ancestors().nth(2).context("it is in no folder")?;
                let text = AROUND_APACHE
                    .replace("{folder}", &folder.display().to_string())
                    .replace("{address}", &address.to_string())
                    .replace("{modules}", &usr.join("lib/apache2/modules").display().to_string());
                fs::write(folder.join("apache.conf"), text)?;
                // Where the package was only unpacked, its libraries are beside it.
                command.env("LD_LIBRARY_PATH", libraries(&usr.join("lib"))?);
                command.args(["-D", "FOREGROUND", "-f"]).arg(folder.join("apache.conf"));
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

    /// What `command` must be told to check the configuration instead of serving with it: the last step of the lists in
    /// docs/deployment.md.
    pub(crate) fn check(self, command: &Command) -> Command {
        let mut check = Command::new(command.get_program());
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => check.env(name, value),
                None => check.env_remove(name),
            };
        }
        if let Some(folder) = command.get_current_dir() {
            check.current_dir(folder);
        }
        match self {
            Self::Nginx | Self::Apache => check.args(command.get_args()).arg("-t"),
            Self::Caddy => check.arg("validate").args(command.get_args().skip(1)),
        };
        check
    }

    fn program(self) -> PathBuf {
        let (variable, name) = match self {
            Self::Nginx => ("NGINX", "nginx"),
            Self::Apache => ("APACHE", "/usr/sbin/apache2"),
            Self::Caddy => ("CADDY", "caddy"),
        };
        env::var_os(variable).map_or_else(|| name.into(), PathBuf::from)
    }
}

/// The folders in `lib` that have shared libraries, such as `x86_64-linux-gnu`, as a search path.
fn libraries(lib: &Path) -> Result<OsString> {
    let folders = fs::read_dir(lib)?.filter_map(|entry| Some(entry.ok()?.path()));
    let folders = folders.filter(|folder| folder.to_string_lossy().ends_with("-linux-gnu"));
    Ok(env::join_paths(folders)?)
}
