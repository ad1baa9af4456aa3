//! The widget's words as the script takes them: Dutch as a module of its own, every other language as a
//! file beside the script.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use id_contact_session::{Language, Text};
use serde_json::{Map, Value};

/// The file that holds the words of `language`; Dutch has none.
pub(crate) fn file_name(language: Language) -> Option<String> {
    (language != Language::Dutch).then(|| format!("id-contact-initiator.{}.json", language.tag()))
}

/// The names of all these files.
pub(crate) fn file_names() -> impl Iterator<Item = String> {
    Language::ALL.into_iter().filter_map(file_name)
}

/// Write them into `out`, and the module `dutch.js` into `modules`.
pub(super) fn write(modules: &Path, out: &Path) -> Result<()> {
    for language in Language::ALL {
        let (path, content) = match file_name(language) {
            Some(name) => (out.join(name), list(language)?),
            None => (modules.join("dutch.js"), module(language)?),
        };
        fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))?;
    }
    Ok(())
}

/// A module that exports words by key, in the order of [`Text::ALL`].
fn module(language: Language) -> Result<String> {
    let texts: Map<_, _> =
        Text::ALL.iter().map(|&text| (text.key().to_owned(), Value::from(language.words(text)))).collect();
    Ok(format!("export default {};\n", serde_json::to_string_pretty(&texts)?))
}

/// Words alone, in the same order.
fn list(language: Language) -> Result<String> {
    let words: Vec<_> = Text::ALL.iter().map(|&text| language.words(text)).collect();
    Ok(serde_json::to_string(&words)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn module_and_list_have_the_same_order() {
        let module = module(Language::Dutch).unwrap();
        let keys: Vec<_> = module.lines().filter_map(|line| line.trim().strip_prefix('"')).collect();
        let list: Vec<String> = serde_json::from_str(&list(Language::English).unwrap()).unwrap();
        assert_eq!(keys.len(), list.len());
        for (at, &text) in Text::ALL.iter().enumerate() {
            assert!(keys[at].starts_with(&format!("{}\": ", text.key())), "{}", keys[at]);
            assert_eq!(list[at], Language::English.words(text));
        }
    }

    #[test]
    fn dutch_has_no_file() {
        assert_eq!(file_name(Language::Dutch), None);
        assert_eq!(file_names().count(), 7);
        assert!(file_names().any(|name| name == "id-contact-initiator.uk.json"));
    }
}
