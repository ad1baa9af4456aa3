//! Programs that cargo installs from crates.io, each at one exact version.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::cache;
use super::locate::locate;

/// The versions. Trunk's stands in Trunk.toml, where Trunk itself looks for it.
pub(super) const CARGO_DENY: &str = "0.20.2";
pub(super) const MDBOOK: &str = "0.5.4";
pub(super) const GECKODRIVER: &str = "0.37.1";

/// A package that holds one program of the same name.
pub(super) struct CargoTool<'a> {
    pub(super) name: &'a str,
    pub(super) version: &'a str,
    /// The features to build it with; an empty list means the default features.
    pub(super) features: &'a [&'a str],
    /// The variable that may name another program, whatever its version.
    pub(super) variable: &'a str,
}

impl CargoTool<'_> {
    /// Find it where the variable says, on the PATH or in the cache; or else install it into the cache.
    pub(super) fn ensure(&self) -> Result<PathBuf> {
        if let Some(program) = self.find()? {
            return Ok(program);
        }
        let folder = self.folder()?;
        println!("      Installing {} {} into {}", self.name, self.version, folder.display());
        cache::fill(&folder, |partial| self.install(partial))?;
        Ok(self.within(&folder))
    }

    /// Find it where the variable says, on the PATH or in the cache.
    pub(super) fn find(&self) -> Result<Option<PathBuf>> {
        if env::var_os(self.variable).is_some()
            && let Some(program) = locate(self.variable, &[])?
        {
            return Ok(Some(program));
        }
        let cached = self.within(&self.folder()?);
        let on_path = which::which(self.name).ok();
        Ok(on_path.into_iter().chain([cached]).find(|program| self.is(program)))
    }

    /// Its folder in the cache.
    fn folder(&self) -> Result<PathBuf> {
        Ok(cache::dir()?.join(format!("{}-{}", self.name, self.version)))
    }

    fn within(&self, folder: &Path) -> PathBuf {
        folder.join("bin").join(format!("{}{}", self.name, env::consts::EXE_SUFFIX))
    }

    /// Without optimisation: it builds sooner, and none of them has much to do.
    fn install(&self, folder: &Path) -> Result<()> {
        let Self { name, version, .. } = self;
        let shell = Shell::new()?;
        // Outside the workspace, whose cargo settings must not apply.
        shell.change_dir(folder);
        let build = folder.join("build");
        cmd!(shell, "cargo install {name}@{version} --locked --root {folder}")
            .args(self.features())
            .env("CARGO_TARGET_DIR", &build)
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .quiet()
            .run()
            .with_context(|| format!("cargo cannot install {name} {version}"))?;
        fs::remove_dir_all(&build).with_context(|| format!("cannot remove the build files of {name}"))
    }

    fn features(&self) -> Vec<String> {
        if self.features.is_empty() {
            return Vec::new();
        }
        vec!["--no-default-features".to_owned(), "--features".to_owned(), self.features.join(",")]
    }

    fn is(&self, program: &Path) -> bool {
        let Ok(shell) = Shell::new() else {
            return false;
        };
        program.is_file()
            && cmd!(shell, "{program} --version")
                .quiet()
                .ignore_stderr()
                .read()
                .is_ok_and(|answer| self.is_named_in(&answer))
    }

    /// Some programs print more after name and version.
    fn is_named_in(&self, answer: &str) -> bool {
        let mut words = answer.split_whitespace();
        words.next() == Some(self.name) && words.next() == Some(self.version)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOOL: CargoTool<'_> = CargoTool { name: "tool", version: "1.2.3", features: &[], variable: "TOOL" };

    #[test]
    fn only_the_exact_version_will_do() {
        for answer in
            ["tool 1.2.3", "tool 1.2.3 (0123456789ab 2026-01-01)\n\nThe source code is", "tool 1.2.3\n"]
        {
            assert!(TOOL.is_named_in(answer), "{answer}");
        }
        for answer in ["", "tool", "tool 1.2.30", "tool 1.2.4", "another 1.2.3"] {
            assert!(!TOOL.is_named_in(answer), "{answer}");
        }
    }

    #[test]
    fn named_features_stand_alone() {
        assert_eq!(TOOL.features(), Vec::<String>::new());
        let few = CargoTool { features: &["a", "b"], ..TOOL };
        assert_eq!(few.features(), ["--no-default-features", "--features", "a,b"]);
    }
}
