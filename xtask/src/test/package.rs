//! The packages for crates.io: what is in them, and that an app outside the workspace builds with them.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;
use xshell::cmd;

use super::project_copy::copy_project;
use super::tally::Tally;
use crate::build::bindgen;
use crate::build::empty;
use crate::build::wasm_target::{self, TARGET};
use crate::dist::VERSION;
use crate::files::{project_files, read_toml};
use crate::workspace::Workspace;

/// A package of crates.io.
struct Package {
    name: &'static str,
    /// Its folder in the project.
    folder: &'static str,
    /// What it may hold: files, and folders that end in a slash.
    holds: &'static [&'static str],
}

const PACKAGES: [Package; 2] = [
    Package {
        name: "id-contact-session",
        folder: "crates/session",
        holds: &["README.md", "fixtures/", "src/"],
    },
    Package {
        name: "id-contact-initiator",
        folder: ".",
        holds: &["CHANGELOG.md", "assets/initiator.css", "docs/crates-io.md", "src/"],
    },
];

/// What cargo writes into every package.
const BY_CARGO: [&str; 3] = ["Cargo.toml", "Cargo.toml.orig", "Cargo.lock"];
const LICENCES: [&str; 2] = ["LICENSE-MIT", "LICENSE-APACHE"];
/// The fields that crates.io requires or shows.
const FIELDS: [&str; 6] = ["description", "license", "readme", "keywords", "categories", "rust-version"];

/// The app in `tests`, which is no member of the workspace.
const APP: &str = "packaged-app";

/// Pack both, look into them, and build the app with them.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let folder = folder(workspace);
    let unpacked = pack(workspace)?;
    for package in &PACKAGES {
        let Package { name, .. } = package;
        println!("      {name} holds what it should");
        let packed = unpacked.join(format!("{name}-{VERSION}"));
        holds_what_it_should(workspace, package, &packed).with_context(|| format!("the package {name}"))?;
    }
    println!("      An app outside the workspace builds with them");
    let app = copy_app(workspace, &folder)?;
    let wasm = build(workspace, &app, &unpacked)?;
    println!("      It has the workspace's versions, and no JavaScript of ours");
    has_the_same_versions(workspace, &app)?;
    needs_no_script(&wasm, &empty(folder.join("glue"))?)?;
    Ok(Tally::passes(PACKAGES.len() as u64 + 3))
}

/// Build the app with the packages, for the browser; the answer is the folder with its `packaged-app.js`.
pub(super) fn app(workspace: &Workspace) -> Result<PathBuf> {
    let unpacked = pack(workspace)?;
    let app = copy_app(workspace, &folder(workspace))?;
    let wasm = build(workspace, &app, &unpacked)?;
    let out = empty(workspace.target.join(APP))?;
    bindgen::app(&wasm, &out)?;
    Ok(out)
}

fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("package-check")
}

/// As `cargo publish` would pack them. The answer is the folder with both, unpacked.
fn pack(workspace: &Workspace) -> Result<PathBuf> {
    let shell = workspace.shell()?;
    let unpacked = empty(folder(workspace).join("packages"))?;
    let target = folder(workspace).join("target");
    let names = PACKAGES.iter().flat_map(|package| ["--package", package.name]);
    // Cargo would verify them for this machine; the app verifies them for the target that matters.
    cmd!(shell, "cargo package --allow-dirty --no-verify --quiet --target-dir {target} {names...}")
        .quiet()
        .run()
        .context("cargo cannot pack the crates; it says why above")?;
    for Package { name, .. } in &PACKAGES {
        let package = target.join("package").join(format!("{name}-{VERSION}.crate"));
        // `m` gives the files the present time. In the package all are of 2006, by which cargo would take them for
        // unchanged.
        cmd!(shell, "tar -xzmf {package} -C {unpacked}").quiet().run().context("cannot unpack a package")?;
    }
    Ok(unpacked)
}

