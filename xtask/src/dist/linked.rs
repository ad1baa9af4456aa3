//! The crates whose code may be in the WASM: the widget's dependencies, and the standard library, which the build
//! compiles too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::{Cmd, Shell, cmd};

use crate::build::machine_paths::registries;
use crate::build::wasm_target::TARGET;
use crate::workspace::Workspace;

/// Name and version.
pub(crate) type Key = (String, String);

/// A crate, and what cargo knows about it.
pub(crate) struct Crate {
    pub(crate) key: Key,
    /// The licence as its manifest names it.
    pub(crate) licence: String,
    /// The folder of its source.
    pub(crate) folder: PathBuf,
    pub(crate) origin: Origin,
    /// The crates that it depends on.
    pub(crate) needs: BTreeSet<Key>,
}

/// Where a crate comes from.
#[derive(PartialEq, Eq)]
pub(crate) enum Origin {
    /// It is part of this workspace.
    Project,
    /// It is part of Rust's repository, at this version and in this folder.
    Rust { version: String, folder: String },
    /// From crates.io, with the SHA-256 of its package.
    CratesIo(String),
}

impl Crate {
    /// `name 1.2.3`.
    pub(super) fn title(&self) -> String {
        let (name, version) = &self.key;
        format!("{name} {version}")
    }
}

/// All of them, sorted by name and version. A crate is listed even if the linker leaves out all of its code.
pub(super) fn all(workspace: &Workspace) -> Result<Vec<Crate>> {
    let shell = workspace.shell()?;
    let places = Places::find(workspace, &shell)?;
    let std = places.rust.join("library/std/Cargo.toml");
    let widget = tree(cmd!(shell, "cargo tree --package id-contact-initiator --features custom-element"))?;
    // With the features that the build sets. The manifest of std uses unstable features of cargo.
    let library = tree(
        cmd!(shell, "cargo tree --manifest-path {std} --features optimize_for_size")
            .env("RUSTC_BOOTSTRAP", "1"),
    )?;
    let mut crates = BTreeMap::new();
    for tree in [widget, library] {
        read_tree(&tree, |package, licence| places.describe(package, licence), &mut crates)?;
    }
    let std_key = ("std".to_owned(), places.rust_version);
    ensure!(crates.contains_key(&std_key), "cargo does not list the standard library");
    for one in crates.values_mut().filter(|one| one.origin == Origin::Project) {
        one.needs.insert(std_key.clone());
    }
    Ok(crates.into_values().collect())
}

