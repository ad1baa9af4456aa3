//! What is distributed: the files to serve, beside each other and in folders whose content never changes; a package for
//! npm; and both as archives.

pub(crate) mod archive;
mod bill_of_materials;
pub(crate) mod contact;
mod custom_elements;
mod licences;
pub(crate) mod linked;
pub(crate) mod manifest;
mod npm_package;
mod release;
mod script_tag;

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::build::{self, Kind, Place, empty, shipped};
use crate::packed::Packed;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// The steps of [`run`] after those of the build.
const STEPS: usize = 4;
/// The version of all packages of the workspace.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");
/// How many hexadecimal digits of a hash name a folder.
const DIGITS: usize = 16;

/// Names of files in `dist`.
pub(crate) const MANIFEST: &str = "manifest.json";
pub(crate) const SCRIPT_TAG: &str = "script-tag.html";
pub(crate) const PRELOAD_TAGS: &str = "preload-tags.html";
pub(crate) const LICENCES: &str = "THIRD-PARTY-LICENSES.txt";
pub(crate) const BILL_OF_MATERIALS: &str = "bom.cdx.json";
pub(crate) const NPM: &str = "npm";
pub(crate) const INITIATOR: &str = "initiator";
pub(crate) const CHECKSUMS: &str = "SHA256SUMS";
pub(crate) const CUSTOM_ELEMENTS: &str = "custom-elements.json";

/// The folders that [`run`] filled.
pub(crate) struct Dist {
    /// The release build of the widget.
    pub(crate) widget: PathBuf,
    /// What is distributed.
    pub(crate) out: PathBuf,
}

/// How many steps [`run`] prints.
pub(crate) fn steps() -> usize {
    Kind::Release.steps() + STEPS
}

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Refuse to write what must not be published: placeholders for addresses, a version without a date.
    #[arg(long)]
    for_release: bool,
}

/// Build what ships and write `dist`, as the command says.
pub(crate) fn command(workspace: &Workspace, args: &Args) -> Result<()> {
    if args.for_release {
        release::check(workspace)?;
    }
    let mut progress = Progress::new(steps());
    let made = run(workspace, &mut progress)?;
    progress.done(&format!("What is given away is in {}", made.out.display()));
    Ok(())
}

/// Build what ships, and write `dist`.
pub(crate) fn run(workspace: &Workspace, progress: &mut Progress) -> Result<Dist> {
    let widget = build::run(workspace, progress, Kind::Release, Place::Default)?;
    let out = empty(workspace.root.join("dist"))?;
    progress.step("Packing the files to serve");
    let files = shipped::names().map(|name| Packed::read(&widget, &name)).collect::<Result<Vec<_>>>()?;
    let hash = content_hash(&files);
    // Beside each other, and in the two folders that never change.
    for folder in ["", VERSION, &hash] {
        let folder = out.join(INITIATOR).join(folder);
        fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
        files.iter().try_for_each(|file| file.write(&folder))?;
    }
    write(&out, MANIFEST, &manifest::of(&files, &hash)?)?;
    write(&out, SCRIPT_TAG, &script_tag::of(&files, &hash)?)?;
    write(&out, PRELOAD_TAGS, &script_tag::preload(&files, &hash)?)?;
    progress.step("Listing what is inside, and its licences");
    let crates = linked::all(workspace)?;
    let licences = licences::collect(workspace, &crates)?;
    let materials = bill_of_materials::of(&files, &crates)?;
    let package = empty(out.join(NPM))?;
    for folder in [&out, &package] {
        write(folder, LICENCES, &licences)?;
        write(folder, BILL_OF_MATERIALS, &materials)?;
    }
    progress.step("Making the package for npm");
    npm_package::fill(workspace, &widget, &package)?;
    progress.step("Packing archives");
    archive::write_all(workspace, &out)?;
    Ok(Dist { widget, out })
}

/// A hash over all files, so that two different contents never share a folder.
fn content_hash(files: &[Packed]) -> String {
    let mut all = Sha256::new();
    for file in files {
        all.update(&file.name);
        all.update([0]);
        all.update(Sha256::digest(&file.plain));
    }
    let mut hash = manifest::hex(&all.finalize());
    hash.truncate(DIGITS);
    hash
}

fn write(folder: &Path, name: &str, content: &str) -> Result<()> {
    fs::write(folder.join(name), content).with_context(|| format!("cannot write {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(name: &str, plain: &str) -> Packed {
        Packed { name: name.to_owned(), plain: plain.into(), gzip: Vec::new(), brotli: Vec::new() }
    }

    #[test]
    fn another_byte_anywhere_is_another_folder() {
        let hash = content_hash(&[file("a.js", "1"), file("a.wasm", "2")]);
        assert_eq!(hash.len(), 16);
        assert_ne!(hash, content_hash(&[file("a.js", "1"), file("a.wasm", "3")]));
        assert_ne!(hash, content_hash(&[file("a.js", "1"), file("b.wasm", "2")]));
    }
}
