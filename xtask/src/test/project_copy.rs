//! Copies the project's own files to another folder, as a checkout there would have them.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files::project_files;

/// Copy with the files' modification times, by which cargo decides what to build again.
pub(super) fn copy_project(root: &Path, copy: &Path) -> Result<()> {
    if copy.exists() {
        fs::remove_dir_all(copy)?;
    }
    for from in project_files(root)? {
        let to = copy.join(from.strip_prefix(root)?);
        if let Some(folder) = to.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::copy(&from, &to).with_context(|| format!("cannot copy {}", from.display()))?;
        let modified = fs::metadata(&from)?.modified()?;
        fs::File::options().append(true).open(&to)?.set_modified(modified)?;
    }
    Ok(())
}
