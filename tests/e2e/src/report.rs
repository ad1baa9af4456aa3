//! What a run tells besides passed and failed: tables, which `cargo xtask test` prints at its end.
//!
//! Each row is a line of JSON in the file that the variable `INITIATOR_REPORT` names. Without it, rows go to
//! the test's output. Rows that several engines share are printed as one.

use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::thread;

use serde_json::json;

use crate::engine::Engine;

const VARIABLE: &str = "INITIATOR_REPORT";

/// Adds a row to `table`: its columns, in order, and what stands in them.
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
    // In one go: tests run side by side.
    OpenOptions::new()
        .create(true)
        .append(true)
        .open(path)
        .and_then(|mut file| file.write_all(line.as_bytes()))
        .expect("the report can be written");
}

/// Says that the test that is running is not played in this engine.
pub(crate) fn not_played(needs: &str, reason: &str) {
    let thread = thread::current();
    let test = thread.name().unwrap_or("a test without a name");
    row("Not played", &[("test", test), ("needs", needs), ("why", reason)]);
}
