//! The package for npm: the files to serve, types, a description for editors, README, change log and licences.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::contact::Contact;
use super::{BILL_OF_MATERIALS, CUSTOM_ELEMENTS, LICENCES, VERSION, custom_elements, write};
use crate::build::bundler::{self, FOLDER, MODULES_ONLY, ON_A_SERVER, WITH_ASSETS};
use crate::build::typings::{self, TYPINGS};
use crate::build::{SCRIPT, shipped};
use crate::workspace::Workspace;

/// Files that are copied from the project, and their names in the package.
const COPIED: [(&str, &str); 4] = [
    ("docs/npm.md", "README.md"),
    ("CHANGELOG.md", "CHANGELOG.md"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
];

/// Fill the folder of the package.
pub(super) fn fill(workspace: &Workspace, widget: &Path, package: &Path) -> Result<()> {
    for (from, name) in COPIED {
        copy(&workspace.root.join(from), &package.join(name))?;
    }
    for name in shipped::names() {
        copy(&widget.join(&name), &package.join(&name))?;
    }
    typings::write(workspace, &package.join(TYPINGS))?;
    let modules = bundler::write(workspace, widget, package)?;
    write(package, CUSTOM_ELEMENTS, &custom_elements::describe(workspace)?)?;
    write(package, "package.json", &package_json(workspace, modules)?)
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// The package's manifest; `files` lists all that is in the package.
fn package_json(workspace: &Workspace, modules: Vec<String>) -> Result<String> {
    let contact = Contact::of(workspace)?;
    let copied = COPIED.iter().map(|(_, name)| (*name).to_owned());
    let mut files: Vec<_> = shipped::names().chain(copied).chain(modules).collect();
    files.extend([TYPINGS, CUSTOM_ELEMENTS, LICENCES, BILL_OF_MATERIALS].map(str::to_owned));
    let package = json!({
        "name": "id-contact-initiator",
        "version": VERSION,
        "description": "The web widget that starts an ID Contact session: choose how to log in and how to talk.",
        "keywords": ["custom-element", "id-contact", "web-component"],
        "license": "MIT OR Apache-2.0",
        "repository": { "type": "git", "url": format!("git+{}.git", contact.repository) },
        "homepage": contact.homepage,
        "bugs": contact.bugs,
        "type": "module",
        "main": format!("./{SCRIPT}"),
        "types": format!("./{TYPINGS}"),
        "exports": {
            ".": entry(None),
            "./modules-only": entry(Some(MODULES_ONLY)),
            "./custom-elements.json": format!("./{CUSTOM_ELEMENTS}"),
            "./*": "./*",
        },
        // Importing it defines the element.
        "sideEffects": true,
        "customElements": CUSTOM_ELEMENTS,
        "files": files,
    });
    Ok(serde_json::to_string_pretty(&package)? + "\n")
}

/// What an import gives, by the conditions that bundlers and servers know. The first that holds counts. Development servers
/// get modules alone, as some of them keep a package's script where its files are not; `module` says what browsers get
/// otherwise.
fn entry(module: Option<&str>) -> Value {
    let path = |name: &str| format!("./{FOLDER}/{name}");
    let server = path(ON_A_SERVER);
    let browser =
        json!({ "development": path(MODULES_ONLY), "default": path(module.unwrap_or(WITH_ASSETS)) });
    json!({
        "types": format!("./{TYPINGS}"),
        "edge-light": server,
        "workerd": server,
        "worker": server,
        "browser": browser,
        "node": server,
        "default": browser,
    })
}
