//! Trunk, at the version that Trunk.toml requires.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::cache;
use crate::workspace::Workspace;

/// Find Trunk on the PATH or in the cache, or install it into the cache.
pub(crate) fn ensure(workspace: &Workspace) -> Result<PathBuf> {
    let version = required_version(&fs::read_to_string(workspace.root.join("Trunk.toml"))?)?;
    let folder = cache::dir()?.join(format!("trunk-{version}"));
    let cached = folder.join("bin").join(format!("trunk{}", std::env::consts::EXE_SUFFIX));
    let on_path = which::which("trunk").ok();
    if let Some(trunk) = on_path.into_iter().chain([cached.clone()]).find(|trunk| is_version(trunk, &version))
    {
        return Ok(trunk);
    }
    println!("      Installing Trunk {version} into {}", folder.display());
    cache::fill(&folder, |partial| install(&version, partial))?;
    Ok(cached)
}

/// Quickly rather than quick: this Trunk serves a page, it compiles nothing itself.
fn install(version: &str, folder: &Path) -> Result<()> {
    let shell = Shell::new()?;
    // Away from the workspace, so that its settings do not apply.
    shell.change_dir(folder);
    let build = folder.join("build");
    cmd!(
        shell,
        "cargo install trunk@{version} --locked --no-default-features --features rustls
            --root {folder}"
    )
    .env("CARGO_TARGET_DIR", &build)
    .env("CARGO_PROFILE_RELEASE_LTO", "off")
    .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
    .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
    .quiet()
    .run()
    .with_context(|| format!("cargo cannot install Trunk {version}"))?;
    fs::remove_dir_all(&build).context("cannot remove Trunk's build files")
}

fn is_version(trunk: &Path, version: &str) -> bool {
    let Ok(shell) = Shell::new() else {
        return false;
    };
    trunk.is_file()
        && cmd!(shell, "{trunk} --version")
            .quiet()
            .ignore_stderr()
            .read()
            .is_ok_and(|answer| answer.trim() == format!("trunk {version}"))
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
    fn only_an_exact_version_will_do() {
        assert_eq!(required_version("trunk-version = \"=0.21.14\"").unwrap(), "0.21.14");
        assert!(required_version("trunk-version = \"^0.21\"").is_err());
        assert!(required_version("").is_err());
    }
}
