//! The accessibility conformance report holds each criterion once, and each test that it names exists.

use std::collections::BTreeSet;
use std::fs;

use crate::{document, read};

/// Of WCAG 2.2, by level; 4.1.1 is gone.
const CRITERIA: [(&str, &[&str]); 2] = [
    (
        "A",
        &[
            "1.1.1", "1.2.1", "1.2.2", "1.2.3", "1.3.1", "1.3.2", "1.3.3", "1.4.1", "1.4.2", "2.1.1",
            "2.1.2", "2.1.4", "2.2.1", "2.2.2", "2.3.1", "2.4.1", "2.4.2", "2.4.3", "2.4.4", "2.5.1",
            "2.5.2", "2.5.3", "2.5.4", "3.1.1", "3.2.1", "3.2.2", "3.2.6", "3.3.1", "3.3.2", "3.3.7",
            "4.1.2",
        ],
    ),
    (
        "AA",
        &[
            "1.2.4", "1.2.5", "1.3.4", "1.3.5", "1.4.3", "1.4.4", "1.4.5", "1.4.10", "1.4.11", "1.4.12",
            "1.4.13", "2.4.5", "2.4.6", "2.4.7", "2.4.11", "2.5.7", "2.5.8", "3.1.2", "3.2.3", "3.2.4",
            "3.3.3", "3.3.4", "3.3.8", "4.1.3",
        ],
    ),
];

/// Where EN 301 549 asks what WCAG asks.
const SAID_ABOVE: &str = "As WCAG above";

/// Where tests are.
const FOLDERS: [&str; 3] = ["tests/e2e/tests", "crates/session/tests", "src"];

#[test]
fn each_criterion_stands_once_with_its_level() {
    let report = read("conformance.md");
    for (level, criteria) in CRITERIA {
        let rows = rows(&report, &format!("WCAG 2.2, level {level}"));
        let told: Vec<_> = rows.iter().map(|row| (row[0].split(' ').next().unwrap(), row[1])).collect();
        let asked: Vec<_> = criteria.iter().map(|criterion| (*criterion, level)).collect();
        assert_eq!(told, asked);
    }
}

#[test]
fn each_row_conforms_in_the_words_of_the_list() {
    let report = read("conformance.md");
    let list: Vec<_> =
        report.lines().filter_map(|line| Some(line.strip_prefix("- **")?.split_once("**:")?.0)).collect();
    for (chapter, column) in [("WCAG 2.2, level A", 2), ("WCAG 2.2, level AA", 2), ("EN 301 549 v3.2.1", 1)] {
        for row in rows(&report, chapter) {
            let word = row[column];
            assert!(list.contains(&word) || (column == 1 && word == SAID_ABOVE), "{}: {word}", row[0]);
        }
    }
}

/// The cells of the table below this heading.
fn rows<'a>(report: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, chapter) = report.split_once(&format!("\n## {heading}\n")).unwrap();
    let table = chapter.lines().skip_while(|line| !line.starts_with('|')).take_while(|line| !line.is_empty());
    table.skip(2).map(|row| row.trim_matches(['|', ' ']).split(" | ").collect()).collect()
}

#[test]
fn each_test_that_it_names_exists() {
    let report = read("conformance.md");
    let quoted = report.split('`').skip(1).step_by(2);
    let named: BTreeSet<_> = quoted.filter(|name| name.contains("::") && !name.ends_with('…')).collect();
    assert!(named.len() > 60, "{}", named.len());
    let lost: Vec<_> = named.into_iter().filter(|name| !exists(name)).collect();
    assert_eq!(lost, [""; 0]);
}

#[test]
fn tests_that_a_macro_makes_are_found_and_other_functions_are_not() {
    assert!(exists("deploy::cors::caddy::a_core_that_is_down_is_told_of"));
    assert!(!exists("deploy::cors::of_every_kind"));
    assert!(!exists("keyboard::order::in_no_state"));
}

/// Is this `folder::file::function` a test? Modules within the file may stand in between.
fn exists(name: &str) -> bool {
    let (mut module, function) = name.rsplit_once("::").unwrap();
    loop {
        let file = format!("{}.rs", module.replace("::", "/"));
        let found = FOLDERS.map(|folder| fs::read_to_string(document(&format!("../{folder}/{file}"))));
        if let Some(source) = found.into_iter().find_map(Result::ok) {
            return tests_in(&source).contains(function);
        }
        match module.rsplit_once("::") {
            Some((outer, _)) => module = outer,
            None => return false,
        }
    }
}

/// The names of its tests, and of those that `on_each_…!(…)` makes.
fn tests_in(source: &str) -> BTreeSet<&str> {
    let made = source
        .split("\non_each_")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once("!(")?.1.split_once(')')?.0));
    let mut names: BTreeSet<_> = made.flat_map(|list| list.split(',')).map(str::trim).collect();
    let mut lines = source.lines();
    while let Some(line) = lines.next() {
        if line == "#[test]" || line.starts_with("#[tokio::test") {
            let signature = lines.by_ref().find(|line| !line.starts_with("#[")).unwrap_or_default();
            names.extend(signature.split_once("fn ").and_then(|(_, rest)| Some(rest.split_once('(')?.0)));
        }
    }
    names
}
