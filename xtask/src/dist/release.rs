//! What a release must not have: addresses that lead nowhere, and a version that the change log does not date.

use std::fs;

use anyhow::{Context, Result, ensure};

use super::VERSION;
use super::contact::Contact;
use crate::workspace::Workspace;

/// Fails when the project is not ready to be published.
pub(super) fn check(workspace: &Workspace) -> Result<()> {
    let log = fs::read_to_string(workspace.root.join("CHANGELOG.md")).context("cannot read CHANGELOG.md")?;
    is_ready(&Contact::of(workspace)?, &log)
}

fn is_ready(contact: &Contact, log: &str) -> Result<()> {
    let placeholders = contact.placeholders();
    ensure!(
        placeholders.is_empty(),
        "these addresses are placeholders: {}. Write real ones in Cargo.toml (workspace.package and \
         workspace.metadata.contact), and the one for vulnerabilities in SECURITY.md too",
        placeholders.join(", ")
    );
    ensure!(
        is_dated(log),
        "CHANGELOG.md does not say when {VERSION} is released: write `## {VERSION} - 2026-01-31`"
    );
    Ok(())
}

/// Whether there is a heading such as `## 0.1.0 - 2026-01-31`.
fn is_dated(log: &str) -> bool {
    let dates = log.lines().filter_map(|line| line.strip_prefix(&format!("## {VERSION} - ")));
    let is_date = |text: &str| {
        let shape: String = text.chars().map(|it| if it.is_ascii_digit() { '0' } else { it }).collect();
        shape == "0000-00-00"
    };
    dates.into_iter().any(is_date)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact(host: &str) -> Contact {
        let url = format!("https://{host}/initiator");
        let security = format!("security@{host}");
        Contact { repository: url.clone(), homepage: url.clone(), bugs: url, security }
    }

    #[test]
    fn placeholders_and_a_version_without_a_date_are_refused() {
        let dated = format!("# Changelog\n\n## {VERSION} - 2026-01-31\n");
        assert!(is_ready(&contact("git.waterdam.nl"), &dated).is_ok());
        let error = is_ready(&contact("git.example"), &dated).unwrap_err().to_string();
        assert!(error.starts_with("these addresses are placeholders: https://git.example/"), "{error}");
        for log in [format!("## {VERSION} - not released\n"), "## 9.9.9 - 2026-01-31\n".to_owned()] {
            let error = is_ready(&contact("git.waterdam.nl"), &log).unwrap_err().to_string();
            assert!(error.starts_with("CHANGELOG.md does not say when"), "{error}");
        }
    }
}
