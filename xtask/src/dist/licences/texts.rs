//! The texts of a crate's licences, which some packages lack.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::dist::linked::{Crate, Origin};
use crate::workspace::Workspace;

/// How the names of crates begin whose packages hold no licence text, and the copyright notice of their repositories.
/// The text of the MIT licence follows it, which all of them allow. The last has no notice, only an author.
const NOTICES: [(&str, &str); 4] = [
    ("gloo-", "Copyright (c) 2019 Rust and WebAssembly Working Group"),
    ("rlsf", "Copyright 2021 yvt"),
    ("yew", "Copyright (c) 2017 Denis Kolodin"),
    ("implicit-clone", "Copyright (c) Cecile Tonglet"),
];
/// The same for the parts of Rust's standard library.
const OF_RUST: &str = "Copyright (c) The Rust Project Contributors\n\
                       Tables of Unicode in `core`: Copyright (c) 1991-2024 Unicode, Inc. (Unicode-3.0)";

/// The licence texts in the package, or else a copyright notice with the text of the MIT licence.
pub(super) fn of(workspace: &Workspace, one: &Crate) -> Result<BTreeSet<String>> {
    // A crate of a larger project may have its texts in the folder above.
    for folder in [Some(&*one.folder), one.folder.parent()].into_iter().flatten() {
        let texts = in_folder(folder)?;
        if !texts.is_empty() {
            return Ok(texts);
        }
    }
    let notice = notice(one).with_context(|| format!("{} holds no text of its licence", one.title()))?;
    let ours = fs::read_to_string(workspace.root.join("LICENSE-MIT")).context("cannot read LICENSE-MIT")?;
    let (_, text) = ours.split_once("Permission is").context("LICENSE-MIT is not what it was")?;
    Ok(BTreeSet::from([tidy(&format!("{notice}\n\nPermission is{text}"))]))
}

fn notice(one: &Crate) -> Option<&'static str> {
    if matches!(one.origin, Origin::Rust { .. }) {
        return Some(OF_RUST);
    }
    let is_allowed = one.licence.contains("MIT");
    NOTICES.iter().find(|(start, _)| is_allowed && one.key.0.starts_with(start)).map(|(_, notice)| *notice)
}

fn in_folder(folder: &Path) -> Result<BTreeSet<String>> {
    let mut texts = BTreeSet::new();
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let entry = entry?;
        if entry.file_type()?.is_file() && is_about_licences(&entry.file_name().to_string_lossy()) {
            let text = fs::read_to_string(entry.path())
                .with_context(|| format!("cannot read {}", entry.path().display()))?;
            texts.insert(tidy(&text));
        }
    }
    Ok(texts)
}

fn is_about_licences(file: &str) -> bool {
    let name = file.to_ascii_uppercase();
    ["LICENSE", "LICENCE", "COPYING", "COPYRIGHT", "NOTICE", "UNLICENSE"]
        .iter()
        .any(|start| name.starts_with(start))
}

/// A text with uniform line ends, so that equal texts compare as equal.
fn tidy(text: &str) -> String {
    text.trim().lines().map(str::trim_end).collect::<Vec<_>>().join("\n")
}
