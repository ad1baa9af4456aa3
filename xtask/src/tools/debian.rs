//! Debian's packages, installed where that is allowed: as root, with apt-get.

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// Whether [`install`] can work at all.
pub(super) fn can_install() -> bool {
    let Ok(shell) = Shell::new() else {
        return false;
    };
    which::which("apt-get").is_ok() && cmd!(shell, "id -u").quiet().read().is_ok_and(|user| user == "0")
}

/// Install packages by name.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let shell = Shell::new()?;
    shell.set_var("DEBIAN_FRONTEND", "noninteractive");
    cmd!(shell, "apt-get --quiet --quiet update").quiet().run()?;
    cmd!(shell, "apt-get --quiet --quiet install --yes --no-install-recommends {packages...}")
        .quiet()
        .run()
        .with_context(|| format!("apt-get cannot install {}", packages.join(" ")))
}
