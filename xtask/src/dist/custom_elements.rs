//! `custom-elements.json`: what the element offers, for editors and documentation tools, as the Custom Elements
//! Manifest has it. Its source is the documentation comment of the class and the table of custom properties.

use std::fs;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xshell::cmd;

use super::CUSTOM_ELEMENTS;
use crate::build::{SCRIPT, empty};
use crate::tools::npm;
use crate::workspace::Workspace;

const SOURCE: &str = "element.js";
const CLASS: &str = "InitiatorElement";
/// The one that knows states.
const SCHEMA_VERSION: &str = "2.1.0";

/// The manifest as text.
pub(super) fn describe(workspace: &Workspace) -> Result<String> {
    let analysed = analyse(workspace)?;
    let declaration = analysed
        .pointer("/modules/0/declarations")
        .and_then(Value::as_array)
        .and_then(|declarations| declarations.iter().find(|declaration| declaration["name"] == CLASS))
        .with_context(|| format!("the analyzer does not find {CLASS}"))?;
    let theming =
        fs::read_to_string(workspace.root.join("docs/theming.md")).context("cannot read docs/theming.md")?;
    let manifest = manifest(declaration.clone(), css_properties(&theming));
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn analyse(workspace: &Workspace) -> Result<Value> {
    let tools = npm::ensure(workspace)?;
    let folder = empty(workspace.target.join("widget/custom-elements"))?;
    fs::copy(workspace.root.join("assets").join(SOURCE), folder.join(SOURCE))
        .with_context(|| format!("cannot copy {SOURCE}"))?;
    let shell = workspace.shell()?;
    shell.change_dir(&folder);
    let analyzer = tools.script("@custom-elements-manifest/analyzer/cem.js");
    cmd!(shell, "node {analyzer} analyze --quiet --globs {SOURCE}")
        .quiet()
        .ignore_stdout()
        .run()
        .with_context(|| format!("the analyzer cannot read {SOURCE}"))?;
    let manifest = fs::read(folder.join(CUSTOM_ELEMENTS)).context("the analyzer wrote nothing")?;
    Ok(serde_json::from_slice(&manifest)?)
}

/// What the class offers, as part of the one script that ships.
fn manifest(mut declaration: Value, css_properties: Vec<Value>) -> Value {
    if let Some(members) = declaration["members"].as_array_mut() {
        members.retain(|member| member["privacy"] != "private");
    }
    for attribute in declaration["attributes"].as_array_mut().into_iter().flatten() {
        attribute["fieldName"] = property_of(attribute["name"].as_str().unwrap_or_default()).into();
    }
    declaration["cssProperties"] = css_properties.into();
    let tag = declaration["tagName"].clone();
    json!({
        "schemaVersion": SCHEMA_VERSION,
        "modules": [{
            "kind": "javascript-module",
            "path": SCRIPT,
            "declarations": [declaration],
            "exports": [{
                "kind": "custom-element-definition",
                "name": tag,
                "declaration": { "name": CLASS, "module": SCRIPT },
            }],
        }],
    })
}

/// `coreUrl` of `core-url`.
fn property_of(attribute: &str) -> String {
    let mut words = attribute.split('-');
    let first = words.next().unwrap_or_default().to_owned();
    words.fold(first, |name, word| name + &word[..1].to_uppercase() + &word[1..])
}

/// The rows of the table in docs/theming.md: name, what it is, tokens, default.
fn css_properties(theming: &str) -> Vec<Value> {
    theming
        .lines()
        .filter_map(|line| {
            let cells: Vec<_> = line.strip_prefix("| `--idc-")?.split('|').map(str::trim).collect();
            let [name, description, _tokens, default, ..] = cells[..] else { return None };
            Some(json!({
                "name": format!("--idc-{}", name.trim_end_matches('`')),
                "description": description.replace('`', ""),
                "default": default.replace('`', ""),
            }))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_of_the_table_is_a_property() {
        let table = "| property | what | tokens | default |\n| --- | --- | --- | --- |\n\
                     | `--idc-gap` | the space | `--a`, `--b` | `1.5em` |\n";
        let expected = json!([{ "name": "--idc-gap", "description": "the space", "default": "1.5em" }]);
        assert_eq!(Value::from(css_properties(table)), expected);
    }

    #[test]
    fn what_is_private_is_not_told() {
        let class = json!({
            "tagName": "a-b",
            "members": [{ "name": "#root", "privacy": "private" }, { "name": "coreUrl" }],
            "attributes": [{ "name": "core-url" }],
        });
        let declaration = manifest(class, Vec::new())["modules"][0]["declarations"][0].take();
        assert_eq!(declaration["members"], json!([{ "name": "coreUrl" }]));
        assert_eq!(declaration["attributes"], json!([{ "name": "core-url", "fieldName": "coreUrl" }]));
    }
}
