//! What a run reports besides passed and failed: tables, which `cargo xtask test` prints at the end.
//!
//! Each row is a line of JSON in the file that the variable `INITIATOR_REPORT` names. Without that variable, rows go
//! to the output of the test. A row that several engines write is printed once.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::thread;

use browser_engine::Engine;
use serde_json::json;

const VARIABLE: &str = "INITIATOR_REPORT";

/// Adds a row to `table`: `cells` are the columns, in order, and their contents.
///
/// # Panics
/// When the file cannot be written.
pub fn row(table: &str, cells: &[(&str, &str)]) {
    let engine = Engine::of_this_run().map_or_else(|error| error.to_string(), |engine| engine.to_string());
    let line = json!({ "table": table, "engine": engine, "cells": cells }).to_string() + "\n";
    let Some(path) = env::var_os(VARIABLE) else {
        print!("{line}");
        return;
    };
    // One write for the whole line, as tests run side by side.
    OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(line.as_bytes()))
        .expect("the report can be written");
}

/// Reports that the test that calls this is not played in this engine.
pub(crate) fn not_played(needs: &str, reason: &str) {
    let thread = thread::current();
    let test = thread.name().unwrap_or("a test without a name");
    row("Not played", &[("test", test), ("needs", needs), ("why", reason)]);
}
