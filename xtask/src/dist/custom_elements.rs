//! `custom-elements.json`: what the element offers, for editors and documentation tools, as a Custom Elements
//! Manifest. Methods, slot and parts come from the documentation comments of the class, settings, events and states
//! from the lists of the session crate, and custom properties from the table in docs/theming.md.

use std::fs;

use anyhow::{Context, Result};
use id_contact_session::catalogue::{EVENTS, EventType, Missing, SETTINGS, Setting, states};
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
    let members = declaration["members"].take();
    let members = members.as_array().into_iter().flatten();
    let methods = members.filter(|member| member["kind"] == "method" && member["privacy"] != "private");
    declaration["members"] = SETTINGS.iter().map(property).chain(methods.cloned()).collect();
    declaration["attributes"] = SETTINGS.iter().map(attribute).collect();
    declaration["events"] = EVENTS.iter().map(event).collect();
    let state = |(name, doc)| json!({ "name": name, "description": doc });
    declaration["cssStates"] = states().map(state).collect();
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

fn property(setting: &Setting) -> Value {
    let kind = match setting.missing {
        Missing::Null => "Record<string, string> | null",
        Missing::Text | Missing::Level(_) | Missing::False => setting.typescript(),
    };
    json!({
        "kind": "field",
        "name": setting.property,
        "type": { "text": kind },
        "description": setting.doc(),
        "default": setting.missing_value(),
    })
}

fn attribute(setting: &Setting) -> Value {
    // An attribute holds an object as JSON.
    let kind = if setting.missing == Missing::Null { "string" } else { setting.typescript() };
    json!({
        "name": setting.attribute(),
        "type": { "text": kind },
        "description": setting.doc(),
        "fieldName": setting.property,
    })
}

fn event(event: &EventType) -> Value {
    let kind = format!("CustomEvent<{}>", event.typescript());
    json!({ "name": event.name, "type": { "text": kind }, "description": event.doc })
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
    fn members_are_the_settings_and_the_public_methods() {
        let class = json!({
            "tagName": "a-b",
            "members": [
                { "kind": "method", "name": "#draw", "privacy": "private" },
                { "kind": "field", "name": "texts" },
                { "kind": "method", "name": "reset" },
            ],
        });
        let declaration = manifest(class, Vec::new())["modules"][0]["declarations"][0].take();
        let names = |list: &str| -> Vec<String> {
            let list = declaration[list].as_array().unwrap();
            list.iter().map(|it| it["name"].as_str().unwrap().to_owned()).collect()
        };
        let properties = SETTINGS.iter().map(|setting| setting.property.to_owned());
        assert_eq!(names("members"), properties.chain(["reset".to_owned()]).collect::<Vec<_>>());
        assert_eq!(names("attributes"), SETTINGS.map(|setting| setting.attribute()));
        assert_eq!(declaration["attributes"][0]["fieldName"], "coreUrl");
        let events = declaration["events"].as_array().unwrap();
        let redirect = events.iter().find(|it| it["name"] == "idc-redirect").unwrap();
        assert_eq!(redirect["type"]["text"], "CustomEvent<{ clientUrl: string }>");
    }
}
