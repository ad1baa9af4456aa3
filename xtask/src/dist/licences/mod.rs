//! `THIRD-PARTY-LICENSES.txt`: the licences of everything that others wrote and that the WASM may hold.

mod linked;
mod texts;

use std::collections::BTreeMap;
use std::fmt::Write;

use anyhow::{Context, Result, bail, ensure};

use crate::workspace::Workspace;
use linked::Crate;

/// What may be given away with a notice. A crate under anything else must be thought about first.
const ALLOWED: [&str; 6] = ["MIT", "Apache-2.0", "BSL-1.0", "LLVM-exception", "Unicode-3.0", "Unlicense"];

const HEAD: &str = "\
id-contact-initiator itself is licensed under MIT OR Apache-2.0. It holds code of others, or code that their tools
wrote (wasm-bindgen the part between script and WebAssembly):
";

/// All of it as text: who is in it, and then each text once.
pub(super) fn collect(workspace: &Workspace) -> Result<String> {
    let crates = linked::all(workspace)?;
    let mut by_text = BTreeMap::<String, Vec<&Crate>>::new();
    for one in &crates {
        ensure_allowed(one)?;
        for text in texts::of(workspace, one)? {
            by_text.entry(text).or_default().push(one);
        }
    }
    // What Rust's tables of Unicode are under; some crate brings the text.
    ensure!(
        by_text.keys().any(|text| text.starts_with("UNICODE LICENSE V3")),
        "the text of Unicode-3.0 is missing"
    );
    Ok(render(&crates, &by_text))
}

fn ensure_allowed(one: &Crate) -> Result<()> {
    let words = one.licence.split(|c: char| !(c.is_ascii_alphanumeric() || ".-".contains(c)));
    let mut names = words.filter(|word| !["", "AND", "OR", "WITH"].contains(word)).peekable();
    names.peek().with_context(|| format!("{} does not name its licence", one.name))?;
    match names.find(|name| !ALLOWED.contains(name)) {
        Some(name) => bail!("{} is under {name}, which nobody has allowed yet", one.name),
        None => Ok(()),
    }
}

fn render(crates: &[Crate], by_text: &BTreeMap<String, Vec<&Crate>>) -> String {
    let mut file = HEAD.to_owned();
    // Writing to a string cannot fail.
    for one in crates {
        let _ = write!(file, "\n- {} {}: {}", one.name, one.version, one.licence);
    }
    // In the order of the list.
    let mut texts: Vec<_> = by_text.iter().collect();
    texts.sort_by_key(|(_, crates)| &crates[0].name);
    for (text, crates) in texts {
        let names: Vec<_> = crates.iter().map(|one| format!("{} {}", one.name, one.version)).collect();
        let _ = write!(file, "\n\n{}\n{}\n\n{text}", "=".repeat(80), names.join(", "));
    }
    file + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    fn under(licence: &str) -> Crate {
        let (name, version, licence) = ("a".to_owned(), "1.0.0".to_owned(), licence.to_owned());
        Crate { name, version, licence, folder: "a".into(), is_of_rust: false }
    }

    #[test]
    fn only_what_is_listed_is_allowed() {
        for allowed in ["MIT", "MIT/Apache-2.0", "(MIT OR Apache-2.0) AND Unicode-3.0"] {
            ensure_allowed(&under(allowed)).unwrap();
        }
        for other in ["", "GPL-3.0-only", "MIT AND MPL-2.0"] {
            assert!(ensure_allowed(&under(other)).is_err(), "{other}");
        }
    }

    #[test]
    fn a_text_stands_there_once_for_all_that_have_it() {
        let crates = [under("MIT"), under("MIT")];
        let by_text = BTreeMap::from([("The text.".to_owned(), crates.iter().collect())]);
        let file = render(&crates, &by_text);
        assert_eq!(file.matches("The text.").count(), 1);
        assert!(file.contains("\na 1.0.0, a 1.0.0\n\nThe text.\n"), "{file}");
    }
}
