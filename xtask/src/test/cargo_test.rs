//! `cargo test`, its output passed on as it comes and its tests counted.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::tally::Tally;
use crate::workspace::Workspace;

/// All tests that need no browser.
pub(super) fn host(workspace: &Workspace) -> Result<Tally> {
    run(workspace, &["--workspace", "--exclude", "e2e"], &[])
}

/// Run `cargo test` with these arguments and variables.
pub(super) fn run(workspace: &Workspace, arguments: &[&str], variables: &[(&str, &Path)]) -> Result<Tally> {
    run_below(&[], workspace, arguments, variables)
}

/// The same as arguments of the command `parent`, for example of `xvfb-run`.
pub(super) fn run_below(
    parent: &[&str],
    workspace: &Workspace,
    arguments: &[&str],
    variables: &[(&str, &Path)],
) -> Result<Tally> {
    let mut line = parent.iter().chain(&["cargo", "test"]);
    let mut child = Command::new(line.next().context("there is always cargo")?)
        .args(line)
        .args(arguments)
        .current_dir(&workspace.root)
        .envs(variables.iter().map(|(name, path)| (OsString::from(name), path.as_os_str())))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("cannot run cargo test")?;
    let mut tally = Tally::default();
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.context("cannot read what cargo test says")?;
            println!("{line}");
            tally.read_line(&line);
        }
    }
    let status = child.wait()?;
    if !status.success() && tally.failed == 0 {
        // Tests that did not compile, or crashed, have no closing line.
        tally.failed = 1;
    }
    Ok(tally)
}
