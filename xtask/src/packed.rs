//! Files as web servers send them: plain, and compressed with gzip and brotli.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

/// A file with its two compressed forms.
pub(crate) struct Packed {
    pub(crate) name: String,
    pub(crate) plain: Vec<u8>,
    pub(crate) gzip: Vec<u8>,
    pub(crate) brotli: Vec<u8>,
}

impl Packed {
    /// Read a file and compress it.
    pub(crate) fn read(folder: &Path, name: &str) -> Result<Self> {
        let plain = fs::read(folder.join(name)).with_context(|| format!("cannot read {name}"))?;
        let (gzip, brotli) = (gzip(&plain)?, brotli(&plain)?);
        Ok(Self { name: name.to_owned(), plain, gzip, brotli })
    }

    /// Write all three into a folder, under the names that web servers look for.
    pub(crate) fn write(&self, folder: &Path) -> Result<()> {
        for (suffix, bytes) in [("", &self.plain), (".gz", &self.gzip), (".br", &self.brotli)] {
            let path = folder.join(format!("{}{suffix}", self.name));
            fs::write(&path, bytes).with_context(|| format!("cannot write {}", path.display()))?;
        }
        Ok(())
    }
}

/// The header holds neither a file name nor a time, so that equal input gives equal output.
fn gzip(bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    encoder.finish()
}

fn brotli(mut bytes: &[u8]) -> io::Result<Vec<u8>> {
    let params =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &params)?;
    Ok(packed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_packers_pack() {
        let bytes = [7; 10_000];
        assert!(gzip(&bytes).unwrap().len() < 100);
        assert!(brotli(&bytes).unwrap().len() < 100);
    }
}
