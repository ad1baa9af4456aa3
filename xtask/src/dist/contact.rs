//! Where the project is, and who is told of what: in Cargo.toml, and nowhere else.

use anyhow::{Context, Result};

use crate::files::read_toml;
use crate::workspace::Workspace;

/// The addresses.
pub(crate) struct Contact {
    pub(crate) repository: String,
    pub(crate) homepage: String,
    pub(crate) bugs: String,
    /// Of whom a vulnerability is told to.
    pub(crate) security: String,
}

impl Contact {
    /// Reads them.
    pub(crate) fn of(workspace: &Workspace) -> Result<Self> {
        let manifest = read_toml(&workspace.root.join("Cargo.toml"))?;
        let workspace = manifest.get("workspace").context("Cargo.toml has no workspace")?;
        let package = workspace.get("package");
        let contact = workspace.get("metadata").and_then(|metadata| metadata.get("contact"));
        let read = |table: Option<&toml::Value>, field: &str| -> Result<String> {
            let value = table.and_then(|table| table.get(field)?.as_str());
            Ok(value.with_context(|| format!("the workspace in Cargo.toml has no {field}"))?.to_owned())
        };
        Ok(Self {
            repository: read(package, "repository")?,
            homepage: read(package, "homepage")?,
            bugs: read(contact, "bugs")?,
            security: read(contact, "security")?,
        })
    }

    /// Those that lead nowhere: the top-level domain `example` belongs to nobody (RFC 2606, section 2).
    pub(super) fn placeholders(&self) -> Vec<&str> {
        let all = [&self.repository, &self.homepage, &self.bugs, &self.security];
        all.into_iter().map(String::as_str).filter(|address| is_placeholder(address)).collect()
    }
}

fn is_placeholder(address: &str) -> bool {
    let host = address.split("://").last().unwrap_or(address).split('/').next().unwrap_or_default();
    host.ends_with(".example")
}

#[cfg(test)]
mod tests {
    use super::is_placeholder;

    #[test]
    fn a_placeholder_is_known_by_its_host() {
        for (address, expected) in [
            ("https://git.example/a", true),
            ("security@git.example", true),
            ("https://git.example.org/a.example", false),
            ("security@example.nl", false),
        ] {
            assert_eq!(is_placeholder(address), expected, "{address}");
        }
    }
}
