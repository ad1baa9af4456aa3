//! docs/theming.md names each custom property of the stylesheet with the tokens behind it, each part, and
//! each state.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use id_contact_session::catalogue::states;

const DOCS: &str = include_str!("../../../docs/theming.md");
const STYLESHEET: &str = include_str!("../../../assets/initiator.css");
const ELEMENT: &str = include_str!("../../../assets/element.js");

type Names = BTreeSet<String>;

#[test]
fn the_custom_properties_and_their_tokens() {
    let documented: BTreeMap<_, _> = table("property")
        .iter()
        .map(|cells| (in_backticks(cells[0])[0].to_owned(), in_backticks(cells[2])))
        .collect();
    assert_eq!(documented, read_by_the_stylesheet());
}

#[test]
fn the_parts() {
    let documented = first_column("part");
    assert_eq!(documented, parts_in("part~=\"", STYLESHEET), "in assets/initiator.css");
    assert_eq!(documented, drawn(), "in the markup");
    assert_eq!(documented, tagged("@csspart "), "in assets/element.js");
}

#[test]
fn the_states() {
    assert_eq!(first_column("state"), states().map(|(name, _)| name.to_owned()).collect());
}

/// The cells of each row of the table whose first column has this name.
fn table(name: &str) -> Vec<Vec<&'static str>> {
    DOCS.lines()
        .skip_while(|line| !line.starts_with(&format!("| {name} |")))
        .skip(2)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect()
}

fn first_column(name: &str) -> Names {
    table(name).iter().map(|cells| in_backticks(cells[0])[0].to_owned()).collect()
}

fn in_backticks(text: &'static str) -> Vec<&'static str> {
    text.split('`').skip(1).step_by(2).collect()
}

/// Each `--idc-…` with the tokens that follow it in the same declaration; what begins with `--_` is private.
fn read_by_the_stylesheet() -> BTreeMap<String, Vec<&'static str>> {
    let mut read = BTreeMap::<_, Vec<_>>::new();
    for declaration in STYLESHEET.split(';') {
        let mut current = None;
        for name in declaration.split("var(").skip(1).filter_map(|text| text.trim().split([',', ')']).next())
        {
            if name.starts_with("--idc-") {
                current = Some(name);
                read.entry(name.to_owned()).or_default();
            } else if let (Some(current), false) = (current, name.starts_with("--_")) {
                read.entry(current.to_owned()).or_default().push(name);
            }
        }
    }
    read
}

/// The words between each `before` and the next quotation mark.
fn parts_in(before: &str, text: &str) -> Names {
    let values = text.split(before).skip(1).filter_map(|rest| rest.split('"').next());
    values.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

/// What the widget draws, and what the script draws before it is there.
fn drawn() -> Names {
    let mut parts = Names::new();
    for source in sources("src/view", "rs") {
        parts.extend(parts_in(" part=\"", &source));
        // What depends on something: `part = if … { "choice chosen" } else { "choice" }`.
        let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
        for (start, end) in [(" part={if ", "}}"), ("let part = if ", ";")] {
            let chosen = source.split(start).skip(1).filter_map(|rest| Some(rest.split_once(end)?.0));
            parts.extend(chosen.flat_map(|choice| parts_in("{ \"", choice)));
        }
    }
    for script in sources("assets", "js") {
        // `make("div", "legend", …)`
        let made = script.split("make(").filter_map(|call| Some(call.split_once(", ")?.1));
        parts.extend(made.filter_map(|rest| rest.strip_prefix('"')?.split('"').next()).map(str::to_owned));
    }
    parts.remove("");
    parts
}

fn sources(folder: &str, extension: &str) -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(folder);
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let ours = files.filter(|file| file.extension().is_some_and(|found| found == extension));
    ours.map(|file| fs::read_to_string(file).unwrap()).collect()
}

/// The names that the element's documentation gives.
fn tagged(tag: &str) -> Names {
    ELEMENT.split(tag).skip(1).filter_map(|rest| rest.split_whitespace().next()).map(str::to_owned).collect()
}
