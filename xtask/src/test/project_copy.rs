//! A copy of the project in another folder, as it would be checked out there.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::rules::project_files;

/// Copy with the times of the files, so that cargo sees that nothing is new.
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
