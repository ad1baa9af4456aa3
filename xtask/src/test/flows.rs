//! Whole flows: the shipped widget in real browsers, and behind real web servers.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use browser_engine::Engine;
use xshell::cmd;

use super::built;
use super::cargo_test;
use super::report;
use super::tally::Tally;
use crate::tools::{browser, npm, servers};
use crate::workspace::Workspace;

/// Topics that are not played in every engine: where they are played instead, and why that suffices.
const NOT_EVERYWHERE: [(&str, &[Engine], &str); 9] = [
    ("bundlers", &[Engine::Chromium], "it is about what bundlers make of the package"),
    ("configurator", &[Engine::Chromium], "it is about what a page for developers makes and says"),
    ("deploy", &[Engine::Chromium], "it is about the servers before a core"),
    ("diagnose", &[Engine::Chromium], "it is about the self-check's findings, which are Chromium's words"),
    ("dist", &[Engine::Chromium], "it is about the files that are given away"),
    ("examples", &[Engine::Chromium], "the examples use nothing that the other tests do not play everywhere"),
    ("frameworks", &[Engine::Chromium], "it is about React's, Vue's and Yew's way with the element"),
    ("pictures", &[Engine::Chromium], "it is about the pictures in the documentation, which Chromium took"),
    (
        "themes",
        &[Engine::Chromium, Engine::Firefox],
        "it is about colours, which the engines compute alike but for forced ones, and WebKitGTK has none of those",
    ),
];

/// Topics that need what `cargo xtask dist` writes.
const NEED_DIST: [&str; 3] = ["configurator", "deploy", "dist"];
/// Topics that need the bundlers of tests/bundlers.
const NEED_BUNDLERS: [&str; 1] = ["bundlers"];
/// Topics that need the app in examples/yew-app, and the one in tests/packaged-app.
const NEED_APPS: [&str; 1] = ["frameworks"];
/// Topics that need nginx, Apache and Caddy.
const NEED_SERVERS: [&str; 1] = ["deploy"];

/// One more thread than browsers that may be busy at a time, as some tests do nothing but wait.
const THREADS: &str = "3";

/// Starts a display that nobody sees, for an engine without a headless mode. It is large enough for any window.
const DISPLAY: [&str; 4] = ["xvfb-run", "--auto-servernum", "--server-args", "-screen 0 1600x4000x24"];

/// Play in `engine`, against what ships: all flows, or those that the name `flow` selects.
pub(super) fn check(workspace: &Workspace, engine: Engine, flow: Option<&str>) -> Result<Tally> {
    play(workspace, engine, flow, &[])
}

/// Take the pictures in the documentation anew: the flows that check them write them, when they are asked to.
pub(super) fn take_pictures(workspace: &Workspace) -> Result<Tally> {
    play(workspace, Engine::Chromium, Some("pictures"), &[("INITIATOR_TAKE_PICTURES", "yes")])
}

