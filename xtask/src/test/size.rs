//! What a citizen downloads before the first choice, measured and kept within a budget.

use std::fs;
use std::io::{self, Write};

use anyhow::{Context, Result, ensure};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};

use super::tally::Tally;
use crate::build::{self, Kind, Place, SCRIPT, WASM};
use crate::progress::Progress;
use crate::workspace::Workspace;

/// Bytes of script and WASM together, brotli 11.
const BUDGET: usize = 60_000;

/// Sizes of one file, in bytes.
struct Sizes {
    file: &'static str,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Build what ships, print its sizes, refuse too many bytes.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let mut progress = Progress::within_a_step(Kind::Release.steps());
    let out = build::run(workspace, &mut progress, Kind::Release, Place::Default)?;
    let files = fs::read_dir(&out)?.count();
    ensure!(files == 2, "two files ship, but {} holds {files}", workspace.relative(&out).display());
    let mut sizes = Vec::new();
    for file in [SCRIPT, WASM] {
        let bytes = fs::read(out.join(file)).with_context(|| format!("cannot read {file}"))?;
        sizes.push(Sizes { file, raw: bytes.len(), gzip: gzip(&bytes)?, brotli: brotli(&bytes)? });
    }
    print!("{}", table(&sizes));
    within(BUDGET, sizes.iter().map(|size| size.brotli).sum())?;
    Ok(Tally::passes(3))
}

fn within(budget: usize, brotli: usize) -> Result<()> {
    ensure!(
        brotli <= budget,
        "the download is {} bytes over its budget: {brotli} of {budget}",
        brotli - budget
    );
    Ok(())
}

fn gzip(bytes: &[u8]) -> io::Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(bytes)?;
    Ok(encoder.finish()?.len())
}

fn brotli(mut bytes: &[u8]) -> io::Result<usize> {
    let params =
        BrotliEncoderParams { quality: 11, size_hint: bytes.len(), ..BrotliEncoderParams::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut bytes, &mut packed, &params)?;
    Ok(packed.len())
}

fn table(sizes: &[Sizes]) -> String {
    let sum = Sizes {
        file: "together",
        raw: sizes.iter().map(|size| size.raw).sum(),
        gzip: sizes.iter().map(|size| size.gzip).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    };
    let row = |file, raw, gzip, brotli| format!("{file:27}{raw:>9}{gzip:>9}{brotli:>10}\n");
    let head = row("file", "raw".to_owned(), "gzip -9".to_owned(), "brotli 11".to_owned());
    sizes
        .iter()
        .chain([&sum])
        .map(|size| row(size.file, size.raw.to_string(), size.gzip.to_string(), size.brotli.to_string()))
        .fold(head, |table, row| table + &row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lists_each_file_and_the_sum() {
        let sizes = [
            Sizes { file: SCRIPT, raw: 20_000, gzip: 6_000, brotli: 5_000 },
            Sizes { file: WASM, raw: 110_000, gzip: 53_000, brotli: 46_000 },
        ];
        assert_eq!(
            table(&sizes),
            "file                             raw  gzip -9 brotli 11\n\
             id-contact-initiator.js        20000     6000      5000\n\
             id-contact-initiator.wasm     110000    53000     46000\n\
             together                      130000    59000     51000\n"
        );
    }

    #[test]
    fn the_budget_says_by_how_much_it_is_missed() {
        assert!(within(60_000, 60_000).is_ok());
        assert_eq!(
            within(60_000, 60_012).unwrap_err().to_string(),
            "the download is 12 bytes over its budget: 60012 of 60000"
        );
    }

    #[test]
    fn both_packers_pack() {
        let bytes = [7; 10_000];
        assert!(gzip(&bytes).unwrap() < 100);
        assert!(brotli(&bytes).unwrap() < 100);
    }
}
