//! Formatter, clippy and rustdoc; a warning is an error.

use anyhow::{Context, Result};
use xshell::cmd;

use super::tally::Tally;
use crate::build::wasm_target::{self, TARGET};
use crate::workspace::Workspace;

/// Ways to panic, which are forbidden in what ships: a panic ends every widget on the page.
const NO_PANIC: [&str; 14] = [
    "-D",
    "clippy::expect_used",
    "-D",
    "clippy::indexing_slicing",
    "-D",
    "clippy::panic",
    "-D",
    "clippy::todo",
    "-D",
    "clippy::unimplemented",
    "-D",
    "clippy::unreachable",
    "-D",
    "clippy::unwrap_used",
];

pub(super) fn format(workspace: &Workspace) -> Result<Tally> {
    let shell = workspace.shell()?;
    cmd!(shell, "cargo fmt --all --check")
        .quiet()
        .run()
        .context("the format differs: run `cargo fmt --all`")?;
    Ok(Tally::passes(1))
}

pub(super) fn host(workspace: &Workspace) -> Result<Tally> {
    let shell = workspace.shell()?;
    cmd!(shell, "cargo clippy --workspace --all-targets -- -D warnings")
        .quiet()
        .run()
        .context("clippy objects; it says to what above")?;
    Ok(Tally::passes(1))
}

pub(super) fn wasm(workspace: &Workspace) -> Result<Tally> {
    wasm_target::ensure(workspace)?;
    let shell = workspace.shell()?;
    cmd!(
        shell,
        "cargo clippy --package id-contact-initiator --package id-contact-session --package yew-app
            --lib --bins --target {TARGET} -- -D warnings {NO_PANIC...}"
    )
    .quiet()
    .run()
    .context("clippy objects to what ships; it says to what above")?;
    Ok(Tally::passes(1))
}

pub(super) fn documentation(workspace: &Workspace) -> Result<Tally> {
    let shell = workspace.shell()?;
    cmd!(shell, "cargo doc --workspace --no-deps")
        // This documentation is for the developers of these crates, so it may link to private items.
        .env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links")
        .quiet()
        .run()
        .context("rustdoc objects; it says to what above")?;
    Ok(Tally::passes(1))
}
