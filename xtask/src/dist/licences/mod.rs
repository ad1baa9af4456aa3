//! `THIRD-PARTY-LICENSES.txt`: the licences of all third-party code that may be in the WASM.

mod texts;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::fs;

use anyhow::{Context, Result, bail, ensure};

use super::linked::{Crate, Origin};
use crate::workspace::Workspace;

const HEAD: &str = "\
id-contact-initiator itself is licensed under MIT OR Apache-2.0. It holds code of others, or code that their tools
wrote (wasm-bindgen the part between script and WebAssembly):
";

/// The file's text: a list of the crates, and then each licence text once.
pub(super) fn collect(workspace: &Workspace, crates: &[Crate]) -> Result<String> {
    let settings = fs::read_to_string(workspace.root.join("deny.toml")).context("cannot read deny.toml")?;
    let allowed = allowed(&settings)?;
    let crates: Vec<_> = crates.iter().filter(|one| one.origin != Origin::Project).collect();
    let mut by_text = BTreeMap::<String, Vec<&Crate>>::new();
    for &one in &crates {
        ensure_allowed(one, &allowed)?;
        for text in texts::of(workspace, one)? {
            by_text.entry(text).or_default().push(one);
        }
    }
    // The licence of the Unicode tables in `core`. Rust's sources lack the text, but a dependency has it.
    ensure!(
        by_text.keys().any(|text| text.starts_with("UNICODE LICENSE V3")),
        "the text of Unicode-3.0 is missing"
    );
    Ok(render(&crates, &by_text))
}

/// The licences that deny.toml allows. cargo-deny checks the workspace's crates, but not the standard library.
fn allowed(settings: &str) -> Result<BTreeSet<String>> {
    let settings: toml::Table = settings.parse().context("deny.toml is no TOML")?;
    let licences = settings.get("licenses").and_then(|licences| licences.get("allow")?.as_array());
    let licences = licences.context("deny.toml lists no licences")?;
    Ok(licences.iter().filter_map(toml::Value::as_str).flat_map(names).map(str::to_owned).collect())
}

fn ensure_allowed(one: &Crate, allowed: &BTreeSet<String>) -> Result<()> {
    let mut names = names(&one.licence).peekable();
    names.peek().with_context(|| format!("{} does not name its licence", one.title()))?;
    match names.find(|&name| !allowed.contains(name)) {
        Some(name) => bail!("{} is under {name}, which nobody has allowed yet", one.title()),
        None => Ok(()),
    }
}

/// The licences and exceptions that an expression names.
fn names(expression: &str) -> impl Iterator<Item = &str> {
    let words = expression.split(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c)));
    words.filter(|word| !["", "AND", "OR", "WITH"].contains(word))
}

fn render(crates: &[&Crate], by_text: &BTreeMap<String, Vec<&Crate>>) -> String {
    let mut file = HEAD.to_owned();
    // Writing to a string cannot fail.
    for one in crates {
        let _ = write!(file, "\n- {}: {}", one.title(), one.licence);
    }
    // In the order of the list above.
    let mut texts: Vec<_> = by_text.iter().collect();
    texts.sort_by_key(|(_, crates)| &crates[0].key.0);
    for (text, crates) in texts {
        let names: Vec<_> = crates.iter().map(|one| one.title()).collect();
        let _ = write!(file, "\n\n{}\n{}\n\n{text}", "=".repeat(80), names.join(", "));
    }
    file + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(licence: &str) -> Crate {
        let (key, licence) = (("a".to_owned(), "1.0.0".to_owned()), licence.to_owned());
        let origin = Origin::CratesIo(String::new());
        Crate { key, licence, folder: "a".into(), origin, needs: BTreeSet::new() }
    }

    #[test]
    fn only_what_is_listed_is_allowed() {
        let list = "[licenses]\nallow = [\"MIT\", \"Apache-2.0 WITH LLVM-exception\", \"Unicode-3.0\"]";
        let list = allowed(list).unwrap();
        for allowed in ["MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            ensure_allowed(&under(allowed), &list).unwrap();
        }
        for other in ["", "GPL-3.0-only", "MIT AND MPL-2.0"] {
            assert!(ensure_allowed(&under(other), &list).is_err(), "{other}");
        }
        assert!(allowed("[licenses]").is_err());
    }

    #[test]
    fn a_text_stands_there_once_for_all_that_have_it() {
        let one = under("MIT");
        let crates = [&one, &one];
        let by_text = BTreeMap::from([("The text.".to_owned(), crates.to_vec())]);
        let file = render(&crates, &by_text);
        assert_eq!(file.matches("The text.").count(), 1);
        assert!(file.contains("\na 1.0.0, a 1.0.0\n\nThe text.\n"), "{file}");
    }
}
