//! Reproducible builds: a copy of the sources in another folder, built from scratch, gives the same bytes.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::files::files_in;
use crate::test::project_copy::copy_project;
use crate::workspace::Workspace;

/// Builds in a copy of the project, and compares every file.
pub(super) fn same_bytes(workspace: &Workspace, dist: &Path) -> Result<()> {
    let folder = workspace.target.join("dist-check");
    let copy = folder.join("another/folder");
    copy_project(&workspace.root, &copy)?;
    let target = folder.join("target");
    if target.exists() {
        fs::remove_dir_all(&target)?;
    }
    let status = Command::new(env::current_exe()?)
        .arg("dist")
        .current_dir(&copy)
        // By this variable, `Workspace::find` finds the copy.
        .env("CARGO_MANIFEST_DIR", copy.join("xtask"))
        .env("CARGO_TARGET_DIR", &target)
        .status()
        .context("cannot build in the copy")?;
    ensure!(status.success(), "the copy does not build");
    let again = copy.join("dist");
    let (first, second) = (files_in(dist)?, files_in(&again)?);
    ensure!(first == second, "here are {first:?}, there {second:?}");
    for name in first {
        ensure!(
            fs::read(dist.join(&name))? == fs::read(again.join(&name))?,
            "{} has other bytes there",
            name.display()
        );
    }
    Ok(fs::remove_dir_all(&target)?)
}
