//! Where the workspace and its target directory are.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;
use xshell::Shell;

/// The two directories that every task works in.
pub(crate) struct Workspace {
    /// Where the root `Cargo.toml` is.
    pub(crate) root: PathBuf,
    /// Where cargo builds, which may lie outside the root.
    pub(crate) target: PathBuf,
}

impl Workspace {
    /// Ask cargo. One binary may serve several copies of the workspace, so the folder is not taken from compile time
    /// but from the variable that `cargo run` sets.
    pub(crate) fn find() -> Result<Self> {
        let mut command = MetadataCommand::new();
        command.no_deps();
        if let Some(dir) = env::var_os("CARGO_MANIFEST_DIR") {
            command.current_dir(dir);
        }
        let metadata =
            command.exec().context("cannot find the workspace; run this as `cargo xtask` inside it")?;
        Ok(Self { root: metadata.workspace_root.into(), target: metadata.target_directory.into() })
    }

    /// A shell whose working directory is the root.
    pub(crate) fn shell(&self) -> Result<Shell> {
        let shell = Shell::new()?;
        shell.change_dir(&self.root);
        Ok(shell)
    }

    /// A path to print: relative to the root where possible.
    pub(crate) fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}
