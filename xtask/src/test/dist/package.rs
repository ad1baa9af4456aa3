//! Checks the package for npm.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};
use boon::{Compiler, Schemas};
use serde_json::Value;
use xshell::cmd;

use super::{manifest, read_json};
use crate::dist::{CUSTOM_ELEMENTS, INITIATOR, NPM, VERSION};
use crate::files::files_in;
use crate::tools::npm;
use crate::workspace::Workspace;

pub(super) fn npm_packs_what_is_meant(workspace: &Workspace, dist: &Path) -> Result<()> {
    let shell = workspace.shell()?;
    shell.change_dir(dist.join(NPM));
    let told = cmd!(shell, "npm pack --dry-run --json --ignore-scripts --loglevel=error").quiet().read()?;
    let told: Value = serde_json::from_str(&told).context("npm does not tell what it packs")?;
    let files = told[0]["files"].as_array().context("npm packs nothing")?;
    let packed: BTreeSet<_> =
        files.iter().filter_map(|file| file["path"].as_str()).map(str::to_owned).collect();
    let meant = files_in(&dist.join(NPM))?;
    let meant: BTreeSet<_> = meant.iter().map(|path| path.to_string_lossy().replace('\\', "/")).collect();
    ensure!(packed == meant, "npm packs {packed:?}, the folder holds {meant:?}");
    Ok(())
}

pub(super) fn what_it_names_is_there(_: &Workspace, dist: &Path) -> Result<()> {
    let manifest = manifest(dist)?;
    let folder = dist.join(NPM);
    let package = read_json(&folder.join("package.json"))?;
    ensure!(package["version"] == VERSION && manifest["version"] == VERSION, "it is not version {VERSION}");
    let mut named = Vec::new();
    for key in ["main", "types", "customElements", "files", "exports"] {
        collect_strings(&package[key], &mut named);
    }
    for name in named.into_iter().filter(|name| !name.contains('*')) {
        ensure!(folder.join(name).is_file(), "package.json names {name}, which is not there");
    }
    for name in manifest["files"].as_object().into_iter().flatten().map(|(name, _)| name) {
        let served = fs::read(dist.join(INITIATOR).join(name))?;
        ensure!(fs::read(folder.join(name))? == served, "{name} is not the one that is served");
    }
    Ok(())
}

fn collect_strings<'value>(value: &'value Value, strings: &mut Vec<&'value str>) {
    match value {
        Value::String(string) => strings.push(string),
        Value::Array(values) => values.iter().for_each(|value| collect_strings(value, strings)),
        Value::Object(fields) => fields.values().for_each(|value| collect_strings(value, strings)),
        _ => {}
    }
}

pub(super) fn description_is_valid(workspace: &Workspace, dist: &Path) -> Result<()> {
    let schema = npm::ensure(workspace)?.script("custom-elements-manifest/schema.json");
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let name = schema.to_str().context("the path of the schema is not UTF-8")?;
    let Ok(index) = compiler.compile(name, &mut schemas) else { bail!("{name} is no JSON schema") };
    let description = read_json(&dist.join(NPM).join(CUSTOM_ELEMENTS))?;
    if let Err(error) = schemas.validate(&description, index) {
        bail!("{error:#}");
    }
    let class = &description["modules"][0]["declarations"][0];
    for kind in ["attributes", "members", "events", "slots", "cssParts", "cssStates", "cssProperties"] {
        ensure!(class[kind].as_array().is_some_and(|list| !list.is_empty()), "it lists no {kind}");
    }
    Ok(())
}
