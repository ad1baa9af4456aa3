//! The Rust target `wasm32-unknown-unknown`, added when the toolchain lacks it.

use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// What the browser runs.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Make sure that the standard library for the target is there.
pub(crate) fn ensure(workspace: &Workspace) -> Result<()> {
    let shell = workspace.shell()?;
    let libraries = cmd!(shell, "rustc --print target-libdir --target {TARGET}").quiet().read()?;
    if Path::new(&libraries).is_dir() {
        return Ok(());
    }
    if which::which("rustup").is_err() {
        bail!(
            "Rust lacks the target {TARGET}: install Rust with rustup, \
             or add your distribution's package for that target"
        );
    }
    cmd!(shell, "rustup target add {TARGET}")
        .quiet()
        .run()
        .with_context(|| format!("cannot add the Rust target {TARGET}"))
}
