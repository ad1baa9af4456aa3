//! Cargo's part: from Rust to a WebAssembly module.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Cmd, Shell, cmd};

use super::machine_paths;
use super::wasm_target::TARGET;
use crate::workspace::Workspace;

/// The root package's library, as cargo names its file.
const MODULE: &str = "id_contact_initiator.wasm";

/// Compile quickly.
pub(super) fn dev(workspace: &Workspace) -> Result<PathBuf> {
    let shell = workspace.shell()?;
    run(workspace, "wasm-dev", |command| command, &shell)
}

/// Compile what ships: the same bytes whatever the folder, the user and the user's own flags.
pub(super) fn release(workspace: &Workspace) -> Result<PathBuf> {
    let shell = workspace.shell()?;
    let flags = machine_paths::remap_flags(workspace)?.join("\u{1f}");
    run(workspace, "release", |command| command.env("CARGO_ENCODED_RUSTFLAGS", &flags), &shell)
}

fn run<'a>(
    workspace: &Workspace,
    profile: &str,
    adjust: impl FnOnce(Cmd<'a>) -> Cmd<'a>,
    shell: &'a Shell,
) -> Result<PathBuf> {
    // As a cdylib alone: beside an rlib, cargo silently leaves out link-time optimisation.
    let command = cmd!(
        shell,
        "cargo rustc --package id-contact-initiator --lib --crate-type cdylib --target {TARGET}
            --profile {profile}"
    );
    adjust(command).quiet().run().context("the widget does not compile; cargo says why above")?;
    Ok(workspace.target.join(TARGET).join(profile).join(MODULE))
}
