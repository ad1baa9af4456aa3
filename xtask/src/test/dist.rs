//! Checks what is distributed: the files, the manifest, the npm package, and that any folder gives the same bytes.

mod again;
mod archives;
mod materials;
mod package;
mod served;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::built;
use super::size::files_in;
use super::tally::Tally;
use crate::build::machine_paths;
use crate::dist::{
    BILL_OF_MATERIALS, CHECKSUMS, INITIATOR, LICENCES, MANIFEST, NPM, PRELOAD_TAGS, SCRIPT_TAG, archive,
};
use crate::files::project_files;
use crate::workspace::Workspace;

type Rule = (&'static str, fn(&Workspace, &Path) -> Result<()>);

const RULES: [Rule; 12] = [
    ("There is what should be there, and nothing else", nothing_else),
    ("The manifest is true of each file, plain and packed", served::files_are_as_listed),
    ("Each language is within the budget", served::downloads_are_within_the_budget),
    ("The tag pins the script, and the script all that it fetches", served::everything_is_pinned),
    ("Unpacked, each archive is what was packed", archives::unpack_to_the_same),
    ("npm packs what is meant", package::npm_packs_what_is_meant),
    ("What the package names is there", package::what_it_names_is_there),
    ("The element's description is a Custom Elements Manifest", package::description_is_valid),
    ("The bill of materials is CycloneDX 1.6", materials::is_cyclonedx),
    ("It lists what was compiled, and nothing else", materials::lists_what_was_compiled),
    ("No file names a folder of this machine", no_machine_paths),
    ("The same sources in another folder give the same bytes", again::same_bytes),
];

/// Write `dist`, and check each rule.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let out = &built::dist(workspace)?.out;
    let mut passed = 0;
    for (rule, check) in RULES {
        println!("      {rule}");
        check(workspace, out).with_context(|| format!("{rule}; this does not"))?;
        passed += 1;
    }
    Ok(Tally::passes(passed))
}

fn nothing_else(_: &Workspace, dist: &Path) -> Result<()> {
    let meant = [INITIATOR, MANIFEST, SCRIPT_TAG, PRELOAD_TAGS, LICENCES, BILL_OF_MATERIALS, NPM, CHECKSUMS]
        .map(str::to_owned);
    let meant: BTreeSet<_> = meant.into_iter().chain(archive::names()).collect();
    let found = files_in(dist)?;
    ensure!(found == meant, "{meant:?} are meant, {found:?} are there");
    Ok(())
}

fn no_machine_paths(workspace: &Workspace, dist: &Path) -> Result<()> {
    for path in project_files(dist)? {
        if let Some(folder) = machine_paths::find_in(workspace, &fs::read(&path)?)? {
            anyhow::bail!("{} mentions {}", path.display(), folder.display());
        }
    }
    Ok(())
}

fn manifest(dist: &Path) -> Result<Value> {
    read_json(&dist.join(MANIFEST))
}

fn read_json(path: &Path) -> Result<Value> {
    let text = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    serde_json::from_slice(&text).with_context(|| format!("{} is no JSON", path.display()))
}
