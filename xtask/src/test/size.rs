//! What a citizen downloads before the first choice, measured and kept within a budget.

mod by_crate;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Result, ensure};

use super::tally::Tally;
use crate::build::{self, DIAGNOSE, Kind, Place, SCRIPT, WASM, shipped, texts};
use crate::packed::Packed;
use crate::progress::Progress;
use crate::workspace::Workspace;

/// What every visitor downloads.
const DOWNLOADED: [&str; 2] = [SCRIPT, WASM];
/// What ships too and is only loaded on request, so that it does not count.
const APART: [&str; 2] = [texts::KEYS, DIAGNOSE];

/// The most bytes that a visitor downloads, whatever the language, with brotli 11.
pub(super) const BUDGET: usize = 55_500;

/// Sizes of one file, in bytes.
struct Sizes {
    file: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Build what ships, print its sizes by file and by crate, and refuse more bytes than the budget.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let mut progress = Progress::within_a_step(Kind::Release.steps());
    let out = build::run(workspace, &mut progress, Kind::Release, Place::Default)?;
    let meant: BTreeSet<_> = shipped::names().collect();
    let found = files_in(&out)?;
    ensure!(found == meant, "{meant:?} ship, but {} holds {found:?}", workspace.relative(&out).display());
    let mut downloaded =
        DOWNLOADED.into_iter().map(|file| measure(&out, file)).collect::<Result<Vec<_>>>()?;
    // A visitor downloads one language; the largest counts.
    let languages = texts::language_files().map(|file| measure(&out, &file)).collect::<Result<Vec<_>>>()?;
    downloaded.extend(languages.into_iter().max_by_key(|size| size.brotli));
    let apart = APART.into_iter().map(|file| measure(&out, file)).collect::<Result<Vec<_>>>()?;
    print!("{}", table(&downloaded, &apart));
    print!("\n{}", by_crate::table(&build::named_module(workspace), &out.join(WASM))?);
    within(BUDGET, downloaded.iter().map(|size| size.brotli).sum())?;
    Ok(Tally::passes(3))
}

/// The names of what is in a folder.
pub(super) fn files_in(folder: &Path) -> Result<BTreeSet<String>> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder)? {
        names.insert(entry?.file_name().to_string_lossy().into_owned());
    }
    Ok(names)
}

fn measure(folder: &Path, file: &str) -> Result<Sizes> {
    let Packed { name, plain, gzip, brotli } = Packed::read(folder, file)?;
    Ok(Sizes { file: name, raw: plain.len(), gzip: gzip.len(), brotli: brotli.len() })
}

fn within(budget: usize, brotli: usize) -> Result<()> {
    ensure!(
        brotli <= budget,
        "the download is {} bytes over its budget: {brotli} of {budget}",
        brotli - budget
    );
    Ok(())
}

/// The files that a visitor downloads, their sum, and below it the files that are not in the sum.
fn table(downloaded: &[Sizes], apart: &[Sizes]) -> String {
    let sum = Sizes {
        file: "together".to_owned(),
        raw: downloaded.iter().map(|size| size.raw).sum(),
        gzip: downloaded.iter().map(|size| size.gzip).sum(),
        brotli: downloaded.iter().map(|size| size.brotli).sum(),
    };
    let row = |file: &str, raw, gzip, brotli| format!("{file:33}{raw:>9}{gzip:>9}{brotli:>10}\n");
    let head = row("file", "raw".to_owned(), "gzip -9".to_owned(), "brotli 11".to_owned());
    downloaded
        .iter()
        .chain([&sum])
        .chain(apart)
        .map(|size| row(&size.file, size.raw.to_string(), size.gzip.to_string(), size.brotli.to_string()))
        .fold(head, |table, row| table + &row)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_lists_each_file_and_the_sum_of_what_a_visitor_downloads() {
        let downloaded = [
            Sizes { file: SCRIPT.to_owned(), raw: 20_000, gzip: 6_000, brotli: 5_000 },
            Sizes { file: WASM.to_owned(), raw: 110_000, gzip: 53_000, brotli: 46_000 },
        ];
        let apart = [Sizes { file: DIAGNOSE.to_owned(), raw: 9_000, gzip: 4_000, brotli: 3_500 }];
        assert_eq!(
            table(&downloaded, &apart),
            "file                                   raw  gzip -9 brotli 11\n\
             id-contact-initiator.js              20000     6000      5000\n\
             id-contact-initiator.wasm           110000    53000     46000\n\
             together                            130000    59000     51000\n\
             id-contact-initiator.diagnose.js      9000     4000      3500\n"
        );
    }

    #[test]
    fn the_budget_says_by_how_much_it_is_missed() {
        assert!(within(50_000, 50_000).is_ok());
        assert_eq!(
            within(50_000, 50_012).unwrap_err().to_string(),
            "the download is 12 bytes over its budget: 50012 of 50000"
        );
    }
}
