//! mdBook, which makes the site of the documentation.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::{CargoTool, MDBOOK};

/// Find it, also by the variable `MDBOOK`, or install it.
pub(crate) fn ensure() -> Result<PathBuf> {
    CargoTool { name: "mdbook", version: MDBOOK, features: &["search"], variable: "MDBOOK" }.ensure()
}
