//! Runs wasm-bindgen as a library, at the version in Cargo.lock, which is the one that the widget uses.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::{Export, Module};
use wasm_bindgen_cli_support::{Bindgen, Output};

use super::names::Names;
use super::{Kind, WASM, glue};

/// What our own loader calls. It takes fewer bytes than the glue's `init`.
const FOR_OUR_LOADER: &str = "export { __wbg_get_imports as imports, __wbg_finalize_init as start };\n";

/// Writes `glue.js` and its WASM into the folder `out`.
pub(super) fn run(module: &Path, kind: Kind, out: &Path) -> Result<Output> {
    let release = kind == Kind::Release;
    let mut output = Bindgen::new()
        .input_path(module)
        .out_name("glue")
        .web(true)?
        .typescript(false)
        // The loader names the WASM. If the glue named it as well, bundlers would copy it twice.
        .omit_default_module_path(true)
        // Functions keep their names, by which `optimize` lets their bytes be counted.
        .remove_producers_section(release)
        .generate_output()
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))?;
    output.emit(out).context("cannot write the glue")?;
    let path = out.join("glue.js");
    let mut script = glue::fortify(&fs::read_to_string(&path).context("cannot read the glue")?)?;
    if release {
        glue::refuse_instanceof(&script)?;
        script = glue::shorten(&script)?;
        leave_out_exports(output.wasm_mut(), &script);
    }
    script.push_str(FOR_OUR_LOADER);
    fs::write(&path, script).context("cannot write the glue")?;
    fs::rename(out.join("glue_bg.wasm"), out.join(WASM))
        .context("wasm-bindgen did not write the WASM that it was asked for")?;
    Ok(output)
}

/// Deletes the exports that wasm-bindgen makes for other kinds of glue.
fn leave_out_exports(module: &mut Module, glue: &str) {
    let unused = module.exports.iter().filter(|export| !glue.contains(&export.name));
    for export in unused.map(Export::id).collect::<Vec<_>>() {
        module.exports.delete(export);
    }
}

/// Writes the WASM of an app, and the script that starts it.
pub(crate) fn app(module: &Path, out: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(module)
        .web(true)?
        .typescript(false)
        .generate(out)
        .with_context(|| format!("wasm-bindgen cannot read {}", module.display()))
}

/// Writes the WASM as it ships, with the names of the bundled script for its imports and exports.
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