/// Only what is linked: no procedural macros, build dependencies or dev-dependencies.
fn tree(command: Cmd<'_>) -> Result<String> {
    command
        .args(["--locked", "--target", TARGET, "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "depth", "--no-dedupe", "--format", "{p}|{l}"])
        .quiet()
        .read()
        .context("cargo cannot list what is linked")
}

/// Adds the crates of a tree, in which each line begins with its depth.
fn read_tree(
    tree: &str,
    describe: impl Fn(&str, &str) -> Result<Crate>,
    crates: &mut BTreeMap<Key, Crate>,
) -> Result<()> {
    let mut above: Vec<Key> = Vec::new();
    for line in tree.lines().filter(|line| !line.is_empty()) {
        let package = line.trim_start_matches(|c: char| c.is_ascii_digit());
        let depth: usize = line[..line.len() - package.len()].parse().context("a line has no depth")?;
        let (package, licence) = package.rsplit_once('|').context("a line has no licence")?;
        let one = describe(package, licence)?;
        above.truncate(depth);
        if let Some(needing) = above.last().and_then(|key| crates.get_mut(key)) {
            needing.needs.insert(one.key.clone());
        }
        above.push(one.key.clone());
        crates.entry(one.key.clone()).or_insert(one);
    }
    Ok(())
}

/// Where the sources of crates are, and their checksums.
struct Places {
    root: PathBuf,
    /// Rust's own sources.
    rust: PathBuf,
    rust_version: String,
    /// Folders in which cargo unpacks crates.
    registries: Vec<PathBuf>,
    checksums: BTreeMap<Key, String>,
}

impl Places {
    fn find(workspace: &Workspace, shell: &Shell) -> Result<Self> {
        Ok(Self {
            root: workspace.root.clone(),
            rust: rust_source(shell)?,
            rust_version: rust_version(shell)?,
            registries: registries(workspace)?.into_iter().collect(),
            checksums: checksums(workspace, shell)?,
        })
    }

    /// Reads `name v1.2.3` or `name v1.2.3 (folder)`, as `cargo tree` writes a package.
    fn describe(&self, package: &str, licence: &str) -> Result<Crate> {
        let mut words = package.splitn(3, ' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else {
            bail!("cargo names no version of {package}");
        };
        let version = match version.trim_start_matches('v') {
            "0.0.0" => &self.rust_version,
            version => version,
        };
        let key = (name.to_owned(), version.to_owned());
        let (folder, origin) = match words.next() {
            Some(path) => self.on_disk(path.trim_start_matches('(').trim_end_matches(')'))?,
            None => self.in_registry(&key)?,
        };
        Ok(Crate { key, licence: licence.to_owned(), folder, origin, needs: BTreeSet::new() })
    }

    fn on_disk(&self, path: &str) -> Result<(PathBuf, Origin)> {
        let folder = PathBuf::from(path);
        let origin = if let Ok(within) = folder.strip_prefix(&self.rust) {
            let (version, folder) = (self.rust_version.clone(), within.to_string_lossy().replace('\\', "/"));
            Origin::Rust { version, folder }
        } else if folder.starts_with(&self.root) {
            Origin::Project
        } else {
            bail!("nobody knows where {path} comes from");
        };
        Ok((folder, origin))
    }

    fn in_registry(&self, key: &Key) -> Result<(PathBuf, Origin)> {
        let (name, version) = key;
        let folders = self.registries.iter().map(|registry| registry.join(format!("{name}-{version}")));
        let folder = folders.into_iter().find(|folder| folder.is_dir());
        let folder = folder.with_context(|| format!("the source of {name} {version} is nowhere"))?;
        let checksum = self.checksums.get(key);
        let checksum = checksum.with_context(|| format!("no lock file knows {name} {version}"))?;
        Ok((folder, Origin::CratesIo(checksum.clone())))
    }
}

fn rust_source(shell: &Shell) -> Result<PathBuf> {
    let sysroot = cmd!(shell, "rustc --print sysroot").quiet().read()?;
    Ok(Path::new(&sysroot).join("lib/rustlib/src/rust"))
}

/// The version of Rust, which stands for the versions of its crates: their own is 0.0.0.
pub(crate) fn rust_version(shell: &Shell) -> Result<String> {
    let rustc = cmd!(shell, "rustc --version").quiet().read()?;
    Ok(rustc.split(' ').nth(1).context("rustc does not tell its version")?.to_owned())
}

/// The checksums in our lock file and in that of the standard library.
pub(crate) fn checksums(workspace: &Workspace, shell: &Shell) -> Result<BTreeMap<Key, String>> {
    let mut checksums = BTreeMap::new();
    for folder in [workspace.root.clone(), rust_source(shell)?.join("library")] {
        let lock = folder.join("Cargo.lock");
        let text = fs::read_to_string(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
        checksums.extend(checksums_in(&text).with_context(|| format!("{} is no TOML", lock.display()))?);
    }
    Ok(checksums)
}

fn checksums_in(lock: &str) -> Result<BTreeMap<Key, String>> {
    let lock: toml::Table = lock.parse()?;
    let packages = lock.get("package").and_then(toml::Value::as_array).into_iter().flatten();
    Ok(packages
        .filter_map(|package| {
            let text = |field: &str| Some(package.get(field)?.as_str()?.to_owned());
            Some(((text("name")?, text("version")?), text("checksum")?))
        })
        .collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn describe(package: &str, licence: &str) -> Result<Crate> {
        let (name, version) = package.split_once(" v").context("no version")?;
        let (key, licence) = ((name.to_owned(), version.to_owned()), licence.to_owned());
        let (folder, origin) = (PathBuf::new(), Origin::CratesIo(String::new()));
        Ok(Crate { key, licence, folder, origin, needs: BTreeSet::new() })
    }

    #[test]
    fn depths_tell_who_needs_whom() {
        let tree =
            "0a v1.0.0|MIT\n1b v2.0.0|MIT\n2c v3.0.0|MIT\n1d v4.0.0|MIT\n2b v2.0.0|MIT\n3c v3.0.0|MIT\n";
        let mut crates = BTreeMap::new();
        read_tree(tree, describe, &mut crates).unwrap();
        let needs: Vec<_> = crates
            .values()
            .map(|one| (one.title(), one.needs.iter().map(|(name, _)| name.as_str()).collect::<String>()))
            .collect();
        let expected = [("a 1.0.0", "bd"), ("b 2.0.0", "c"), ("c 3.0.0", ""), ("d 4.0.0", "b")];
        assert_eq!(needs, expected.map(|(title, needs)| (title.to_owned(), needs.to_owned())));
    }
}
