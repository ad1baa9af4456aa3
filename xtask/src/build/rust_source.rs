//! The standard library's source, which what ships is compiled from.

use std::path::Path;

use anyhow::{Context, Result, bail};
use xshell::cmd;

use crate::workspace::Workspace;

/// Make sure that rustup's component `rust-src` is there.
pub(super) fn ensure(workspace: &Workspace) -> Result<()> {
    let shell = workspace.shell()?;
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    if Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file() {
        return Ok(());
    }
    if which::which("rustup").is_err() {
        bail!(
            "a release build needs the standard library's source: install Rust with rustup, \
             or add your distribution's package of it"
        );
    }
    cmd!(shell, "rustup component add rust-src").quiet().run().context("cannot add the component rust-src")
}
