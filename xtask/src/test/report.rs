//! The tables at the end of a run, from the rows that the browser tests wrote.
//!
//! Each row is a line of JSON, as `tests/e2e/src/report.rs` writes it.

use std::fs;
use std::io::Write;
use std::path::PathBuf;

use anyhow::{Context, Result};
use browser_engine::Engine;
use serde::Deserialize;
use serde_json::json;

use crate::workspace::Workspace;

/// A row of a table.
#[derive(Deserialize)]
struct Row {
    table: String,
    engine: String,
    /// Columns and their values.
    cells: Vec<(String, String)>,
}

/// A row, and all engines that wrote it.
struct Merged {
    engines: Vec<String>,
    cells: Vec<(String, String)>,
}

/// The file that the tests write to.
pub(super) fn path(workspace: &Workspace) -> PathBuf {
    workspace.root.join("target/e2e-report.jsonl")
}

/// Removes the rows of an earlier run.
pub(super) fn clear(workspace: &Workspace) -> Result<()> {
    match fs::remove_file(path(workspace)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(error).context("cannot clear the report")
        }
        _ => Ok(()),
    }
}

/// Adds a row for tests that do not run in a browser, with the reason.
pub(super) fn not_played(workspace: &Workspace, engine: Engine, tests: &str, why: &str) -> Result<()> {
    let cells = [("test", tests), ("needs", "once"), ("why", why)];
    let line = json!({ "table": "Not played", "engine": engine.to_string(), "cells": cells });
    let mut file = fs::OpenOptions::new().create(true).append(true).open(path(workspace))?;
    Ok(writeln!(file, "{line}")?)
}

/// All tables as Markdown; empty if no test wrote a row.
pub(super) fn tables(workspace: &Workspace) -> Result<String> {
    match fs::read_to_string(path(workspace)) {
        Ok(lines) => render(&lines),
        Err(_) => Ok(String::new()),
    }
}

fn render(lines: &str) -> Result<String> {
    let rows: Vec<Row> =
        lines.lines().map(serde_json::from_str).collect::<Result<_, _>>().context("the report is no JSON")?;
    let mut names: Vec<&str> = Vec::new();
    for row in &rows {
        if !names.contains(&row.table.as_str()) {
            names.push(&row.table);
        }
    }
    Ok(names.into_iter().map(|name| table(name, rows.iter().filter(|row| row.table == name))).collect())
}

fn table<'a>(name: &str, rows: impl Iterator<Item = &'a Row>) -> String {
    let mut merged: Vec<Merged> = Vec::new();
    for row in rows {
        match merged.iter_mut().find(|it| it.cells == row.cells) {
            Some(same) if same.engines.contains(&row.engine) => {}
            Some(same) => same.engines.push(row.engine.clone()),
            None => merged.push(Merged { engines: vec![row.engine.clone()], cells: row.cells.clone() }),
        }
    }
    // Rows about the same thing follow each other.
    merged.sort_by(|a, b| a.cells.first().cmp(&b.cells.first()));
    let mut columns: Vec<String> = Vec::new();
    for (column, _) in merged.iter().flat_map(|row| &row.cells) {
        if !columns.contains(column) {
            columns.push(column.clone());
        }
    }
    let line = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    let mut text = format!("\n{name} ({})\n\n", merged.len());
    text += &line(columns.iter().cloned().chain(["engines".to_owned()]).collect());
    text += &line(vec!["---".to_owned(); columns.len() + 1]);
    for Merged { engines, cells } in &mut merged {
        engines.sort();
        let cell = |column: &String| {
            cells
                .iter()
                .find(|(name, _)| name == column)
                .map_or_else(String::new, |(_, cell)| cell.replace('|', "\\|"))
        };
        text += &line(columns.iter().map(cell).chain([engines.join(", ")]).collect());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_engines_agree_on_is_one_row() {
        let rows = [
            r#"{"table":"Faults","engine":"Firefox","cells":[["fault","late"],["code","a|b"]]}"#,
            r#"{"table":"Faults","engine":"Chromium","cells":[["fault","late"],["code","a|b"]]}"#,
            r#"{"table":"Other","engine":"Chromium","cells":[["x","1"]]}"#,
            r#"{"table":"Faults","engine":"WebKitGTK","cells":[["fault","late"],["code","c"],["more","d"]]}"#,
        ];
        let expected = "
Faults (2)

| fault | code | more | engines |
| --- | --- | --- | --- |
| late | a\\|b |  | Chromium, Firefox |
| late | c | d | WebKitGTK |

Other (1)

| x | engines |
| --- | --- |
| 1 | Chromium |
";
        assert_eq!(render(&rows.join("\n")).unwrap(), expected);
    }

    #[test]
    fn without_rows_there_is_nothing() {
        assert_eq!(render("").unwrap(), "");
    }
}
