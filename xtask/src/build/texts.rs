//! The widget's words as the script takes them: a file for each language and one for the keys, beside the
//! script; and for the script itself a module of their places.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use id_contact_session::{Language, Text};

/// The file of the keys, which only a page with words of its own loads.
pub(crate) const KEYS: &str = "id-contact-initiator.keys.json";

/// The files of all languages; a visitor loads one.
pub(crate) fn language_files() -> impl Iterator<Item = String> {
    Language::ALL.into_iter().map(file_name)
}

/// All these files.
pub(crate) fn files() -> impl Iterator<Item = String> {
    language_files().chain([KEYS.to_owned()])
}

/// The file that holds the words of `language`.
pub(crate) fn file_name(language: Language) -> String {
    format!("id-contact-initiator.{}.json", language.tag())
}

/// Write them into `out`, and the module `places.js` into `modules`.
pub(super) fn write(modules: &Path, out: &Path) -> Result<()> {
    for language in Language::ALL {
        write_list(&out.join(file_name(language)), |text| language.words(text))?;
    }
    write_list(&out.join(KEYS), Text::key)?;
    fs::write(modules.join("places.js"), places()).context("cannot write the places of the words")
}

/// A list in the order of [`Text::ALL`].
fn write_list(path: &Path, entry: impl Fn(Text) -> &'static str) -> Result<()> {
    let list: Vec<_> = Text::ALL.iter().map(|&text| entry(text)).collect();
    fs::write(path, serde_json::to_string(&list)?).with_context(|| format!("cannot write {}", path.display()))
}

/// A module that exports each text's place in that order: `AUTH_LEGEND` of the key `auth-legend`.
fn places() -> String {
    let line = |text: &Text| {
        format!("export const {} = {};\n", text.key().to_uppercase().replace('-', "_"), *text as usize)
    };
    Text::ALL.iter().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_are_those_of_the_lists() {
        let module = places();
        for (place, text) in Text::ALL.iter().enumerate() {
            let line = module.lines().nth(place).unwrap();
            let name = text.key().to_uppercase().replace('-', "_");
            assert_eq!(line, format!("export const {name} = {place};"));
        }
    }

    #[test]
    fn each_language_has_a_file() {
        assert_eq!(language_files().count(), Language::ALL.len());
        assert!(files().any(|name| name == "id-contact-initiator.uk.json"));
    }
}
