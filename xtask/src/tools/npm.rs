//! The tools of tools/package.json, installed by npm into the cache.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use flate2::Crc;
use xshell::{Shell, cmd};

use super::cache;
use crate::workspace::Workspace;

/// An installation of exactly the packages in the lock file.
pub(crate) struct NpmTools {
    /// `node_modules`.
    pub(crate) modules: PathBuf,
}

impl NpmTools {
    /// The path of a tool's script, which node runs.
    pub(crate) fn script(&self, path: &str) -> PathBuf {
        self.modules.join(path)
    }
}

/// Install the tools unless the cache holds them already.
pub(crate) fn ensure(workspace: &Workspace) -> Result<NpmTools> {
    install(workspace, "tools")
}

/// Install what the lock file in `folder` of the project lists, unless the cache holds it already.
pub(super) fn install(workspace: &Workspace, folder: &str) -> Result<NpmTools> {
    for (program, what) in [("node", "Node.js 18 or newer"), ("npm", "npm")] {
        if which::which(program).is_err() {
            bail!("this needs `{program}`: install {what} (Debian: apt install nodejs npm)");
        }
    }
    let source = workspace.root.join(folder);
    let lock = source.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let folder = cache::dir()?.join(format!("npm-{}", fingerprint(&lock)));
    if !folder.is_dir() {
        println!("      Installing them into {}", folder.display());
        cache::fill(&folder, |partial| {
            for name in ["package.json", "package-lock.json"] {
                fs::copy(source.join(name), partial.join(name))?;
            }
            let shell = Shell::new()?;
            shell.change_dir(partial);
            cmd!(shell, "npm ci --ignore-scripts --no-audit --no-fund --loglevel=error")
                .quiet()
                .run()
                .with_context(|| {
                    format!("npm cannot install what {} lists", source.join("package-lock.json").display())
                })
        })?;
    }
    Ok(NpmTools { modules: folder.join("node_modules") })
}

/// Names the folder of a lock file in the cache.
fn fingerprint(lock: &[u8]) -> String {
    let mut crc = Crc::new();
    crc.update(lock);
    format!("{:08x}", crc.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn another_lock_file_gets_another_folder() {
        assert_ne!(fingerprint(b"esbuild 0.28.1"), fingerprint(b"esbuild 0.28.2"));
    }
}
