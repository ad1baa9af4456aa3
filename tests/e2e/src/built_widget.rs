//! The folder with the built widget.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use tempfile::TempDir;

const SCRIPT: &str = "id-contact-initiator.js";
const HOW: &str = "set INITIATOR_WIDGET to the folder with the built widget (`cargo xtask build --release` \
                   makes one), or run everything with `cargo xtask test`";

/// Where it is.
pub(crate) fn folder() -> Result<PathBuf> {
    let folder = env::var_os("INITIATOR_WIDGET").map(PathBuf::from).context(HOW)?;
    let script = folder.join(SCRIPT);
    ensure!(script.is_file(), "there is no {}: {HOW}", script.display());
    Ok(folder)
}

/// A copy of it from which the WASM got lost.
pub(crate) fn without_wasm(folder: &Path) -> Result<TempDir> {
    let copy = TempDir::with_prefix("initiator-e2e-")?;
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if let (Some(name), Some("js")) = (path.file_name(), path.extension().and_then(|it| it.to_str())) {
            fs::copy(&path, copy.path().join(name))?;
        }
    }
    Ok(copy)
}
