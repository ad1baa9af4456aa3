//! geckodriver, by which Firefox is driven.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::{self, CargoTool};

/// Find it, where the variable GECKODRIVER says too, or install it.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    let version = cargo_tool::GECKODRIVER;
    CargoTool { name: "geckodriver", version, features: &[], variable: "GECKODRIVER" }.ensure()
}
