//! Whole flows: the shipped widget in real browsers, and behind real web servers.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use super::built::{self, Built};
use super::cargo_test;
use super::report;
use super::tally::Tally;
use crate::tools::browser::Browser;
use crate::tools::{npm, servers};
use crate::workspace::Workspace;

/// What is not played in every browser, where it is, and why that will do.
const NOT_EVERYWHERE: [(&str, &[Browser], &str); 6] = [
    ("deploy", &[Browser::Chromium], "it is about the servers before a core"),
    ("diagnose", &[Browser::Chromium], "it is about the self-check's findings, which are Chromium's words"),
    ("dist", &[Browser::Chromium], "it is about the files that are given away"),
    (
        "examples",
        &[Browser::Chromium],
        "the examples use nothing that the other tests do not play everywhere",
    ),
    ("frameworks", &[Browser::Chromium], "it is about React's, Vue's and Yew's way with the element"),
    (
        "themes",
        &[Browser::Chromium, Browser::Firefox],
        "it is about colours, which the engines compute alike but for forced ones, and WebKitGTK has none of those",
    ),
];

/// One more than browsers play at a time: some tests do nothing but wait.
const THREADS: &str = "3";

pub(super) fn in_chromium(workspace: &Workspace) -> Result<Tally> {
    check(workspace, Browser::Chromium)
}

pub(super) fn in_firefox(workspace: &Workspace) -> Result<Tally> {
    check(workspace, Browser::Firefox)
}

pub(super) fn in_webkit(workspace: &Workspace) -> Result<Tally> {
    check(workspace, Browser::WebKit)
}

/// Run the e2e crate in `browser`, against what ships.
fn check(workspace: &Workspace, browser: Browser) -> Result<Tally> {
    let programs = browser.ensure()?;
    let servers = servers::ensure()?;
    let npm = npm::ensure(workspace)?;
    let Built { dist, yew_app } = built::once(workspace)?;
    let report = report::path(workspace);
    let modules = workspace.target.join("widget/staging");
    let mut variables: Vec<(&str, &Path)> = vec![
        ("RUST_TEST_THREADS", Path::new(THREADS)),
        ("INITIATOR_BROWSER", Path::new(browser.name())),
        ("INITIATOR_REPORT", &report),
        ("INITIATOR_WIDGET", &dist.widget),
        ("INITIATOR_MODULES", &modules),
        ("INITIATOR_DIST", &dist.out),
        ("INITIATOR_ROOT", &workspace.root),
        ("YEW_APP", yew_app),
        ("NODE_MODULES", &npm.modules),
        ("NGINX", &servers.nginx),
        ("CADDY", &servers.caddy),
    ];
    variables.extend(programs.iter().map(|(variable, path)| (*variable, path.as_path())));
    let topics = topics(workspace, browser)?;
    // A test program that fails does not hide what another would tell.
    let arguments: Vec<&str> =
        ["--no-fail-fast", "--package", "e2e"].into_iter().chain(topics.iter().map(String::as_str)).collect();
    match browser {
        // It has no headless mode: it gets a display that nobody sees, large enough for any window.
        Browser::WebKit => {
            const DISPLAY: [&str; 4] =
                ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1600x4000x24"];
            cargo_test::run_below(&DISPLAY, workspace, &arguments, &variables)
        }
        Browser::Chromium | Browser::Firefox => cargo_test::run(workspace, &arguments, &variables),
    }
}

/// What to tell cargo: in Chromium nothing, as all is played; in the others which topics, by the names of their folders.
/// The report names those of [`NOT_EVERYWHERE`] that are left out.
fn topics(workspace: &Workspace, browser: Browser) -> Result<Vec<String>> {
    if browser == Browser::Chromium {
        return Ok(Vec::new());
    }
    let mut arguments = ["--test", "whole_flows", "--"].map(str::to_owned).to_vec();
    for entry in fs::read_dir(workspace.root.join("tests/e2e/tests")).context("cannot find the tests")? {
        let entry = entry?;
        if !entry.file_type()?.is_dir() {
            continue;
        }
        let name = entry.file_name().to_string_lossy().into_owned();
        let is_left_out =
            |(topic, browsers, _): &&(&str, &[Browser], _)| *topic == name && !browsers.contains(&browser);
        match NOT_EVERYWHERE.iter().find(is_left_out) {
            Some((_, _, why)) => report::not_played(workspace, browser, &name, why)?,
            // One that contains the name plays too; none is lost.
            None => arguments.push(format!("{name}::")),
        }
    }
    Ok(arguments)
}
