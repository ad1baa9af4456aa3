//! The accessibility tree of every state, as the browser gives it to assistive technology. Only Chromium shows it.

use std::collections::HashMap;
use std::fmt::Write;

use anyhow::{Context, Result};
use e2e::state_gallery::{PAGE_WITH_WASM, PAGE_WITHOUT_WASM, State, visit_all};
use e2e::{Feature, Setup, TestBed};
use serde::Deserialize;
use serde_json::{Value, json};

#[tokio::test]
async fn of_every_state() {
    Setup::page(PAGE_WITH_WASM)
        .with_page("/without-wasm", PAGE_WITHOUT_WASM)
        .needs(Feature::AccessibilityTree)
        .run(async |bed| {
            let mut text = String::new();
            visit_all(bed, async |states| write_trees(bed, states, &mut text).await).await?;
            insta::assert_snapshot!("trees", text);
            Ok(())
        })
        .await;
}

/// The trees of these states, each below its name.
async fn write_trees(bed: &TestBed, states: &[State], text: &mut String) -> Result<()> {
    let tree = Tree::of(bed).await?;
    let document = send(bed, "DOM.getDocument", json!({})).await?;
    for (name, _) in states {
        let selector = json!({ "nodeId": document["root"]["nodeId"], "selector": format!("#{name}") });
        let found = send(bed, "DOM.querySelector", selector).await?;
        let node = send(bed, "DOM.describeNode", json!({ "nodeId": found["nodeId"] })).await?;
        let id = node["node"]["backendNodeId"].as_i64().context("no such element")?;
        writeln!(text, "== {name}")?;
        tree.write(tree.of_element(id).context("it is not in the tree")?, 0, text)?;
        writeln!(text)?;
    }
    Ok(())
}

async fn send(bed: &TestBed, method: &str, parameters: Value) -> Result<Value> {
    Ok(bed.browser.driver().cdp().send_raw(method, parameters).await?)
}

/// The tree of a page.
struct Tree {
    nodes: HashMap<String, Node>,
}

/// A node, as Chrome's `DevTools` Protocol describes it.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Node {
    #[serde(rename = "nodeId")]
    id: String,
    #[serde(rename = "backendDOMNodeId")]
    element: Option<i64>,
    #[serde(default)]
    ignored: bool,
    role: Option<Text>,
    name: Option<Text>,
    description: Option<Text>,
    #[serde(default)]
    properties: Vec<Property>,
    #[serde(default)]
    child_ids: Vec<String>,
}

#[derive(Deserialize)]
struct Text {
    #[serde(default)]
    value: String,
}

#[derive(Deserialize)]
struct Property {
    name: String,
    value: PropertyValue,
}

#[derive(Deserialize)]
struct PropertyValue {
    #[serde(default)]
    value: Value,
}

impl Tree {
    async fn of(bed: &TestBed) -> Result<Self> {
        let mut answer = send(bed, "Accessibility.getFullAXTree", json!({})).await?;
        let nodes: Vec<Node> = serde_json::from_value(answer["nodes"].take())?;
        Ok(Self { nodes: nodes.into_iter().map(|node| (node.id.clone(), node)).collect() })
    }

    fn of_element(&self, id: i64) -> Option<&Node> {
        self.nodes.values().find(|node| node.element == Some(id))
    }

    /// Writes a line for each node that adds something, indented below its parent.
    fn write(&self, node: &Node, depth: usize, text: &mut String) -> Result<()> {
        let says = node.says();
        if let Some(line) = &says {
            writeln!(text, "{:depth$}{line}", "", depth = depth * 2)?;
        }
        if node.is_leaf() {
            return Ok(());
        }
        let children = node.child_ids.iter().filter_map(|id| self.nodes.get(id));
        // The text of a label is the name of the element that it labels.
        for child in children.filter(|child| !(node.role() == "LabelText" && child.role() == "StaticText")) {
            self.write(child, depth + usize::from(says.is_some()), text)?;
        }
        Ok(())
    }
}

impl Node {
    fn role(&self) -> &str {
        self.role.as_ref().map_or("", |role| &role.value)
    }

    /// Whether its children only repeat its name.
    fn is_leaf(&self) -> bool {
        matches!(self.role(), "StaticText" | "Legend" | "button" | "link" | "heading" | "radio")
    }

    /// Its role, name and properties, or `None` for a node that only groups others.
    fn says(&self) -> Option<String> {
        let properties: Vec<_> = self.properties.iter().filter_map(Property::says).collect();
        let only_holds = matches!(self.role(), "generic" | "LabelText" | "Legend" | "ListMarker" | "none");
        if self.ignored || (only_holds && properties.is_empty()) {
            return None;
        }
        let name =
            self.name.iter().filter(|name| !name.value.is_empty()).map(|name| format!("“{}”", name.value));
        let description = self.description.iter().map(|text| format!("({})", text.value));
        let role = self.role().replace("StaticText", "text");
        let words: Vec<_> = [role].into_iter().chain(name).chain(description).chain(properties).collect();
        Some(words.join(" "))
    }
}

impl Property {
    fn says(&self) -> Option<String> {
        let Self { name, value: PropertyValue { value } } = self;
        match (name.as_str(), value) {
            ("checked", _) => Some(if value == "true" { "checked" } else { "unchecked" }.to_owned()),
            ("disabled" | "busy" | "focused", value) if *value == json!(true) || *value == json!(1) => {
                Some(name.clone())
            }
            ("invalid", Value::String(invalid)) if invalid != "false" => Some(format!("invalid: {invalid}")),
            ("live", Value::String(live)) => Some(live.clone()),
            ("level", level) => Some(format!("of level {level}")),
            _ => None,
        }
    }
}
