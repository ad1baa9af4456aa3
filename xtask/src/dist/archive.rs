//! Archives: what a server needs, to unpack there, as `.tar.gz` and `.zip`; the package for npm as `.tgz`; and the
//! checksums of all three. They hold no time, user or order of this machine, so that the same files give the same bytes.

use std::fs;
use std::io::{Cursor, Write as _};
use std::path::Path;

use anyhow::{Context, Result};
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest, Sha256};
use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, DateTime};

use super::manifest::hex;
use super::{
    BILL_OF_MATERIALS, CHECKSUMS, INITIATOR, LICENCES, MANIFEST, NPM, PRELOAD_TAGS, SCRIPT_TAG, VERSION,
    write,
};
use crate::files::files_in;
use crate::workspace::Workspace;

/// The time of every file in an archive, in seconds since 1970: 1 January 1980, before which a zip file knows no time.
const TIME: u64 = 315_532_800;

/// What of `dist` is unpacked on a server.
const OF_DIST: [&str; 6] = [INITIATOR, MANIFEST, SCRIPT_TAG, PRELOAD_TAGS, LICENCES, BILL_OF_MATERIALS];
/// What of the project is there too, and its name there.
const OF_PROJECT: [(&str, &str); 6] = [
    ("docs/archive.md", "README.md"),
    ("deploy", "deploy"),
    ("configurator", "configurator"),
    // By which the configurator judges a core URL and a purpose.
    ("assets/core-protocol.js", "assets/core-protocol.js"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// A file in an archive.
struct Entry {
    /// With slashes, from the archive's own folder.
    name: String,
    bytes: Vec<u8>,
}

/// The names of the archives in `dist`.
pub(crate) fn names() -> [String; 3] {
    let stem = format!("id-contact-initiator-{VERSION}");
    // The last one as `npm pack` calls it.
    [format!("{stem}-server.tar.gz"), format!("{stem}-server.zip"), format!("{stem}.tgz")]
}

/// Writes the archives of what `dist` holds by now, and their checksums.
pub(super) fn write_all(workspace: &Workspace, dist: &Path) -> Result<()> {
    let mut server = Vec::new();
    for name in OF_DIST {
        collect(&dist.join(name), name, &mut server)?;
    }
    for (from, name) in OF_PROJECT {
        collect(&workspace.root.join(from), name, &mut server)?;
    }
    let mut package = Vec::new();
    collect(&dist.join(NPM), "", &mut package)?;

    let folder = format!("id-contact-initiator-{VERSION}");
    let contents = [tar_gz(&folder, &server)?, zipped(&folder, &server)?, tar_gz("package", &package)?];
    let mut checksums = String::new();
    for (name, bytes) in names().iter().zip(contents) {
        fs::write(dist.join(name), &bytes).with_context(|| format!("cannot write {name}"))?;
        checksums.extend([&*hex(&Sha256::digest(&bytes)), "  ", name, "\n"]);
    }
    write(dist, CHECKSUMS, &checksums)
}

/// Adds the file at `path` as `name`, or what is in the folder at `path` below `name`.
fn collect(path: &Path, name: &str, entries: &mut Vec<Entry>) -> Result<()> {
    let read = |path: &Path| fs::read(path).with_context(|| format!("cannot read {}", path.display()));
    if path.is_file() {
        entries.push(Entry { name: name.to_owned(), bytes: read(path)? });
        return Ok(());
    }
    for file in files_in(path)? {
        let below = file.to_string_lossy().replace('\\', "/");
        let name = if name.is_empty() { below } else { format!("{name}/{below}") };
        entries.push(Entry { name, bytes: read(&path.join(&file))? });
    }
    Ok(())
}

fn tar_gz(folder: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut archive = tar::Builder::new(GzEncoder::new(Vec::new(), Compression::best()));
    for Entry { name, bytes } in entries {
        let mut header = tar::Header::new_ustar();
        header.set_size(bytes.len() as u64);
        header.set_mode(mode(name));
        header.set_mtime(TIME);
        archive.append_data(&mut header, format!("{folder}/{name}"), &**bytes)?;
    }
    Ok(archive.into_inner()?.finish()?)
}

fn zipped(folder: &str, entries: &[Entry]) -> Result<Vec<u8>> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for Entry { name, bytes } in entries {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default())
            .unix_permissions(mode(name));
        archive.start_file(format!("{folder}/{name}"), options)?;
        archive.write_all(bytes)?;
    }
    Ok(archive.finish()?.into_inner())
}

/// Everybody may read, and run what is a program.
fn mode(name: &str) -> u32 {
    if Path::new(name).extension().is_some_and(|extension| extension == "sh") { 0o755 } else { 0o644 }
}
