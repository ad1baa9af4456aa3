//! Whole flows: the shipped widget in a real browser, and behind real web servers.

use anyhow::Result;

use super::cargo_test;
use super::tally::Tally;
use crate::build;
use crate::dist;
use crate::progress::Progress;
use crate::tools::{browser, npm, servers};
use crate::workspace::Workspace;

/// Run the e2e crate against what ships.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let browser = browser::ensure()?;
    let servers = servers::ensure()?;
    let npm = npm::ensure(workspace)?;
    // Nothing to compile after the size check, but nothing to trust either.
    let mut progress = Progress::within_a_step(dist::steps());
    let dist = dist::run(workspace, &mut progress)?;
    let yew_app = build::yew_app(workspace)?;
    cargo_test::run(
        workspace,
        &["--package", "e2e"],
        &[
            ("INITIATOR_WIDGET", &dist.widget),
            ("INITIATOR_DIST", &dist.out),
            ("INITIATOR_ROOT", &workspace.root),
            ("YEW_APP", &yew_app),
            ("NODE_MODULES", &npm.modules),
            ("CHROMIUM", &browser.chromium),
            ("CHROMEDRIVER", &browser.chromedriver),
            ("NGINX", &servers.nginx),
            ("CADDY", &servers.caddy),
        ],
    )
}
