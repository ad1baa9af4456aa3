//! Checks the crates with cargo-deny and `deny.toml`: all of the workspace's, and more strictly those that ship.

use anyhow::{Context, Result};
use xshell::cmd;

use super::advisories::Answer;
use crate::build::wasm_target::TARGET;
use crate::test::tally::Tally;
use crate::tools::cargo_deny::cargo_deny;
use crate::workspace::Workspace;

const OBJECTS: &str = "cargo-deny objects; it says to what above";

/// Licences, sources and banned crates; what ships has no crate in two versions.
pub(super) fn rules(workspace: &Workspace) -> Result<Tally> {
    let shell = workspace.shell()?;
    let deny = cargo_deny()?;
    println!("      The whole workspace");
    cmd!(
        shell,
        "{deny} --workspace --all-features --locked check --hide-inclusion-graph
            --allow duplicate bans licenses sources"
    )
    .quiet()
    .run()
    .context(OBJECTS)?;
    println!("      What ships");
    cmd!(
        shell,
        "{deny} --features custom-element --target {TARGET} --exclude-dev --locked check
            --deny unmatched-skip --deny unnecessary-skip --allow unmatched-bypass bans"
    )
    .quiet()
    .run()
    .context(OBJECTS)?;
    Ok(Tally::passes(4))
}

/// RustSec's advisories on them, and crates that were yanked from crates.io.
///
/// The database is fetched first: if that fails, it is out of reach, for [`rules`] has shown that `deny.toml` is valid.
pub(super) fn advisories(workspace: &Workspace) -> Result<Answer> {
    let shell = workspace.shell()?;
    // git must fail instead of asking for a password.
    shell.set_var("GIT_TERMINAL_PROMPT", "0");
    let deny = cargo_deny()?;
    if cmd!(shell, "{deny} fetch db").quiet().ignore_stderr().run().is_err() {
        return Ok(Answer::Missing("`cargo-deny fetch db` cannot fetch RustSec's database".to_owned()));
    }
    let checked = cmd!(shell, "{deny} --workspace --all-features --locked check advisories").quiet().run();
    Ok(match checked {
        Ok(()) => Answer::Clear,
        Err(_) => Answer::Known("cargo-deny lists them above".to_owned()),
    })
}
