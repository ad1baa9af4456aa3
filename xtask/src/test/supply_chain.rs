//! Third-party code: licences, sources, versions and known vulnerabilities of crates and npm packages.

mod advisories;
mod crates;
mod npm_packages;

use anyhow::Result;

use super::tally::Tally;
use crate::workspace::Workspace;

/// First the checks that need no network, then the advisories.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let insist = advisories::insist()?;
    let mut tally = crates::rules(workspace)?;
    tally.add(&advisories::weigh("crates", crates::advisories(workspace)?, insist)?);
    tally.add(&advisories::weigh("npm packages", npm_packages::advisories(workspace)?, insist)?);
    Ok(tally)
}
