//! The crates that the WASM may hold: what the widget depends on, and the standard library, which is compiled along.

use std::path::PathBuf;

use anyhow::{Context, Result};
use xshell::{Cmd, cmd};

use crate::build::machine_paths::registries;
use crate::build::wasm_target::TARGET;
use crate::workspace::Workspace;

/// A crate that somebody else wrote.
pub(super) struct Crate {
    pub(super) name: String,
    pub(super) version: String,
    /// The licence as its manifest names it.
    pub(super) licence: String,
    pub(super) folder: PathBuf,
    /// Whether it belongs to Rust itself.
    pub(super) is_of_rust: bool,
}

/// All of them by name and version. Code that the linker leaves out is in the list too.
pub(super) fn all(workspace: &Workspace) -> Result<Vec<Crate>> {
    let shell = workspace.shell()?;
    let rust = PathBuf::from(cmd!(shell, "rustc --print sysroot").quiet().read()?);
    let std = rust.join("lib/rustlib/src/rust/library/std/Cargo.toml");
    let widget = tree(cmd!(shell, "cargo tree --package id-contact-initiator --features custom-element"))?;
    // As the flags of the build have it; its manifest is not for everybody.
    let library = tree(
        cmd!(shell, "cargo tree --manifest-path {std} --features optimize_for_size")
            .env("RUSTC_BOOTSTRAP", "1"),
    )?;
    let places = Places { registries: registries(workspace)?.into_iter().collect(), rust };
    let mut crates = Vec::new();
    for line in widget.lines().chain(library.lines()) {
        crates.extend(places.read(line)?.filter(|one| !one.folder.starts_with(&workspace.root)));
    }
    let rustc = cmd!(shell, "rustc --version").quiet().read()?;
    let version = rustc.split(' ').nth(1).context("rustc does not tell its version")?;
    for one in crates.iter_mut().filter(|one| one.version == "0.0.0") {
        version.clone_into(&mut one.version);
    }
    let key = |one: &Crate| (one.name.clone(), one.version.clone());
    crates.sort_by_key(key);
    crates.dedup_by_key(|one| key(one));
    Ok(crates)
}

/// Only what is linked: no procedural macros, no build scripts, nothing for tests.
fn tree(command: Cmd<'_>) -> Result<String> {
    command
        .args(["--locked", "--target", TARGET, "--edges", "normal,no-proc-macro"])
        .args(["--prefix", "none", "--no-dedupe", "--format", "{p}|{l}"])
        .quiet()
        .read()
        .context("cargo cannot list what is linked")
}

/// Where sources are.
struct Places {
    /// Folders in which cargo unpacks crates.
    registries: Vec<PathBuf>,
    /// Where Rust is installed.
    rust: PathBuf,
}

impl Places {
    /// Reads `name v1.2.3|licence` or `name v1.2.3 (folder)|licence`.
    fn read(&self, line: &str) -> Result<Option<Crate>> {
        let Some((package, licence)) = line.rsplit_once('|') else {
            return Ok(None);
        };
        let mut words = package.splitn(3, ' ');
        let (Some(name), Some(version)) = (words.next(), words.next()) else {
            return Ok(None);
        };
        let version = version.trim_start_matches('v');
        let folder = match words.next() {
            Some(path) => PathBuf::from(path.trim_start_matches('(').trim_end_matches(')')),
            None => self
                .registries
                .iter()
                .map(|registry| registry.join(format!("{name}-{version}")))
                .find(|folder| folder.is_dir())
                .with_context(|| format!("the source of {name} {version} is nowhere"))?,
        };
        Ok(Some(Crate {
            name: name.to_owned(),
            version: version.to_owned(),
            licence: licence.to_owned(),
            is_of_rust: folder.starts_with(&self.rust),
            folder,
        }))
    }
}
