//! What stands elsewhere in the project and must agree with the rules.

use std::fs;
use std::path::{Path, PathBuf};

#[test]
fn the_readme_names_codes_that_stand_in_the_table_of_errors() {
    let (readme, errors) = (include_str!("../../../README.md"), include_str!("../../../docs/errors.md"));
    let rows = readme.lines().skip_while(|line| !line.starts_with("| code |")).skip(2);
    let codes: Vec<_> = rows
        .map_while(|row| row.strip_prefix("| ")?.split(" |").next())
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(codes.len(), 3, "{codes:?}");
    for code in codes {
        assert!(errors.contains(&format!("\n| {code} |")), "docs/errors.md lacks {code}");
    }
}

/// Comes with `cargo xtask dist`.
const NOT_YET: &str = "distribution.md";

#[test]
fn every_link_leads_somewhere() {
    let mut dead = Vec::new();
    for document in documents() {
        let text = fs::read_to_string(&document).unwrap();
        let lost = links(&text).filter(|link| !link.ends_with(NOT_YET) && !leads_somewhere(&document, link));
        dead.extend(lost.map(str::to_owned));
    }
    assert_eq!(dead, [""; 0]);
}

fn leads_somewhere(document: &Path, link: &str) -> bool {
    let (file, heading) = link.split_once('#').unwrap_or((link, ""));
    let target = if file.is_empty() { document.to_owned() } else { document.with_file_name(file) };
    if heading.is_empty() {
        return target.exists();
    }
    fs::read_to_string(&target).is_ok_and(|text| text.lines().any(|line| anchor(line) == heading))
}

/// All that is written to be read.
fn documents() -> Vec<PathBuf> {
    let folders = ["", "docs", "examples"].map(|folder| root().join(folder));
    let files =
        folders.iter().flat_map(|folder| fs::read_dir(folder).unwrap()).map(|entry| entry.unwrap().path());
    files.filter(|file| file.extension().is_some_and(|extension| extension == "md")).collect()
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The relative ones.
fn links(text: &str) -> impl Iterator<Item = &str> {
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets.filter(|target| !target.contains(':') && !target.contains(' '))
}

/// As in the address of a heading: lower case, dashes for spaces, no punctuation.
fn anchor(line: &str) -> String {
    let words = line.trim_start_matches('#').trim().to_lowercase();
    let kept = words.chars().filter(|letter| letter.is_alphanumeric() || [' ', '-', '_'].contains(letter));
    if line.starts_with('#') {
        kept.map(|it| if it == ' ' { '-' } else { it }).collect()
    } else {
        String::new()
    }
}

#[test]
fn the_code_map_names_every_file() {
    let map = include_str!("../../../ARCHITECTURE.md");
    for folder in ["src", "crates/session/src", "assets"] {
        for file in fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path()) {
            let name = file.file_name().unwrap().to_string_lossy().into_owned();
            let is_named = ["`", "/"].iter().any(|before| map.contains(&format!("{before}{name}")));
            assert!(is_named || file.is_dir() || name == "lib.rs", "ARCHITECTURE.md lacks {folder}/{name}");
        }
    }
}
