//! The folder with the built widget.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

const SCRIPT: &str = "id-contact-initiator.js";
const HOW: &str = "set INITIATOR_WIDGET to the folder with the built widget (`cargo xtask build --release` \
                   makes one), or run everything with `cargo xtask test`";

/// The folder with the built widget.
///
/// # Errors
/// When nothing says where it is, or it is not there.
pub fn folder() -> Result<PathBuf> {
    let folder = env::var_os("INITIATOR_WIDGET").map(PathBuf::from).context(HOW)?;
    let script = folder.join(SCRIPT);
    ensure!(script.is_file(), "there is no {}: {HOW}", script.display());
    Ok(folder)
}

/// A copy of it without these files.
pub(crate) fn without(folder: &Path, missing: &[String]) -> Result<TempDir> {
    let copy = TempDir::with_prefix("initiator-e2e-")?;
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() && !missing.iter().any(|name| entry.file_name() == name.as_str()) {
            fs::copy(entry.path(), copy.path().join(entry.file_name()))?;
        }
    }
    Ok(copy)
}
