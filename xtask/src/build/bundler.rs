//! The widget as modules for bundlers and for servers, for the package of npm. `assets/package` says how they differ from
//! the script for pages.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;

use super::names::NAMES;
use super::{SCRIPT, WASM, assets, bundle, empty, pins, staging, texts};
use crate::tools::npm;
use crate::workspace::Workspace;

/// The folder of the modules, beside which the WASM is.
pub(crate) const FOLDER: &str = "bundler";

/// For bundlers that copy the WASM.
pub(crate) const WITH_ASSETS: &str = "with-assets.js";
/// For bundlers that do not: everything is a module.
pub(crate) const MODULES_ONLY: &str = "modules-only.js";
/// For servers that render pages.
pub(crate) const ON_A_SERVER: &str = "on-a-server.js";
const DIAGNOSE: &str = "diagnose.js";
const WASM_MODULE: &str = "wasm.js";

/// What a module of this name imports when it is needed.
const IMPORTED: [&str; 3] = ["./diagnose.js", "./wasm.js", "./words.*"];

/// Writes the modules into `package`, from what the last release build left, which is in `widget`. The answer is their
/// names in the package.
pub(crate) fn write(workspace: &Workspace, widget: &Path, package: &Path) -> Result<Vec<String>> {
    let tools = npm::ensure(workspace)?;
    let out = empty(package.join(FOLDER))?;
    let modules = empty(workspace.target.join("widget/bundler"))?;
    assets::copy_scripts_of(&staging(workspace), &modules)?;
    fs::copy(staging(workspace).join(NAMES), modules.join(NAMES)).context("there are no names")?;
    pins::write_that_of_the_wasm(&modules, &widget.join(WASM))?;
    let mut names = texts::write_as_modules(widget, &modules, &out)?;

    for (name, files) in [(WITH_ASSETS, "files-as-assets.js"), (MODULES_ONLY, "files-as-modules.js")] {
        fs::write(modules.join("files.js"), format!("export * from \"./package/{files}\";\n"))
            .context("cannot write files.js")?;
        bundle::script(&tools, &modules.join(SCRIPT), &IMPORTED, &out.join(name))?;
    }
    for (name, entry) in [(ON_A_SERVER, "package/server.js"), (DIAGNOSE, "package/diagnose.js")] {
        bundle::separate_script(&tools, &modules.join(entry), &out.join(name))?;
    }
    let wasm = fs::read(widget.join(WASM)).context("cannot read the WASM")?;
    let module = format!("export default \"{}\";\n", BASE64_STANDARD.encode(wasm));
    fs::write(out.join(WASM_MODULE), module).context("cannot write the WASM as a module")?;

    names.extend([WITH_ASSETS, MODULES_ONLY, ON_A_SERVER, DIAGNOSE, WASM_MODULE].map(str::to_owned));
    Ok(names.into_iter().map(|name| format!("{FOLDER}/{name}")).collect())
}