/// Play with these variables too.
fn play(
    workspace: &Workspace,
    engine: Engine,
    flow: Option<&str>,
    more: &[(&'static str, &str)],
) -> Result<Tally> {
    let all = list(workspace)?;
    let played: Vec<&str> = match flow {
        Some(name) => select(&all, name, engine)?,
        None => all.iter().map(String::as_str).filter(|test| left_out(test, engine).is_none()).collect(),
    };
    let needs = |topics: &[&str]| played.iter().any(|test| topics.contains(&topic(test)));
    let mut variables: Vec<(&str, PathBuf)> = browser::ensure(engine)?;
    if needs(&NEED_SERVERS) {
        let servers = servers::ensure()?;
        variables.extend([("NGINX", servers.nginx), ("APACHE", servers.apache), ("CADDY", servers.caddy)]);
    }
    if needs(&NEED_DIST) {
        variables.push(("INITIATOR_DIST", built::dist(workspace)?.out.clone()));
    }
    if needs(&NEED_BUNDLERS) {
        let bundlers = built::bundlers(workspace)?;
        variables.extend([("BUNDLERS", bundlers.folder.clone()), ("NODE", bundlers.node.clone())]);
    }
    if needs(&NEED_APPS) {
        variables.push(("YEW_APP", built::yew_app(workspace)?.to_owned()));
        variables.push(("PACKAGED_APP", built::packaged_app(workspace)?.to_owned()));
    }
    variables.extend(more.iter().map(|(name, value)| (*name, PathBuf::from(value))));
    variables.extend([
        ("RUST_TEST_THREADS", THREADS.into()),
        (Engine::VARIABLE, engine.name().into()),
        ("INITIATOR_REPORT", report::path(workspace)),
        ("INITIATOR_WIDGET", built::widget(workspace)?.to_owned()),
        ("INITIATOR_MODULES", workspace.target.join("widget/staging")),
        ("INITIATOR_ROOT", workspace.root.clone()),
        ("NODE_MODULES", npm::ensure(workspace)?.modules),
    ]);
    let mut arguments = vec!["--package", "e2e"];
    if flow.is_none() && engine == Engine::Chromium {
        // The tests of the test bed itself run along. A test program that fails does not hide another's results.
        arguments.push("--no-fail-fast");
    } else {
        arguments.extend(["--test", "whole_flows", "--", "--exact"]);
        arguments.extend(&played);
    }
    if flow.is_none() {
        for (topic, engines, why) in NOT_EVERYWHERE {
            if !engines.contains(&engine) {
                report::not_played(workspace, engine, topic, why)?;
            }
        }
    }
    let variables: Vec<(&str, &Path)> =
        variables.iter().map(|(name, path)| (*name, path.as_path())).collect();
    let parent: &[&str] = if engine.needs_display() { &DISPLAY } else { &[] };
    cargo_test::run_below(parent, workspace, &arguments, &variables)
}

/// The names of all flows, such as `faults::down::when_the_page_opens`.
fn list(workspace: &Workspace) -> Result<Vec<String>> {
    let shell = workspace.shell()?;
    let tests = cmd!(shell, "cargo test --quiet --package e2e --test whole_flows -- --list --format terse")
        .quiet()
        .read()
        .context("cannot list the flows")?;
    Ok(tests.lines().filter_map(|line| line.strip_suffix(": test")).map(str::to_owned).collect())
}

/// The flows that `name` selects: a test, all in a module or a topic, or else all that have it in their names.
fn select<'a>(all: &'a [String], name: &str, engine: Engine) -> Result<Vec<&'a str>> {
    let find = |is_meant: &dyn Fn(&str) -> bool| -> Vec<&'a str> {
        all.iter().map(String::as_str).filter(|test| is_meant(test)).collect()
    };
    let name = name.trim_end_matches("::");
    let mut selected =
        find(&|test| test.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with("::")));
    if selected.is_empty() {
        selected = find(&|test| test.contains(name));
    }
    ensure!(
        !selected.is_empty() && !name.is_empty(),
        "no flow is called {name:?}: name a topic, such as `faults`, a module, such as `faults::patience`, or a test; \
         the topics are the folders in tests/e2e/tests"
    );
    let (left, played): (Vec<_>, Vec<_>) =
        selected.into_iter().partition(|test| left_out(test, engine).is_some());
    if let (Some(why), []) = (left.first().and_then(|test| left_out(test, engine)), &played[..]) {
        bail!("{name} is not played in {engine}: {why}");
    }
    Ok(played)
}

/// Why a test is not played in `engine`, if it is not.
fn left_out(test: &str, engine: Engine) -> Option<&'static str> {
    let (_, engines, why) = NOT_EVERYWHERE.iter().find(|(name, _, _)| *name == topic(test))?;
    (!engines.contains(&engine)).then_some(why)
}

/// The folder that a test is in.
fn topic(test: &str) -> &str {
    test.split_once("::").map_or(test, |(topic, _)| topic)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(name: &str, engine: Engine) -> Result<Vec<String>> {
        let all = [
            "deploy::cors::of_every_kind",
            "faults::down::its_name_leads_nowhere",
            "faults::patience::it_lasts",
            "flows::full_flow::faults",
        ]
        .map(str::to_owned);
        Ok(select(&all, name, engine)?.into_iter().map(str::to_owned).collect())
    }

    #[test]
    fn a_name_selects_a_topic_a_module_a_test_or_else_a_part_of_a_name() {
        for (name, tests) in [
            ("faults", &["faults::down::its_name_leads_nowhere", "faults::patience::it_lasts"][..]),
            ("faults::", &["faults::down::its_name_leads_nowhere", "faults::patience::it_lasts"]),
            ("faults::patience", &["faults::patience::it_lasts"]),
            ("faults::patience::it_lasts", &["faults::patience::it_lasts"]),
            ("full_flow", &["flows::full_flow::faults"]),
        ] {
            assert_eq!(selected(name, Engine::Chromium).unwrap(), tests, "{name}");
        }
    }

    #[test]
    fn a_name_that_selects_nothing_is_an_error() {
        for name in ["flaws", ""] {
            let error = selected(name, Engine::Chromium).unwrap_err().to_string();
            assert!(error.starts_with(&format!("no flow is called {name:?}")), "{error}");
        }
        assert_eq!(
            selected("deploy", Engine::WebKit).unwrap_err().to_string(),
            "deploy is not played in WebKitGTK: it is about the servers before a core"
        );
    }
}
