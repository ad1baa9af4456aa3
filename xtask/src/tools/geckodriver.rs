//! geckodriver, the WebDriver server for Firefox.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::{self, CargoTool};

/// Find it, also by the variable `GECKODRIVER`, or install it.
pub(crate) fn geckodriver() -> Result<PathBuf> {
    let version = cargo_tool::GECKODRIVER;
    CargoTool { name: "geckodriver", version, features: &[], variable: "GECKODRIVER" }.ensure()
}
