//! wasm-bindgen's part, as a library: Cargo.lock keeps it at the version that the widget uses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::{Kind, WASM};

/// Write `glue.js` and the WASM that it serves into a directory.
pub(super) fn run(module: &Path, kind: Kind, out: &Path) -> Result<()> {
    let release = kind == Kind::Release;
    Bindgen::new()
        .input_path(module)
        .out_name("glue")
        .web(true)?
        .typescript(false)
        // The loader names the WASM: glue that also did would make bundlers copy it.
        .omit_default_module_path(true)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate(out)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))?;
    fs::rename(out.join("glue_bg.wasm"), out.join(WASM))
        .context("wasm-bindgen did not write the WASM that it was asked for")
}
