//! Checks the bill of materials.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use boon::{Compiler, Schemas};
use serde_json::{Map, Value};

use super::{manifest, read_json};
use crate::build::compile;
use crate::dist::linked::{self, Key};
use crate::dist::{BILL_OF_MATERIALS, NPM, VERSION};
use crate::tools::npm;
use crate::workspace::Workspace;

/// The folder of the schemas in CycloneDX's own npm package, their files, and the base of the URLs by which they refer
/// to each other.
const FOLDER: &str = "@cyclonedx/cyclonedx-library/res/schema";
const SCHEMAS: [&str; 3] =
    ["bom-1.6.SNAPSHOT.schema.json", "spdx.SNAPSHOT.schema.json", "jsf-0.82.SNAPSHOT.schema.json"];
const BASE: &str = "http://cyclonedx.org/schema/";

/// Cargo always compiles these with the standard library, but only procedural macros and programs that unwind link
/// them.
const NOT_LINKED: [&str; 3] = ["panic_unwind", "proc_macro", "rustc-literal-escaper"];

pub(super) fn is_cyclonedx(workspace: &Workspace, dist: &Path) -> Result<()> {
    let tools = npm::ensure(workspace)?;
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    for name in SCHEMAS {
        let schema = read_json(&tools.script(FOLDER).join(name))?;
        let Ok(()) = compiler.add_resource(&format!("{BASE}{name}"), schema) else {
            bail!("{name} is no JSON schema")
        };
    }
    let name = format!("{BASE}{}", SCHEMAS[0]);
    let index = match compiler.compile(&name, &mut schemas) {
        Ok(index) => index,
        Err(error) => bail!("{name} is no JSON schema: {error:#}"),
    };
    let list = read_json(&dist.join(BILL_OF_MATERIALS))?;
    if let Err(error) = schemas.validate(&list, index) {
        bail!("{error:#}");
    }
    Ok(())
}

/// Compares the list with what cargo says it compiled, with the lock files and with the manifest of the files.
pub(super) fn lists_what_was_compiled(workspace: &Workspace, dist: &Path) -> Result<()> {
    let list = read_json(&dist.join(BILL_OF_MATERIALS))?;
    let of_package = read_json(&dist.join(NPM).join(BILL_OF_MATERIALS))?;
    ensure!(list == of_package, "the package has another one");
    let widget = &list["metadata"]["component"];
    let crates: Vec<_> = list["components"].as_array().context("it lists nothing")?.iter().collect();
    let mut listed = crates.iter().map(|one| key(one)).collect::<Result<BTreeSet<_>>>()?;
    listed.insert(key(widget)?);
    let compiled = compiled(workspace)?;
    ensure!(
        listed == compiled,
        "listed but not compiled: {:?}; compiled but not listed: {:?}",
        &listed - &compiled,
        &compiled - &listed
    );
    hashes_are_pinned(workspace, &crates)?;
    files_are_those_of_the_manifest(widget, &manifest(dist)?)?;
    all_are_needed(&list, listed.len())
}

fn key(component: &Value) -> Result<Key> {
    let text = |field: &str| Some(component[field].as_str()?.to_owned());
    text("name").zip(text("version")).context("a component lacks its name or version")
}

fn compiled(workspace: &Workspace) -> Result<BTreeSet<Key>> {
    let shell = workspace.shell()?;
    let rust_version = linked::rust_version(&shell)?;
    let mut keys = BTreeSet::new();
    for artifact in compile::compiled(workspace)? {
        let (name, version) = key_of_id(&artifact.package_id.repr)?;
        if !NOT_LINKED.contains(&&*name) {
            keys.insert((name, if version == "0.0.0" { rust_version.clone() } else { version }));
        }
    }
    Ok(keys)
}

/// Cargo's `…#name@1.2.3`, or `…/name#1.2.3` where the folder is called like the package.
fn key_of_id(id: &str) -> Result<Key> {
    let (place, package) = id.rsplit_once('#').with_context(|| format!("{id} is no package id"))?;
    let folder = place.rsplit('/').next().unwrap_or(place);
    let (name, version) = package.split_once('@').unwrap_or((folder, package));
    Ok((name.to_owned(), version.to_owned()))
}

/// Every crate has the hash of its lock file, besides our own and Rust's, which come from no registry.
fn hashes_are_pinned(workspace: &Workspace, crates: &[&Value]) -> Result<()> {
    let pinned = linked::checksums(workspace, &workspace.shell()?)?;
    for one in crates {
        let key = key(one)?;
        let hash = one["hashes"][0]["content"].as_str();
        match one["purl"].as_str() {
            Some(purl) if purl.starts_with("pkg:cargo/") => {
                let checksum = pinned.get(&key).map(String::as_str);
                ensure!(hash.is_some() && hash == checksum, "{key:?} has another hash in the lock file");
            }
            Some(purl) => ensure!(purl.starts_with("pkg:github/rust-lang/rust@"), "nobody pins {purl}"),
            None => ensure!(key.1 == VERSION, "nobody knows where {key:?} comes from"),
        }
    }
    Ok(())
}

fn files_are_those_of_the_manifest(widget: &Value, manifest: &Value) -> Result<()> {
    let files = widget["components"].as_array().context("it lists no files")?;
    let listed: Map<_, _> = files
        .iter()
        .filter_map(|file| Some((file["name"].as_str()?.to_owned(), file["hashes"][0]["content"].clone())))
        .collect();
    let meant = manifest["files"].as_object().context("the manifest lists no files")?;
    let meant: Map<_, _> = meant.iter().map(|(name, file)| (name.clone(), file["sha256"].clone())).collect();
    ensure!(listed == meant, "its files are {listed:?}, those of the manifest {meant:?}");
    Ok(())
}

/// Every crate is reached from the widget by dependencies.
fn all_are_needed(list: &Value, count: usize) -> Result<()> {
    let needs: BTreeMap<_, _> = list["dependencies"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|one| Some((one["ref"].as_str()?, one["dependsOn"].as_array()?)))
        .collect();
    let mut seen = BTreeSet::new();
    let mut next: Vec<_> = list["metadata"]["component"]["bom-ref"].as_str().into_iter().collect();
    while let Some(one) = next.pop() {
        let needed = needs.get(one).with_context(|| format!("nobody tells what {one} needs"))?;
        if seen.insert(one) {
            next.extend(needed.iter().filter_map(Value::as_str));
        }
    }
    ensure!(seen.len() == count, "of {count} only {} are needed", seen.len());
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargo_names_packages_in_two_ways() {
        for (id, name, version) in [
            ("registry+https://github.com/rust-lang/crates.io-index#yew@0.23.0", "yew", "0.23.0"),
            ("path+file:///rust/library/core#0.0.0", "core", "0.0.0"),
        ] {
            assert_eq!(key_of_id(id).unwrap(), (name.to_owned(), version.to_owned()));
        }
        assert!(key_of_id("yew").is_err());
    }
}
