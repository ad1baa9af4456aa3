//! The user's cache folder, where installed tools outlive the target directory.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;

use anyhow::{Context, Result};

/// This project's folder in the user's cache.
pub(super) fn dir() -> Result<PathBuf> {
    let cache = env::var_os("XDG_CACHE_HOME")
        .map(PathBuf::from)
        .filter(|path| path.is_absolute())
        .or_else(|| env::home_dir().map(|home| home.join(".cache")))
        .context("cannot tell where to keep tools: set XDG_CACHE_HOME")?;
    Ok(cache.join("id-contact-initiator"))
}

/// Fill a folder of the cache. It appears when it is complete, so that other processes never see a part of it.
pub(super) fn fill(folder: &Path, install: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let partial = folder.with_extension(format!("partial-{}", process::id()));
    fs::create_dir_all(&partial).with_context(|| format!("cannot create {}", partial.display()))?;
    let outcome = install(&partial).and_then(|()| {
        match fs::rename(&partial, folder) {
            // Another process was quicker; its copy is as good.
            Err(_) if folder.is_dir() => Ok(()),
            other => other.with_context(|| format!("cannot create {}", folder.display())),
        }
    });
    if partial.exists() {
        fs::remove_dir_all(&partial).with_context(|| format!("cannot remove {}", partial.display()))?;
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_installation_leaves_nothing() {
        let root = env::temp_dir().join(format!("initiator-cache-{}", process::id()));
        let folder = root.join("tool");
        let outcome = fill(&folder, |partial| {
            fs::write(partial.join("half"), "")?;
            anyhow::bail!("the network went away")
        });
        assert!(outcome.is_err());
        assert_eq!(fs::read_dir(&root).unwrap().count(), 0);

        fill(&folder, |partial| Ok(fs::write(partial.join("whole"), "")?)).unwrap();
        assert!(folder.join("whole").is_file());
        fs::remove_dir_all(&root).unwrap();
    }
}
