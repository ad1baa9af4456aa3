//! wasm-bindgen's part, as a library: Cargo.lock keeps it at the version that the widget uses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::names::Names;
use super::{Kind, WASM};

/// Write `glue.js` and the WASM that it serves into a directory.
pub(super) fn run(module: &Path, kind: Kind, out: &Path) -> Result<Output> {
    let release = kind == Kind::Release;
    let mut output = Bindgen::new()
        .input_path(module)
        .out_name("glue")
        .web(true)?
        .typescript(false)
        // The loader names the WASM: glue that also did would make bundlers copy it.
        .omit_default_module_path(true)
        .remove_name_section(release)
        .remove_producers_section(release)
        .generate_output()
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))?;
    output.emit(out).context("cannot write the glue")?;
    fs::rename(out.join("glue_bg.wasm"), out.join(WASM))
        .context("wasm-bindgen did not write the WASM that it was asked for")?;
    Ok(output)
}

/// Write an app's WASM, and the script of that name which starts it.
pub(super) fn app(module: &Path, out: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(false)
        .generate(out)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))
}

/// Write the WASM once more as it ships, its imports and exports named as in the bundled script.
pub(super) fn write_shipped(output: &mut Output, names: &Names, out: &Path) -> Result<()> {
    let module = output.wasm_mut();
    for import in module.imports.iter_mut() {
        names.apply(&mut import.module);
        names.apply(&mut import.name);
    }
    for export in module.exports.iter_mut() {
        names.apply(&mut export.name);
    }
    fs::write(out, module.emit_wasm()).with_context(|| format!("cannot write {}", out.display()))
}
