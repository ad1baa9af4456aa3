//! Checks what ships: all files are there, the WASM is no debug build, and no file names a folder of this machine.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasmparser::{Parser, Payload};

use super::{DIAGNOSE, SCRIPT, WASM, machine_paths, texts};
use crate::workspace::Workspace;

/// The names of the files that ship, in order.
pub(crate) fn names() -> impl Iterator<Item = String> {
    [SCRIPT, WASM, DIAGNOSE].into_iter().map(str::to_owned).chain(texts::files())
}

/// Checks the folder `dir`.
///
/// # Errors
/// When a file is missing, or holds what must not ship.
pub(super) fn check(workspace: &Workspace, dir: &Path) -> Result<()> {
    for name in [SCRIPT, WASM, DIAGNOSE] {
        let bytes = fs::read(dir.join(name)).with_context(|| format!("{name} is missing"))?;
        if let Some(path) = machine_paths::find_in(workspace, &bytes)? {
            anyhow::bail!("{name} mentions {}, a path of this machine", path.display());
        }
        if name == WASM {
            let sections = custom_sections(&bytes)?;
            ensure!(
                sections.is_empty(),
                "{WASM} is no shipped build: it still has the sections {}",
                sections.join(", ")
            );
        }
    }
    Ok(())
}

/// The names of the custom sections, which tools leave behind. A module that ships has none.
fn custom_sections(module: &[u8]) -> Result<Vec<String>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(module) {
        if let Payload::CustomSection(section) = payload.context("this is no WebAssembly")? {
            names.push(section.name().to_owned());
        }
    }
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    const EMPTY: &[u8] = b"\0asm\x01\0\0\0";

    #[test]
    fn a_bare_module_has_no_custom_sections() {
        assert_eq!(custom_sections(EMPTY).unwrap(), [""; 0]);
    }

    #[test]
    fn a_section_that_tools_left_is_found() {
        let module = [EMPTY, b"\0\x05\x04name"].concat();
        assert_eq!(custom_sections(&module).unwrap(), ["name"]);
    }

    #[test]
    fn anything_else_is_refused() {
        assert!(custom_sections(b"<!doctype html>").is_err());
    }
}
