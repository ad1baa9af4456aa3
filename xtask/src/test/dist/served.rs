//! The folder to serve and the two in it, compared with the manifest.

use std::collections::BTreeSet;
use std::fs;
use std::io::Read;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use flate2::read::GzDecoder;
use id_contact_session::Language;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::manifest;
use crate::build::{SCRIPT, WASM, pins, texts};
use crate::dist::manifest::{hex, integrity};
use crate::dist::{INITIATOR, PRELOAD_TAGS, SCRIPT_TAG};
use crate::test::size::{BUDGET, files_in};
use crate::workspace::Workspace;

/// The names of the two.
pub(super) fn folders(manifest: &Value) -> Result<Vec<&str>> {
    let folders = manifest["folders"].as_array().context("the manifest lists no folders")?;
    Ok(folders.iter().filter_map(Value::as_str).collect())
}

pub(super) fn files_are_as_listed(_: &Workspace, dist: &Path) -> Result<()> {
    let manifest = manifest(dist)?;
    let files = manifest["files"].as_object().context("the manifest lists no files")?;
    let meant: BTreeSet<_> =
        files.keys().flat_map(|name| ["", ".br", ".gz"].map(|suffix| format!("{name}{suffix}"))).collect();
    let folders = folders(&manifest)?;
    for at in folders.iter().copied().chain([""]) {
        let folder = dist.join(INITIATOR).join(at);
        let mut found = files_in(&folder)?;
        if at.is_empty() {
            found.retain(|name| !folders.contains(&name.as_str()));
        }
        ensure!(found == meant, "{} should hold {meant:?}, not {found:?}", folder.display());
        for (name, listed) in files {
            let file = folder.join(name);
            let found = describe(&file).with_context(|| format!("{} is not well packed", file.display()))?;
            ensure!(found == *listed, "{} is {found}, listed as {listed}", file.display());
        }
    }
    Ok(())
}

/// A file as the manifest should list it.
fn describe(file: &Path) -> Result<Value> {
    let read = |suffix: &str| fs::read(format!("{}{suffix}", file.display()));
    let (plain, gzip, brotli) = (read("")?, read(".gz")?, read(".br")?);
    let (mut from_gzip, mut from_brotli) = (Vec::new(), Vec::new());
    GzDecoder::new(&*gzip).read_to_end(&mut from_gzip)?;
    brotli::Decompressor::new(&*brotli, 4096).read_to_end(&mut from_brotli)?;
    ensure!(from_gzip == plain && from_brotli == plain, "unpacked it is another file");
    Ok(json!({
        "bytes": plain.len(),
        "gzip": gzip.len(),
        "brotli": brotli.len(),
        "sha256": hex(&Sha256::digest(&plain)),
        "integrity": integrity(&plain),
    }))
}

pub(super) fn downloads_are_within_the_budget(_: &Workspace, dist: &Path) -> Result<()> {
    let manifest = manifest(dist)?;
    for language in Language::ALL {
        let files = [SCRIPT.to_owned(), WASM.to_owned(), texts::file_name(language)].into_iter();
        let files: Vec<_> = files.map(|name| &manifest["files"][name]).collect();
        let listed = &manifest["downloads"][language.tag()];
        for size in ["bytes", "gzip", "brotli"] {
            let sum: u64 = files.iter().filter_map(|file| file[size].as_u64()).sum();
            ensure!(listed[size] == sum, "{language:?} is {sum} ({size}), listed as {listed}");
        }
        let brotli = listed["brotli"].as_u64().unwrap_or(u64::MAX);
        ensure!(brotli <= BUDGET as u64, "{language:?} is {brotli} bytes, the budget {BUDGET}");
    }
    Ok(())
}

pub(super) fn everything_is_pinned(_: &Workspace, dist: &Path) -> Result<()> {
    let manifest = manifest(dist)?;
    let of_content = folders(&manifest)?.pop().context("the manifest lists no folders")?;
    let folder = dist.join(INITIATOR).join(of_content);
    let script = fs::read_to_string(folder.join(SCRIPT))?;
    for name in [SCRIPT_TAG, PRELOAD_TAGS] {
        let tag = fs::read_to_string(dist.join(name))?;
        for part in [
            &*integrity(script.as_bytes()),
            &format!("/{of_content}/{SCRIPT}\""),
            "crossorigin=\"anonymous\"",
        ] {
            ensure!(tag.contains(part), "{name} lacks {part}");
        }
    }
    for name in texts::files().chain([WASM.to_owned()]) {
        let pin = pins::integrity(&fs::read(folder.join(&name))?);
        ensure!(script.contains(&pin), "{SCRIPT} does not pin {name}");
    }
    Ok(())
}
