//! Short names for the imports and exports that script and WASM share. The names of wasm-bindgen end in a hash, which does
//! not compress.
//!
//! They are assigned in the order in which the WASM has them, which compresses best. esbuild reads them from its "mangle
//! cache" and uses them in the script.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::Module;

/// The file with the names, beside the script.
pub(super) const NAMES: &str = "names.json";

/// The beginnings of the names that only glue and WASM use, among them that of the glue's module.
const OURS: [&str; 5] = ["__wb", "__externref", "wasm_bindgen_", "widget_", "./glue_bg"];

const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// The short name of each long one.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// Assigns a short name to each import and export.
    pub(super) fn of(module: &Module) -> Self {
        let imports = module.imports.iter().flat_map(|import| [&import.module, &import.name]);
        let all = imports.chain(module.exports.iter().map(|export| &export.name));
        let mut names = BTreeMap::new();
        for long in all.filter(|name| OURS.iter().any(|start| name.starts_with(start))) {
            let short = short(names.len());
            names.entry(long.clone()).or_insert(short);
        }
        Self(names)
    }

    /// Writes them into `modules` as a mangle cache of esbuild, [`NAMES`].
    pub(super) fn write(&self, modules: &Path) -> Result<()> {
        let cache = serde_json::to_string(&self.0)?;
        fs::write(modules.join(NAMES), cache).context("cannot write the names for esbuild")
    }

    /// Replaces `name` by its short name, if it has one.
    pub(super) fn apply(&self, name: &mut String) {
        if let Some(short) = self.0.get(name) {
            name.clone_from(short);
        }
    }
}

/// A pattern of the names that esbuild has to replace.
pub(super) fn pattern() -> String {
    format!("^({})", OURS.map(|start| start.replace('.', r"\.")).join("|"))
}

/// The short names in order: `a` to `Z`, then `aa`, `ba` and so on.
fn short(mut place: usize) -> String {
    let mut name = String::new();
    loop {
        name.push(char::from(LETTERS[place % LETTERS.len()]));
        place /= LETTERS.len();
        if place == 0 {
            return name;
        }
        place -= 1;
    }
}

#[cfg(test)]
mod tests {
    use walrus::ValType;

    use super::*;

    #[test]
    fn names_follow_the_module() {
        let mut module = Module::default();
        let kind = module.types.add(&[ValType::I32], &[]);
        for name in ["__wbg_then_12", "memory", "__wbg_now_3"] {
            module.add_import_func("./glue_bg.js", name, kind);
        }
        let names = Names::of(&module);
        let shortened = |name: &str| {
            let mut name = name.to_owned();
            names.apply(&mut name);
            name
        };
        let all = ["./glue_bg.js", "__wbg_then_12", "__wbg_now_3", "memory"];
        assert_eq!(all.map(shortened), ["a", "b", "c", "memory"]);
    }

    #[test]
    fn dots_of_names_are_dots_in_the_pattern() {
        assert_eq!(pattern(), r"^(__wb|__externref|wasm_bindgen_|widget_|\./glue_bg)");
    }

    #[test]
    fn no_two_are_the_same() {
        let names: std::collections::BTreeSet<_> = (0..3_000).map(short).collect();
        assert_eq!(names.len(), 3_000);
        assert_eq!([0, 51, 52, 53, 104].map(short), ["a", "Z", "aa", "ba", "ab"]);
    }
}
