//! The crates, held to `deny.toml` by cargo-deny: all of the workspace's, and more strictly those of what ships.

use anyhow::{Context, Result};
use xshell::cmd;

use super::advisories::Answer;
use crate::build::wasm_target::TARGET;
use crate::test::tally::Tally;
use crate::tools::cargo_deny::cargo_deny;
use crate::workspace::Workspace;

const OBJECTS: &str = "cargo-deny objects; it says to what above";

/// Licences, sources and banned crates; and no crate twice in what ships.
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

/// What RustSec has on them, and whether one was withdrawn from crates.io.
///
/// First the database alone: when that fails, it is out of reach. [`rules`] has read the settings already.
pub(super) fn advisories(workspace: &Workspace) -> Result<Answer> {
    let shell = workspace.shell()?;
    // Nobody is there to type a password for a proxy.
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
