//! The widget's files as they are distributed: packed, and in folders that never change.

use std::env;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// A folder named by a version.
pub(crate) const VERSION: &str = "1.2.3";
/// A folder named by a content hash.
pub(crate) const HASH: &str = "0f1e2d3c4b5a69788796a5b4c3d2e1f0";

/// Fills `folder` with the built widget: as it is, by version, and by content hash.
pub(crate) fn fill(folder: &Path) -> Result<()> {
    let built = env::var_os("INITIATOR_WIDGET")
        .map(PathBuf::from)
        .context("set INITIATOR_WIDGET to the folder with the built widget")?;
    let mut files = vec![("texts.xx.json".to_owned(), b"[]".to_vec())];
    for entry in fs::read_dir(built)? {
        let entry = entry?;
        files.push((entry.file_name().to_string_lossy().into_owned(), fs::read(entry.path())?));
    }
    for folder in [folder.to_owned(), folder.join(VERSION), folder.join(HASH)] {
        fs::create_dir_all(&folder)?;
        for (name, bytes) in &files {
            fs::write(folder.join(name), bytes)?;
            fs::write(folder.join(format!("{name}.br")), brotli(bytes)?)?;
            fs::write(folder.join(format!("{name}.gz")), gzip(bytes)?)?;
        }
    }
    Ok(())
}

/// Quickly rather than well.
fn brotli(mut bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packed = Vec::new();
    let params = BrotliEncoderParams { quality: 1, ..BrotliEncoderParams::default() };
    brotli::BrotliCompress(&mut bytes, &mut packed, &params)?;
    Ok(packed)
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::fast());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?)
}
