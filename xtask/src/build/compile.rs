//! Cargo's part: from Rust to a WebAssembly module.

use std::path::PathBuf;

use anyhow::{Context, Result};
use cargo_metadata::{Artifact, Message};
use xshell::{Cmd, Shell, cmd};

use super::machine_paths;
use super::wasm_target::TARGET;
use crate::workspace::Workspace;

/// The root package's library, as cargo names its file.
const MODULE: &str = "id_contact_initiator.wasm";

/// The profile of what is built quickly.
const DEV: &str = "wasm-dev";
/// The profile of what ships.
const RELEASE: &str = "release";

/// For the last crate only, in which link-time optimisation puts all crates together. LLVM copies a function to where it
/// is called if that seems to cost no more than 25; for the least size it would say 5. Functions that do the same are left
/// as they are, so that each name in the module stands for that function alone, which cut.rs counts on; wasm-opt merges
/// them afterwards.
const LAST_CRATE: [&str; 2] = ["-Cllvm-args=-inline-threshold=25", "-Zmerge-functions=disabled"];

const FAILED: &str = "the widget does not compile; cargo says why above";

/// Compile quickly.
pub(super) fn dev(workspace: &Workspace) -> Result<PathBuf> {
    widget(&workspace.shell()?, DEV).run().context(FAILED)?;
    Ok(module(workspace, DEV))
}

/// Compile what ships: small, and the same bytes whatever the folder, the user and the user's flags.
pub(super) fn release(workspace: &Workspace) -> Result<PathBuf> {
    shipped(workspace, &workspace.shell()?, &[])?.run().context(FAILED)?;
    Ok(module(workspace, RELEASE))
}

/// What the module that ships was compiled from, by cargo's own account: it has nothing to compile again.
pub(crate) fn compiled(workspace: &Workspace) -> Result<Vec<Artifact>> {
    let shell = workspace.shell()?;
    let told = shipped(workspace, &shell, &["--message-format=json"])?.read().context(FAILED)?;
    // Procedural macros and build scripts lie elsewhere.
    let folder = workspace.target.join(TARGET);
    let mut artifacts = Vec::new();
    for message in Message::parse_stream(told.as_bytes()) {
        match message.context("cargo does not tell what it compiled")? {
            Message::CompilerArtifact(one) if one.filenames.iter().all(|file| file.starts_with(&folder)) => {
                artifacts.push(one);
            }
            _ => {}
        }
    }
    Ok(artifacts)
}

/// The standard library is compiled along, so that it too is made for size, and a panic only stops:
/// nobody reads its message, yet the code that writes messages is a tenth of the download. Rust calls
/// both unstable, and `RUSTC_BOOTSTRAP` admits them to the stable compiler. That compiler is one exact
/// version, named in rust-toolchain.toml: what works does not change until that line does.
fn shipped<'shell>(workspace: &Workspace, shell: &'shell Shell, options: &[&str]) -> Result<Cmd<'shell>> {
    let mut flags = machine_paths::remap_flags(workspace)?;
    flags.extend(["-Zunstable-options", "-Cpanic=immediate-abort", "-Zshare-generics=no"].map(str::to_owned));
    Ok(widget(shell, RELEASE)
        .args(["-Zbuild-std=core,alloc,std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .args(options)
        .arg("--")
        .args(LAST_CRATE)
        .env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"))
        .env("RUSTC_BOOTSTRAP", "1"))
}

/// As a cdylib alone: beside an rlib, cargo silently leaves out link-time optimisation.
fn widget<'shell>(shell: &'shell Shell, profile: &str) -> Cmd<'shell> {
    cmd!(
        shell,
        "cargo rustc --package id-contact-initiator --features custom-element --lib --crate-type cdylib
            --target {TARGET} --profile {profile}"
    )
    .quiet()
}

fn module(workspace: &Workspace, profile: &str) -> PathBuf {
    workspace.target.join(TARGET).join(profile).join(MODULE)
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
