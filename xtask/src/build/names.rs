//! Short names for what script and WASM call each other: wasm-bindgen's end in a hash, which no packer makes smaller.
//!
//! They are given out in the order of the WASM, which packs better than any other. esbuild takes them for the script from
//! its "mangle cache".

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::Module;

/// How the names begin that only the glue and the WASM call, that of the glue's module included.
const OURS: [&str; 5] = ["__wb", "__externref", "wasm_bindgen_", "widget_", "./glue_bg"];

const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

/// Long name to short name.
pub(super) struct Names(BTreeMap<String, String>);

impl Names {
    /// A short name for each that is imported or exported.
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

    /// Write them as esbuild's mangle cache.
    pub(super) fn write(&self, mangle_cache: &Path) -> Result<()> {
        fs::write(mangle_cache, serde_json::to_string(&self.0)?).context("cannot write the names for esbuild")
    }

    /// Shorten a name if it has a short one.
    pub(super) fn apply(&self, name: &mut String) {
        if let Some(short) = self.0.get(name) {
            name.clone_from(short);
        }
    }
}

/// The names that esbuild has to shorten, as a pattern.
pub(super) fn pattern() -> String {
    format!("^({})", OURS.map(|start| start.replace('.', r"\.")).join("|"))
}

/// `a` to `Z`, `aa`, `ba` and so on.
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
