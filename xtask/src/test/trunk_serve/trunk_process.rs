//! A running `cargo xtask serve`; dropping it ends it and all that it started.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command as Blocking, Stdio};

use anyhow::{Context, Result, bail};
use tokio::process::{Child, Command};

pub(super) struct TrunkProcess {
    child: Child,
    log: PathBuf,
}

impl TrunkProcess {
    /// Start Trunk, and a core on a free port, on a copy of the project that builds into `target`.
    pub(super) fn start(trunk: &Path, copy: &Path, target: &Path, port: u16, log: &Path) -> Result<Self> {
        let output = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
        let mut command = Command::new(env::current_exe()?);
        command
            .args(["serve", "--core-port", "0", "--port", &port.to_string()])
            .current_dir(copy)
            .env("TRUNK", trunk)
            // By this variable, `Workspace::find` finds the copy.
            .env("CARGO_MANIFEST_DIR", copy.join("xtask"))
            .env("CARGO_TARGET_DIR", target)
            // Trunk accepts "true" here, but not the usual "1".
            .env("NO_COLOR", "true")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output);
        // In a process group of its own, so that the hook's cargo can be ended with it.
        #[cfg(unix)]
        command.process_group(0);
        Ok(Self { child: command.spawn().context("cannot start Trunk")?, log: log.to_owned() })
    }

    /// Fails when Trunk has ended by itself.
    pub(super) fn ensure_running(&mut self) -> Result<()> {
        if let Some(status) = self.child.try_wait()? {
            bail!("Trunk ended by itself ({status})");
        }
        Ok(())
    }

    /// Everything that Trunk and its hook have printed.
    pub(super) fn said(&self) -> Result<String> {
        Ok(String::from_utf8_lossy(&fs::read(&self.log)?).into_owned())
    }

    /// How many builds it has begun.
    pub(super) fn builds(&self) -> Result<usize> {
        Ok(self.said()?.matches("starting build").count())
    }
}

impl Drop for TrunkProcess {
    fn drop(&mut self) {
        let Some(id) = self.child.id() else {
            return;
        };
        let mut kill = if cfg!(windows) {
            let mut kill = Blocking::new("taskkill");
            kill.args(["/T", "/F", "/PID", &id.to_string()]);
            kill
        } else {
            // The shell's builtin `kill`: not every machine has the program.
            let mut kill = Blocking::new("sh");
            kill.args(["-c", &format!("kill -KILL -{id}")]);
            kill
        };
        if !kill.status().is_ok_and(|status| status.success()) {
            eprintln!("warning: Trunk may still be running as process {id}");
        }
    }
}
