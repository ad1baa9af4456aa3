//! cargo-deny, which looks over what the workspace depends on.

use std::path::PathBuf;

use anyhow::Result;

use super::cargo_tool::{self, CargoTool};

/// Find it, where the variable `CARGO_DENY` says too, or install it.
pub(crate) fn cargo_deny() -> Result<PathBuf> {
    let version = cargo_tool::CARGO_DENY;
    CargoTool { name: "cargo-deny", version, features: &[], variable: "CARGO_DENY" }.ensure()
}
