//! Cargo's part: from Rust to a WebAssembly module.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use super::machine_paths;
use super::wasm_target::TARGET;
use crate::workspace::Workspace;

/// The root package's library, as cargo names its file.
const MODULE: &str = "id_contact_initiator.wasm";

/// The profile of what is built quickly.
const DEV: &str = "wasm-dev";

/// Compile quickly.
pub(super) fn dev(workspace: &Workspace) -> Result<PathBuf> {
    run(workspace, DEV, |command| command)
}

/// Compile what ships: small, and the same bytes whatever the folder, the user and the user's flags.
///
/// The standard library is compiled along, so that it too is made for size, and a panic only stops:
/// nobody reads its message, yet the code that writes messages is a tenth of the download. Rust calls
/// both unstable, and `RUSTC_BOOTSTRAP` admits them to the stable compiler. That compiler is one exact
/// version, named in rust-toolchain.toml: what works does not change until that line does.
pub(super) fn release(workspace: &Workspace) -> Result<PathBuf> {
    let mut flags = machine_paths::remap_flags(workspace)?;
    flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort", "-Zshare-generics=no"].map(str::to_owned));
    let flags = flags.join("\u{1f}");
    run(workspace, "release", |command| {
        command
            .args(["-Zbuild-std=core,alloc,std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
            .env("CARGO_ENCODED_RUSTFLAGS", flags)
            .env("RUSTC_BOOTSTRAP", "1")
    })
}

/// Compile the example app quickly.
pub(super) fn yew_app(workspace: &Workspace) -> Result<PathBuf> {
    let shell = workspace.shell()?;
    cmd!(shell, "cargo build --package yew-app --target {TARGET} --profile {DEV}")
        .quiet()
        .run()
        .context("the example app does not compile; cargo says why above")?;
    Ok(workspace.target.join(TARGET).join(DEV).join("yew-app.wasm"))
}

fn run(workspace: &Workspace, profile: &str, adjust: impl FnOnce(Cmd<'_>) -> Cmd<'_>) -> Result<PathBuf> {
    let shell = workspace.shell()?;
    // As a cdylib alone: beside an rlib, cargo silently leaves out link-time optimisation.
    let command = cmd!(
        shell,
        "cargo rustc --package id-contact-initiator --features custom-element --lib --crate-type cdylib
            --target {TARGET} --profile {profile}"
    );
    adjust(command).quiet().run().context("the widget does not compile; cargo says why above")?;
    Ok(workspace.target.join(TARGET).join(profile).join(MODULE))
}