fn holds_what_it_should(workspace: &Workspace, package: &Package, packed: &Path) -> Result<()> {
    let files: BTreeSet<_> = project_files(packed)?
        .iter()
        .filter_map(|path| path.strip_prefix(packed).ok())
        .map(|path| path.to_string_lossy().replace('\\', "/"))
        // The commit, which cargo writes down where there is one.
        .filter(|file| file != ".cargo_vcs_info.json")
        .collect();
    let may_hold = || BY_CARGO.iter().chain(&LICENCES).chain(package.holds);
    for file in &files {
        ensure!(may_hold().any(|part| is_part(file, part)), "it holds {file}");
    }
    for part in may_hold() {
        ensure!(files.iter().any(|file| is_part(file, part)), "it lacks {part}");
    }
    for file in LICENCES {
        let is_ours = fs::read(packed.join(file))? == fs::read(workspace.root.join(file))?;
        ensure!(is_ours, "{file} is not the project's");
    }
    // A module that is only compiled for another target or feature would not be missed by the app.
    let source = workspace.root.join(package.folder).join("src");
    for path in project_files(&source)? {
        let path = Path::new("src").join(path.strip_prefix(&source)?);
        ensure!(packed.join(&path).is_file(), "it lacks {}", path.display());
    }
    is_described(packed)
}

fn is_part(file: &str, part: &str) -> bool {
    if part.ends_with('/') { file.starts_with(part) } else { file == part }
}

fn is_described(packed: &Path) -> Result<()> {
    let manifest = read_toml(&packed.join("Cargo.toml"))?;
    let package = manifest.get("package").and_then(toml::Value::as_table).context("no package")?;
    for field in FIELDS {
        ensure!(package.contains_key(field), "its manifest has no `{field}`");
    }
    ensure!(package.get("publish").is_none(), "its manifest says where it may be published");
    let readme = package["readme"].as_str().context("its manifest names no README")?;
    ensure!(packed.join(readme).is_file(), "it lacks {readme}");
    let target = package.get("metadata").and_then(|it| it.get("docs")?.get("rs")?.get("default-target"));
    ensure!(
        target.and_then(toml::Value::as_str) == Some(TARGET),
        "docs.rs would not document it for {TARGET}"
    );
    Ok(())
}

/// The app with the workspace's lock file, so that it takes the same versions and downloads nothing new.
fn copy_app(workspace: &Workspace, folder: &Path) -> Result<PathBuf> {
    let app = folder.join(APP);
    copy_project(&workspace.root.join("tests").join(APP), &app)?;
    fs::copy(workspace.root.join("Cargo.lock"), app.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    Ok(app)
}

/// With plain flags, as any Yew app. The unpacked packages take the place of the published ones.
fn build(workspace: &Workspace, app: &Path, unpacked: &Path) -> Result<PathBuf> {
    wasm_target::ensure(workspace)?;
    let shell = workspace.shell()?;
    // The app is built offline, to show that it needs nothing beyond the workspace's lock file.
    cmd!(shell, "cargo fetch --quiet --locked --target {TARGET}").quiet().run()?;
    shell.change_dir(app);
    let target = folder(workspace).join("target");
    let patches = PACKAGES.iter().flat_map(|Package { name, .. }| {
        let path = unpacked.join(format!("{name}-{VERSION}"));
        // A literal string of TOML, in which a backslash is a backslash.
        ["--config".to_owned(), format!("patch.crates-io.{name}.path='{}'", path.display())]
    });
    cmd!(shell, "cargo build --offline --target {TARGET} --target-dir {target}")
        .args(patches)
        .quiet()
        .run()
        .context("the app does not build; cargo says why above")?;
    Ok(target.join(TARGET).join("debug").join(format!("{APP}.wasm")))
}

fn has_the_same_versions(workspace: &Workspace, app: &Path) -> Result<()> {
    let [ours, theirs] = [&workspace.root, app].map(|folder| locked(&folder.join("Cargo.lock")));
    let other: Vec<_> = theirs?.difference(&ours?).filter(|(name, _)| name != APP).cloned().collect();
    ensure!(other.is_empty(), "the app has other versions than the workspace: {other:?}");
    Ok(())
}

/// Name and version of everything in a lock file.
fn locked(lock: &Path) -> Result<BTreeSet<(String, String)>> {
    let lock = read_toml(lock)?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("the lock file is empty")?;
    let text = |package: &toml::Value, field: &str| Some(package.get(field)?.as_str()?.to_owned());
    Ok(packages.iter().filter_map(|one| text(one, "name").zip(text(one, "version"))).collect())
}

/// wasm-bindgen copies what a crate's Rust imports from a JavaScript file of its own to `snippets`.
fn needs_no_script(wasm: &Path, glue: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(wasm)
        .web(true)?
        .typescript(false)
        .generate(glue)
        .context("wasm-bindgen cannot read the app")?;
    let snippets = glue.join("snippets");
    let found = if snippets.exists() { project_files(&snippets)? } else { Vec::new() };
    ensure!(found.is_empty(), "the app needs scripts: {found:?}");
    Ok(())
}
