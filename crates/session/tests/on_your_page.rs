//! docs/on-your-page.md says which libraries the tests load: each is in tools/package.json, and in a test.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const DOCS: &str = include_str!("../../../docs/on-your-page.md");
const PACKAGES: &str = include_str!("../../../tools/package.json");
/// What a row may say instead of naming libraries.
const OTHERWISE: [&str; 2] = ["written", "no"];

#[test]
fn each_row_says_how_it_was_tried() {
    for cells in rows() {
        let tried = cells[1];
        let names = names(tried);
        let rest = names.iter().fold(tried.to_owned(), |rest, name| rest.replace(&format!("`{name}`"), ""));
        assert!(
            OTHERWISE.contains(&tried) || (!names.is_empty() && rest.trim().is_empty()),
            "{tried:?} of {:?}",
            cells[0]
        );
    }
}

#[test]
fn each_library_is_installed_and_in_a_test() {
    let sources: Vec<_> = files(&root().join("tests/e2e/tests"))
        .iter()
        .filter_map(|file| fs::read_to_string(file).ok())
        .collect();
    let named: BTreeSet<_> = rows().iter().flat_map(|cells| names(cells[1])).collect();
    assert!(named.len() > 5, "{named:?}");
    let missing: Vec<_> = named
        .into_iter()
        .filter(|name| {
            let quoted = format!("\"{name}\"");
            !PACKAGES.contains(&format!("{quoted}: "))
                || !sources.iter().any(|source| source.contains(&quoted))
        })
        .collect();
    assert_eq!(missing, [""; 0], "not in tools/package.json, or in no test");
}

/// The cells of the rows of each table with a column "tried".
fn rows() -> Vec<Vec<&'static str>> {
    let tables = DOCS.split("| on the page | tried |").skip(1);
    let rows = tables.flat_map(|table| table.lines().skip(2).take_while(|line| line.starts_with("| ")));
    rows.map(|row| row.split('|').skip(1).map(str::trim).collect()).collect()
}

/// What stands in backticks.
fn names(cell: &'static str) -> Vec<&'static str> {
    cell.split('`').skip(1).step_by(2).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// All files in `folder` and in the folders below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}
