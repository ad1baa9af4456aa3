//! Compiles the widget to a WebAssembly module with cargo.

use std::path::PathBuf;

use anyhow::{Context, Result};
use cargo_metadata::{Artifact, Message};
use xshell::{Cmd, Shell, cmd};

use super::machine_paths;
use super::wasm_target::TARGET;
use crate::workspace::Workspace;

/// The file name of the root package's library.
const MODULE: &str = "id_contact_initiator.wasm";

/// The profile for development, which is quick to build.
const DEV: &str = "wasm-dev";
/// The profile of what ships.
const RELEASE: &str = "release";

/// Flags for the last crate, in which link-time optimisation puts all crates together. LLVM inlines a function whose cost it
/// estimates at up to 25, instead of 5 as it does for the smallest size. It does not merge equal functions, so that each
/// name in the module stands for one function, which cut.rs relies on; wasm-opt merges them afterwards.
const LAST_CRATE: [&str; 2] = ["-Cllvm-args=-inline-threshold=25", "-Zmerge-functions=disabled"];

const FAILED: &str = "the widget does not compile; cargo says why above";

/// Compiles for development.
pub(super) fn dev(workspace: &Workspace) -> Result<PathBuf> {
    widget(&workspace.shell()?, DEV).run().context(FAILED)?;
    Ok(module(workspace, DEV))
}

/// Compiles what ships. It is small, and the same bytes whatever the folder, the user and the user's flags.
pub(super) fn release(workspace: &Workspace) -> Result<PathBuf> {
    shipped(workspace, &workspace.shell()?, &[])?.run().context(FAILED)?;
    Ok(module(workspace, RELEASE))
}

/// What the module that ships was compiled from, as cargo lists it. Nothing is compiled again for that.
pub(crate) fn compiled(workspace: &Workspace) -> Result<Vec<Artifact>> {
    let shell = workspace.shell()?;
    let told = shipped(workspace, &shell, &["--message-format=json"])?.read().context(FAILED)?;
    // Procedural macros and build scripts are in another folder.
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

/// The standard library is compiled along, so that it is optimised for size as well, and a panic aborts at once: nobody
/// reads its message, yet the code that writes messages is a tenth of the download. Both are unstable features of Rust,
/// which `RUSTC_BOOTSTRAP` allows in the stable compiler. rust-toolchain.toml names its exact version, so that they do not
/// change unnoticed.
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

/// Only the cdylib is built: with an rlib beside it, cargo silently leaves out link-time optimisation.
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

/// Compiles the example app for development.
pub(super) fn yew_app(workspace: &Workspace) -> Result<PathBuf> {
    let shell = workspace.shell()?;
    cmd!(shell, "cargo build --package yew-app --target {TARGET} --profile {DEV}")
        .quiet()
        .run()
        .context("the example app does not compile; cargo says why above")?;
    Ok(workspace.target.join(TARGET).join(DEV).join("yew-app.wasm"))
}
