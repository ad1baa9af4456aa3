//! The hand-written browser side: scripts, and the stylesheet as a module that exports its text.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// Where the stylesheet is written.
pub(super) fn stylesheet(workspace: &Workspace) -> PathBuf {
    workspace.root.join("assets/initiator.css")
}

/// Copy the scripts as they are.
pub(super) fn copy_scripts(workspace: &Workspace, out: &Path) -> Result<()> {
    let assets = workspace.root.join("assets");
    let entries = fs::read_dir(&assets).with_context(|| format!("cannot read {}", assets.display()))?;
    for entry in entries {
        let path = entry?.path();
        if let (Some(name), Some("js")) =
            (path.file_name(), path.extension().and_then(|extension| extension.to_str()))
        {
            // Not `fs::copy`: on some systems that looks like a change of the source to Trunk.
            fs::write(out.join(name), fs::read(&path)?)
                .with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
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
