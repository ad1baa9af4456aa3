//! Short names for what script and WASM call each other: wasm-bindgen's end in a hash, which no
//! packer makes smaller. esbuild chooses the new ones and lists them in its "mangle cache".

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// Which names are wasm-bindgen's own, its module's included, as a pattern for esbuild.
pub(super) const OURS: &str = r"^(__wb|__externref|wasm_bindgen_|widget_|\./glue_bg)";

/// Long name to short name.
pub(super) struct Names(HashMap<String, String>);

impl Names {
    /// What esbuild wrote down while it bundled.
    pub(super) fn read(mangle_cache: &Path) -> Result<Self> {
        let json = fs::read(mangle_cache).context("esbuild wrote no names")?;
        let names = serde_json::from_slice(&json).context("esbuild's names are no JSON")?;
        Ok(Self(names))
    }

    /// Shorten a name if it has a short one.
    pub(super) fn apply(&self, name: &mut String) {
        if let Some(short) = self.0.get(name) {
            name.clone_from(short);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_listed_names_change() {
        let names = Names(HashMap::from([("__wbg_then_12".to_owned(), "a".to_owned())]));
        let mut listed = "__wbg_then_12".to_owned();
        let mut other = "mount".to_owned();
        names.apply(&mut listed);
        names.apply(&mut other);
        assert_eq!((listed.as_str(), other.as_str()), ("a", "mount"));
    }
}
