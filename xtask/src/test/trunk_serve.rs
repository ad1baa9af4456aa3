//! The real `trunk serve`, on a copy of the project: the page arrives, and so does a change.

mod http;
mod trunk_process;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};
use tokio::runtime::Runtime;

use super::project_copy::copy_project;
use super::tally::Tally;
use crate::build::{SCRIPT, WASM};
use crate::tools::trunk;
use crate::workspace::Workspace;
use http::{Answer, get};
use trunk_process::TrunkProcess;

/// The first page may wait for a whole build.
const FIRST_BUILD: Duration = Duration::from_mins(10);
/// A change of the stylesheet compiles nothing.
const REBUILD: Duration = Duration::from_mins(2);
/// How often to ask.
const PAUSE: Duration = Duration::from_millis(200);
/// How long nothing may be built when nothing changed; Trunk notices changes in 25 ms.
const QUIET: Duration = Duration::from_secs(3);

/// Serve, look, change, look again; whatever happens, nothing keeps running.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let trunk = trunk::ensure(workspace)?;
    let folder = workspace.target.join("trunk-check");
    let copy = folder.join("workspace");
    copy_project(&workspace.root, &copy)?;
    let port = free_port()?;
    Runtime::new()?.block_on(async {
        let log = folder.join("trunk.log");
        // Not the original's: cargo knows crates by their place within a workspace, and would later take the
        // copy's for the original's.
        let target = folder.join("target");
        let mut process = TrunkProcess::start(&trunk, &copy, &target, port, &log)?;
        let outcome = tokio::select! {
            outcome = look(&mut process, &copy, port) => outcome,
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
        };
        if outcome.is_err() {
            eprintln!("{}", process.said()?);
        }
        outcome
    })
}

async fn look(process: &mut TrunkProcess, copy: &Path, port: u16) -> Result<Tally> {
    let script = format!("/initiator/{SCRIPT}");
    let wasm = format!("/initiator/{WASM}");
    let expected = [
        ("/", "text/html"),
        ("/demo/municipality.css", "text/css"),
        ("/initiator/stylesheet.js", "text/javascript"),
        (&script, "text/javascript"),
        (&wasm, "application/wasm"),
    ];
    let page = until(process, port, "/", FIRST_BUILD, Answer::is_ok).await?;
    ensure!(
        page.text().contains(".well-known/trunk/ws"),
        "the page will not reload on a change: Trunk's script is not in it"
    );
    for (path, kind) in expected {
        let answer = get(port, path).await?;
        ensure!(
            answer.is_ok() && answer.content_type() == kind,
            "{path} should be {kind}, but the answer is {}",
            answer.head()
        );
    }
    let missing = get(port, "/initiator/no-such-file").await?;
    ensure!(
        missing.status() == "404",
        "a missing file should be a 404, but the answer is {}",
        missing.head()
    );

    let stylesheet = copy.join("assets/initiator.css");
    let changed = fs::read_to_string(&stylesheet)? + "\n.seen-by-trunk {}\n";
    fs::write(&stylesheet, changed)?;
    until(process, port, "/initiator/stylesheet.js", REBUILD, |answer| {
        answer.text().contains("seen-by-trunk")
    })
    .await?;

    let builds = process.builds()?;
    tokio::time::sleep(QUIET).await;
    ensure!(process.builds()? == builds, "Trunk builds again and again though nothing changes");
    Ok(Tally::passes(expected.len() as u64 + 4))
}

/// Ask for a path until the answer is right.
async fn until(
    process: &mut TrunkProcess,
    port: u16,
    path: &str,
    patience: Duration,
    right: impl Fn(&Answer) -> bool,
) -> Result<Answer> {
    let deadline = Instant::now() + patience;
    loop {
        process.ensure_running()?;
        // Refused connections and half-built answers are what waiting is for.
        if let Ok(answer) = get(port, path).await
            && right(&answer)
        {
            return Ok(answer);
        }
        ensure!(
            Instant::now() < deadline,
            "Trunk does not serve {path} as it should, even after {} s",
            patience.as_secs()
        );
        tokio::time::sleep(PAUSE).await;
    }
}

fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}
