//! The widget's words as the script takes them: a file for each language and one for the keys, beside the
//! script; and for the script itself modules that say which files there are, which text stands where in them, and
//! what to show when they do not load.

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

/// Write them into `out`, and the modules into `modules`.
pub(super) fn write(modules: &Path, out: &Path) -> Result<()> {
    for language in Language::ALL {
        write_list(&out.join(file_name(language)), |text| language.words(text))?;
    }
    write_list(&out.join(KEYS), Text::key)?;
    for (name, module) in [("places.js", places()), ("lists.js", locations()), ("texts.js", unavailable()?)] {
        fs::write(modules.join(name), module).with_context(|| format!("cannot write {name}"))?;
    }
    Ok(())
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

/// A module that exports where each file is.
fn locations() -> String {
    lists(|_, file| format!("new URL(\"./{file}\", import.meta.url)"))
}

/// A module that exports something for each list, by the language's tag or as `keys`: `value` of that name and its file.
fn lists(value: impl Fn(&str, &str) -> String) -> String {
    let line = |name: &str, file: &str| format!("  {name}: {},\n", value(name, file));
    let languages: String = Language::ALL.map(|language| line(language.tag(), &file_name(language))).concat();
    format!("export const LISTS = {{\n{languages}{}}};\n", line("keys", KEYS))
}

/// For a bundler: the lists in `widget` as modules in `out`, and in `modules` a `lists.js` that imports them.
pub(super) fn write_as_modules(widget: &Path, modules: &Path, out: &Path) -> Result<Vec<String>> {
    let import = |name: &str, _: &str| format!("() => import(\"./{}\")", module_name(name));
    fs::write(modules.join("lists.js"), lists(import)).context("cannot write lists.js")?;
    let tags = Language::ALL.into_iter().map(|language| (language.tag(), file_name(language)));
    tags.chain([("keys", KEYS.to_owned())])
        .map(|(name, file)| {
            let list =
                fs::read_to_string(widget.join(&file)).with_context(|| format!("cannot read {file}"))?;
            let module = module_name(name);
            fs::write(out.join(&module), format!("export default {list};\n"))
                .with_context(|| format!("cannot write {module}"))?;
            Ok(module)
        })
        .collect()
}

fn module_name(list: &str) -> String {
    format!("words.{list}.js")
}

/// A module that exports the default language and, for each language, what is shown when the widget does not come, and
/// the direction in which it is written. A null prototype keeps `lang="constructor"` from naming a language.
fn unavailable() -> Result<String> {
    let list = |language: Language| -> Result<String> {
        Ok(format!("  {}: {},\n", language.tag(), serde_json::to_string(&language.unavailable())?))
    };
    let lists = Language::ALL.into_iter().map(list).collect::<Result<String>>()?;
    let is_rtl: Vec<_> = Language::ALL
        .into_iter()
        .filter(|language| language.direction() == "rtl")
        .map(|language| format!("lang === \"{}\"", language.tag()))
        .collect();
    Ok(format!(
        "export const DEFAULT_LANGUAGE = \"{}\";\n\n\
         export const UNAVAILABLE = {{\n  __proto__: null,\n{lists}}};\n\n\
         export const directionOf = (lang) => ({} ? \"rtl\" : \"ltr\");\n",
        Language::default().tag(),
        is_rtl.join(" || "),
    ))
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
    fn the_script_knows_each_language_when_nothing_else_comes() {
        let (files, module) = (locations(), unavailable().unwrap());
        for language in Language::ALL {
            let (tag, [title, advice, code]) = (language.tag(), language.unavailable());
            let line = format!("  {tag}: [\"{title}\",\"{advice}\",\"{code}\"],");
            assert!(module.lines().any(|it| it == line), "{line} is not in\n{module}");
            let file = format!("  {tag}: new URL(\"./id-contact-initiator.{tag}.json\", import.meta.url),");
            assert!(files.lines().any(|it| it == file), "{file} is not in\n{files}");
        }
        assert!(module.contains("=> (lang === \"ar\" ? \"rtl\" : \"ltr\")"), "{module}");
    }

    #[test]
    fn each_language_has_a_file() {
        assert_eq!(language_files().count(), Language::ALL.len());
        assert!(files().any(|name| name == "id-contact-initiator.uk.json"));
    }
}
