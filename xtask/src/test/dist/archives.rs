//! The archives, unpacked.

use std::fs::{self, File};
use std::path::Path;

use anyhow::{Context, Result, ensure};
use xshell::cmd;
use zip::ZipArchive;

use crate::build::empty;
use crate::dist::{CHECKSUMS, INITIATOR, NPM, VERSION, archive};
use crate::files::files_in;
use crate::workspace::Workspace;

/// Unpacks each archive, and compares every file with the one that was packed.
pub(super) fn unpack_to_the_same(workspace: &Workspace, dist: &Path) -> Result<()> {
    let shell = workspace.shell()?;
    let [tar, zip, package] = archive::names();
    let to = empty(workspace.target.join("archives"))?;
    for folder in ["tar", "zip", "npm"] {
        fs::create_dir(to.join(folder))?;
    }
    shell.change_dir(dist);
    cmd!(shell, "sha256sum --check --strict --quiet {CHECKSUMS}").quiet().run()?;
    let unpack = |archive: &str, folder: &str| {
        let folder = to.join(folder);
        cmd!(shell, "tar -xzf {archive} -C {folder}").quiet().run().context("tar cannot unpack it")
    };
    unpack(&tar, "tar")?;
    unpack(&package, "npm")?;
    ZipArchive::new(File::open(dist.join(zip))?)?.extract(to.join("zip"))?;

    let name = format!("id-contact-initiator-{VERSION}");
    let (tar, zip) = (to.join("tar").join(&name), to.join("zip").join(&name));
    same(&tar, &zip)?;
    same(&to.join("npm/package"), &dist.join(NPM))?;
    same(&tar.join(INITIATOR), &dist.join(INITIATOR))?;
    same(&tar.join("deploy"), &workspace.root.join("deploy"))?;
    ensure!(tar.join("README.md").is_file(), "nothing says what to do with it");
    Ok(())
}

fn same(one: &Path, other: &Path) -> Result<()> {
    let (names, others) = (files_in(one)?, files_in(other)?);
    ensure!(names == others, "{} holds {names:?}, {} {others:?}", one.display(), other.display());
    for name in names {
        ensure!(fs::read(one.join(&name))? == fs::read(other.join(&name))?, "{} differs", name.display());
    }
    Ok(())
}
