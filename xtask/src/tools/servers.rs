//! nginx, Apache and Caddy, for the configurations in `deploy/`.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};

use super::locate::locate;
use super::{cache, debian};

/// The web servers that `deploy/` has a configuration for.
pub(crate) struct Servers {
    pub(crate) nginx: PathBuf,
    pub(crate) apache: PathBuf,
    pub(crate) caddy: PathBuf,
}

const MISSING: &str = "the tests of deploy/ need nginx, Apache and Caddy: install them (Debian: apt install nginx \
                       apache2-bin caddy), or say where they are with the variables NGINX, APACHE and CADDY";
const PACKAGES: [&str; 5] = ["nginx", "caddy", "apache2-bin", "libapr1", "libaprutil1"];

/// Where Debian's packages put the programs. `usr/sbin` is not on a user's PATH.
const FOLDERS: [&str; 2] = ["usr/sbin", "usr/bin"];

/// What the documentation's own commands need.
const CURL: &str =
    "the tests of deploy/ run the commands of docs/deployment.md: install curl (Debian: apt install curl)";

/// Find all by the variables NGINX, APACHE and CADDY, on the machine or in the cache; otherwise unpack Debian's packages into
/// the cache.
///
/// They are not installed, because that would start them as services on port 80. The libraries that nginx
/// and Caddy need come with Chromium and Node.js; those of Apache are unpacked beside it.
pub(crate) fn ensure() -> Result<Servers> {
    if which::which("curl").is_err() {
        ensure!(debian::can_install(), CURL);
        debian::install(&["curl"])?;
    }
    let unpacked = cache::dir()?.join("web-servers-2");
    if let Some(servers) = find(&unpacked)? {
        return Ok(servers);
    }
    if debian::can_unpack() && !unpacked.is_dir() {
        println!("      Unpacking nginx, Apache and Caddy into {}", unpacked.display());
        cache::fill(&unpacked, |partial| debian::unpack(&PACKAGES, partial)).context(MISSING)?;
    }
    find(&unpacked)?.context(MISSING)
}

fn find(unpacked: &Path) -> Result<Option<Servers>> {
    let nginx = locate("NGINX", &["nginx"])?.or_else(|| find_below("nginx", unpacked));
    let caddy = locate("CADDY", &["caddy"])?.or_else(|| find_below("caddy", unpacked));
    let apache = locate("APACHE", &["apache2"])?.or_else(|| find_below("apache2", unpacked));
    Ok(nginx.zip(apache).zip(caddy).map(|((nginx, apache), caddy)| Servers { nginx, apache, caddy }))
}

/// Look on the machine, and then in the unpacked packages.
fn find_below(name: &str, unpacked: &Path) -> Option<PathBuf> {
    let roots = [Path::new("/"), unpacked];
    roots
        .iter()
        .flat_map(|root| FOLDERS.map(|folder| root.join(folder).join(name)))
        .find(|program| program.is_file())
}
