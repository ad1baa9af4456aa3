//! Paths of the building machine, which must not ship: rustc writes them into panic messages.

use std::collections::BTreeSet;
use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use cargo_metadata::MetadataCommand;
use xshell::cmd;

use crate::workspace::Workspace;

/// A directory of this machine and the name that stands for it in what ships.
struct Alias {
    path: PathBuf,
    name: String,
}

/// Flags for rustc that replace each path by a name that is the same everywhere.
pub(super) fn remap_flags(workspace: &Workspace) -> Result<Vec<String>> {
    // rustc applies the last that matches, so a folder goes before the folders inside it.
    Ok(aliases(workspace)?
        .into_iter()
        .map(|Alias { path, name }| format!("--remap-path-prefix={}={name}", path.display()))
        .collect())
}

/// The first path of this machine that the bytes mention, if any.
pub(crate) fn find_in(workspace: &Workspace, bytes: &[u8]) -> Result<Option<PathBuf>> {
    let home = env::home_dir().filter(|home| home.components().count() > 1);
    Ok(aliases(workspace)?.into_iter().map(|alias| alias.path).chain(home).find(|path| contains(bytes, path)))
}

fn aliases(workspace: &Workspace) -> Result<Vec<Alias>> {
    let shell = workspace.shell()?;
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    let version = cmd!(shell, "rustc --version --verbose").quiet().read()?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let cargo_home = env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| env::home_dir().map(|home| home.join(".cargo")))
        .context("cannot tell where cargo keeps its registry: set CARGO_HOME")?;
    let mut aliases = vec![
        Alias { path: workspace.root.clone(), name: "initiator".to_owned() },
        Alias { path: cargo_home, name: "cargo".to_owned() },
        Alias {
            // As rustc itself writes it when the standard library's source is not installed.
            path: Path::new(&sysroot).join("lib/rustlib/src/rust"),
            name: format!("/rustc/{commit}"),
        },
    ];
    // A registry's folder is named after its host, and hosts differ where mirrors are used.
    aliases.extend(registries(workspace)?.into_iter().map(|path| Alias { path, name: "crates".to_owned() }));
    Ok(aliases)
}

/// The folders in which cargo unpacks the crates that this workspace depends on.
pub(crate) fn registries(workspace: &Workspace) -> Result<BTreeSet<PathBuf>> {
    let metadata = MetadataCommand::new()
        .current_dir(&workspace.root)
        .exec()
        .context("cannot resolve the workspace's dependencies")?;
    Ok(metadata
        .packages
        .iter()
        .filter(|package| package.source.is_some())
        .filter_map(|package| package.manifest_path.parent()?.parent())
        .map(|folder| folder.as_std_path().to_owned())
        .collect())
}

fn contains(bytes: &[u8], path: &Path) -> bool {
    let needle = path.as_os_str().as_encoded_bytes();
    !needle.is_empty() && bytes.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_found_anywhere_in_the_bytes() {
        let path = Path::new("/somewhere/else");
        assert!(contains(b"\0\x01/somewhere/else/src/lib.rs\0", path));
        assert!(!contains(b"\0\x01/somewhere/src/lib.rs\0", path));
    }
}
