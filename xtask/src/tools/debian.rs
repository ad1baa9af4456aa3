//! Debian's packages: installed, which needs root, or only unpacked into a folder.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

/// Whether [`install`] can work at all.
pub(super) fn can_install() -> bool {
    let Ok(shell) = Shell::new() else {
        return false;
    };
    which::which("apt-get").is_ok() && is_root(&shell)
}

fn is_root(shell: &Shell) -> bool {
    cmd!(shell, "id -u").quiet().read().is_ok_and(|user| user == "0")
}

/// Install packages by name.
pub(super) fn install(packages: &[&str]) -> Result<()> {
    let shell = Shell::new()?;
    shell.set_var("DEBIAN_FRONTEND", "noninteractive");
    update(&shell)?;
    cmd!(shell, "apt-get --quiet --quiet install --yes --no-install-recommends {packages...}")
        .quiet()
        .run()
        .with_context(|| format!("apt-get cannot install {}", packages.join(" ")))
}

/// Whether [`unpack`] can work at all.
pub(super) fn can_unpack() -> bool {
    ["apt-get", "dpkg-deb"].iter().all(|program| which::which(program).is_ok())
}

/// Unpack packages by name, without what they depend on. Nothing else on the machine changes.
pub(super) fn unpack(packages: &[&str], folder: &Path) -> Result<()> {
    let shell = Shell::new()?;
    shell.change_dir(folder);
    // Only root can update the lists; other users work with those that are there.
    if is_root(&shell) {
        update(&shell)?;
    }
    // apt's own user `_apt` may not write into this folder.
    cmd!(shell, "apt-get --quiet --quiet --option APT::Sandbox::User=root download {packages...}")
        .quiet()
        .run()
        .with_context(|| format!("apt-get cannot download {}", packages.join(" ")))?;
    for package in shell.read_dir(folder)? {
        cmd!(shell, "dpkg-deb --extract {package} {folder}").quiet().run()?;
        fs::remove_file(package)?;
    }
    Ok(())
}

fn update(shell: &Shell) -> Result<()> {
    cmd!(shell, "apt-get --quiet --quiet update").quiet().run().context("apt-get cannot update its lists")
}
