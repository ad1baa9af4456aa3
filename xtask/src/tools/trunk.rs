//! Trunk, at the version that Trunk.toml requires.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::cargo_tool::CargoTool;
use crate::workspace::Workspace;

/// Find it, also by the variable `TRUNK`, or install it.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    tool(&version(workspace)?).ensure()
}

/// Find it, also by the variable `TRUNK`.
pub(crate) fn find(workspace: &Workspace) -> Result<PathBuf> {
    let version = version(workspace)?;
    tool(&version).find()?.with_context(|| {
        format!(
            "Trunk {version} is missing. Install it with `cargo binstall trunk@{version}`, which takes seconds, or with \
             `cargo install --locked trunk@{version}`, which compiles it for some minutes"
        )
    })
}

fn version(workspace: &Workspace) -> Result<String> {
    required_version(&fs::read_to_string(workspace.root.join("Trunk.toml"))?)
}

fn tool(version: &str) -> CargoTool<'_> {
    // Without the feature `update_check`.
    CargoTool { name: "trunk", version, features: &["rustls"], variable: "TRUNK" }
}

fn required_version(trunk_toml: &str) -> Result<String> {
    let config: toml::Table = trunk_toml.parse().context("Trunk.toml is no TOML")?;
    config
        .get("trunk-version")
        .and_then(toml::Value::as_str)
        .and_then(|requirement| requirement.strip_prefix('='))
        .map(|version| version.trim().to_owned())
        .context("Trunk.toml must name one exact version: trunk-version = \"=x.y.z\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_installs_the_version_of_trunk_toml() {
        let workspace = Workspace::find().unwrap();
        let readme = fs::read_to_string(workspace.root.join("README.md")).unwrap();
        let installed: Vec<_> =
            readme.split("trunk@").skip(1).filter_map(|rest| rest.split('`').next()).collect();
        let version = version(&workspace).unwrap();
        assert_eq!(installed, [&version, &version]);
    }

    #[test]
    fn only_an_exact_version_will_do() {
        assert_eq!(required_version("trunk-version = \"=0.21.14\"").unwrap(), "0.21.14");
        assert!(required_version("trunk-version = \"^0.21\"").is_err());
        assert!(required_version("").is_err());
    }
}
