//! The tables in `docs/` are written by the code that they are about. With `UPDATE_DOCS=1` this test writes
//! them; without, it refuses tables that differ.

mod configurator;
mod conformance;
mod tables;
mod typings;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::{env, fs};

/// Tests run side by side, and some tables share a file.
static WRITING: Mutex<()> = Mutex::new(());

fn document(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name)
}

/// The text of the document, read while no test is writing it.
fn read(name: &str) -> String {
    let _one_at_a_time = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    fs::read_to_string(document(name)).unwrap()
}

/// Compares `table` with what stands on the lines between `<!-- generated: {name} -->` and the next `<!-- end -->`.
#[track_caller]
fn assert_generated(file: &str, name: &str, table: &str) {
    assert_between(file, name, &format!("\n{table}"));
}

/// Compares `words` with what stands between the same marks within a line.
#[track_caller]
fn assert_generated_inline(file: &str, name: &str, words: &str) {
    assert_between(file, name, words);
}

#[track_caller]
fn assert_between(file: &str, name: &str, expected: &str) {
    let _one_at_a_time = WRITING.lock().unwrap_or_else(PoisonError::into_inner);
    let path = document(file);
    let text = fs::read_to_string(&path).unwrap();
    let start = format!("<!-- generated: {name} -->");
    let (before, rest) = text.split_once(&start).unwrap_or_else(|| panic!("{file} lacks {start}"));
    let (found, after) =
        rest.split_once("<!-- end -->").unwrap_or_else(|| panic!("{file}: {name} has no end"));
    if env::var_os("UPDATE_DOCS").is_some() {
        fs::write(&path, [before, &start, expected, "<!-- end -->", after].concat()).unwrap();
        return;
    }
    let differs = expected.lines().find(|line| !found.lines().any(|other| other == *line));
    assert!(
        found == expected,
        "docs/{file}, {name}: run `UPDATE_DOCS=1 cargo test --test documentation`. The first new line: {differs:?}"
    );
}

/// A Markdown table. A `|` within a cell is escaped.
fn table<const N: usize>(head: [&str; N], rows: impl IntoIterator<Item = [String; N]>) -> String {
    let line =
        |cells: [String; N]| format!("| {} |\n", cells.map(|cell| cell.replace('|', "\\|")).join(" | "));
    let mut lines = line(head.map(str::to_owned)) + &line([(); N].map(|()| "---".to_owned()));
    lines.extend(rows.into_iter().map(line));
    lines
}

/// The same words with a capital at the start, unless they start with code.
fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
