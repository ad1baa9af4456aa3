//! Binaryen's part: the same WebAssembly in fewer bytes.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use crate::tools::npm::NpmTools;

/// What rustc's WebAssembly uses by itself, and no more: browsers must understand what is written.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How much is inlined, and what may be taken for granted: Rust keeps nothing in the first kilobyte of
/// memory, and code that is no undefined behaviour does not count on a trap.
const LIBERTIES: [&str; 4] = [
    "--low-memory-unused",
    "--ignore-implicit-traps",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=3",
];

/// In this order, again and again as long as it helps: look through the whole module for what a function does and
/// what a value can be, make it smaller, take the control flow apart and build it anew, make it smaller again.
const PASSES: [&str; 8] =
    ["--generate-global-effects", "--gufa", "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"];

/// Optimise for size and leave out what only people read.
pub(super) fn run(tools: &NpmTools, module: &Path, out: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let wasm_opt = tools.script("binaryen/bin/wasm-opt");
    cmd!(
        shell,
        "node {wasm_opt} {module} {FEATURES...} {LIBERTIES...} {PASSES...}
            --strip-debug --strip-producers --strip-target-features -o {out}"
    )
    .quiet()
    .run()
    .context("wasm-opt cannot optimise the WASM")
}
