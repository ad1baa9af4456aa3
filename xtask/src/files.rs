//! The files below a folder: all, or the project's own; and what is in one.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

/// The files in `folder` and in the folders in it, as paths from there, in a fixed order.
pub(crate) fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let name = PathBuf::from(entry.file_name());
        if entry.file_type()?.is_dir() {
            files.extend(files_in(&entry.path())?.into_iter().map(|file| name.join(file)));
        } else {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}

/// The project's own files below `folder`, in a fixed order: all but build output, installed packages and other programs'
/// folders.
pub(crate) fn project_files(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, true, &mut files)?;
    files.sort();
    Ok(files)
}

fn collect(folder: &Path, is_root: bool, files: &mut Vec<PathBuf>) -> Result<()> {
    let entries = fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))?;
    for entry in entries {
        let entry = entry?;
        let path = entry.path();
        let kind = entry.file_type()?;
        if kind.is_file() {
            files.push(path);
        } else if kind.is_dir() && is_ours(&entry.file_name().to_string_lossy(), is_root) {
            collect(&path, false, files)?;
        }
    }
    Ok(())
}

/// Build output lies in the root, as in .gitignore; of the hidden folders only these are the project's.
fn is_ours(folder: &str, in_root: bool) -> bool {
    match folder {
        "target" | "dist" => !in_root,
        "node_modules" => false,
        ".cargo" | ".ci" | ".config" | ".github" => true,
        _ => !folder.starts_with('.'),
    }
}

/// The file at `path`, which is TOML.
pub(crate) fn read_toml(path: &Path) -> Result<toml::Table> {
    fs::read_to_string(path)?.parse().with_context(|| format!("{} is no TOML", path.display()))
}

#[cfg(test)]
mod tests {
    use super::is_ours;

    #[test]
    fn built_and_hidden_folders_are_not_ours() {
        for theirs in ["target", "node_modules", ".git", ".idea"] {
            assert!(!is_ours(theirs, true), "{theirs}");
        }
        for ours in ["src", "crates", ".ci"] {
            assert!(is_ours(ours, true), "{ours}");
        }
        assert!(is_ours("dist", false), "the source of the chore of that name");
    }
}
