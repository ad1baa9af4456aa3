//! The hand-written browser side: scripts, and the stylesheet as a module that exports its text.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Where the stylesheet is written.
pub(super) fn stylesheet(workspace: &Workspace) -> PathBuf {
    workspace.root.join("assets/initiator.css")
}

/// Copy the scripts as they are, folders included.
pub(super) fn copy_scripts(workspace: &Workspace, out: &Path) -> Result<()> {
    copy_scripts_of(&workspace.root.join("assets"), out)
}

/// Copy the scripts of `folder` and of all folders in it.
pub(super) fn copy_scripts_of(folder: &Path, out: &Path) -> Result<()> {
    fs::create_dir_all(out).with_context(|| format!("cannot create {}", out.display()))?;
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let (path, copy) = (entry.path(), out.join(entry.file_name()));
        if entry.file_type()?.is_dir() {
            copy_scripts_of(&path, &copy)?;
        } else if path.extension().is_some_and(|extension| extension == "js") {
            // Not `fs::copy`: on some systems that looks like a change of the source to Trunk.
            fs::write(copy, fs::read(&path)?).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// Write `version.js`: one version for all packages of the workspace.
pub(super) fn write_version_module(out: &Path) -> Result<()> {
    let module = concat!("export default \"", env!("CARGO_PKG_VERSION"), "\";\n");
    fs::write(out.join("version.js"), module).context("cannot write the version")
}

/// Write `stylesheet.js`.
pub(super) fn write_stylesheet_module(out: &Path, css: &str) -> Result<()> {
    let path = out.join("stylesheet.js");
    fs::write(&path, stylesheet_module(css)?).with_context(|| format!("cannot write {}", path.display()))
}

/// JSON's strings are JavaScript's strings.
fn stylesheet_module(css: &str) -> Result<String> {
    Ok(format!("export default {};\n", serde_json::to_string(css.trim())?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotes_backslashes_and_new_lines_survive() {
        let module = stylesheet_module("a::before {\n  content: \"\\2014\";\n}\n").unwrap();
        assert_eq!(module, "export default \"a::before {\\n  content: \\\"\\\\2014\\\";\\n}\";\n");
    }
}
