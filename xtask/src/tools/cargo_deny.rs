//! cargo-deny, which checks the workspace's dependencies.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::{self, CargoTool};

/// Find it, also by the variable `CARGO_DENY`, or install it.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    let version = cargo_tool::CARGO_DENY;
    CargoTool { name: "cargo-deny", version, features: &[], variable: "CARGO_DENY" }.ensure()
}
