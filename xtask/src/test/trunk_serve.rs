//! Runs `cargo xtask serve`, and with it the real `trunk serve`, on a copy of the project: it serves the page beside a
//! core, and rebuilds it after a change.

mod trunk_process;

use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use reqwest::header::{ACCEPT, CONTENT_TYPE};
use reqwest::{Client, StatusCode};
use tokio::runtime::Runtime;

use super::project_copy::copy_project;
use super::tally::Tally;
use crate::build::{SCRIPT, WASM};
use crate::tools::trunk;
use crate::workspace::Workspace;
use trunk_process::TrunkProcess;

/// The first page may wait for a whole build.
const FIRST_BUILD: Duration = Duration::from_mins(10);
/// A change of the stylesheet compiles nothing.
const REBUILD: Duration = Duration::from_mins(2);
/// The pause between two requests.
const PAUSE: Duration = Duration::from_millis(200);
/// How long nothing may be built when nothing changed; Trunk notices changes in 25 ms (`DEBOUNCE_DURATION` in its
/// watch.rs).
const QUIET: Duration = Duration::from_secs(3);

/// Serve a copy, look at it, change a file, look again. Trunk is ended in any case.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let trunk = trunk::ensure(workspace)?;
    let folder = workspace.target.join("trunk-check");
    let copy = folder.join("workspace");
    copy_project(&workspace.root, &copy)?;
    let port = free_port()?;
    Runtime::new()?.block_on(async {
        let log = folder.join("trunk.log");
        // Not the original's target folder: cargo identifies a crate by its path within the workspace, and would
        // later take what was built from the copy for the original's.
        let target = folder.join("target");
        let mut process = TrunkProcess::start(&trunk, &copy, &target, port, &log)?;
        let server = Server::new(port)?;
        let outcome = tokio::select! {
            outcome = look(&mut process, &copy, &server) => outcome,
            _ = tokio::signal::ctrl_c() => bail!("interrupted"),
        };
        if outcome.is_err() {
            eprintln!("{}", process.said()?);
        }
        outcome
    })
}

async fn look(process: &mut TrunkProcess, copy: &Path, server: &Server) -> Result<Tally> {
    let script = format!("/initiator/{SCRIPT}");
    let wasm = format!("/initiator/{WASM}");
    let expected = [
        ("/", "text/html"),
        ("/demo/municipality.css", "text/css"),
        ("/initiator/stylesheet.js", "text/javascript"),
        (&script, "text/javascript"),
        (&wasm, "application/wasm"),
    ];
    let page = until(process, server, "/", FIRST_BUILD, Answer::is_ok).await?;
    ensure!(
        page.text.contains(".well-known/trunk/ws"),
        "the page will not reload on a change: Trunk's script is not in it"
    );
    let said = process.said()?;
    let core = said.lines().find_map(|line| line.strip_prefix("The demo core: ")).map(str::to_owned);
    let core = Server::at(core.context("nothing says where the core is")?)?;
    ensure!(core.get("/session_options/report_move").await?.is_ok(), "the core does not answer");
    for (path, kind) in expected {
        let answer = server.get(path).await?;
        ensure!(
            answer.is_ok() && answer.content_type == kind,
            "{path} should be {kind}, but the answer is {} with {:?}",
            answer.status,
            answer.content_type
        );
    }
    let missing = server.get("/initiator/no-such-file").await?.status;
    ensure!(missing == StatusCode::NOT_FOUND, "a missing file should be a 404, but the answer is {missing}");

    let stylesheet = copy.join("assets/initiator.css");
    let changed = fs::read_to_string(&stylesheet)? + "\n.seen-by-trunk {}\n";
    fs::write(&stylesheet, changed)?;
    until(process, server, "/initiator/stylesheet.js", REBUILD, |answer| {
        answer.text.contains("seen-by-trunk")
    })
    .await?;

    let builds = process.builds()?;
    for ignored in ["target/a/b", "tests/e2e/src/a"] {
        let path = copy.join(ignored);
        fs::create_dir_all(path.parent().unwrap_or(copy))?;
        fs::write(path, "")?;
    }
    tokio::time::sleep(QUIET).await;
    ensure!(
        process.builds()? == builds,
        "Trunk builds again though nothing has changed that it should watch"
    );
    Ok(Tally::passes(expected.len() as u64 + 5))
}

/// The server of this machine that Trunk started.
struct Server {
    client: Client,
    origin: String,
}

/// What it sent for a path.
struct Answer {
    status: StatusCode,
    /// The type without its parameters.
    content_type: String,
    text: String,
}

impl Server {
    fn new(port: u16) -> Result<Self> {
        Self::at(format!("http://{}:{port}", Ipv4Addr::LOCALHOST))
    }

    fn at(origin: String) -> Result<Self> {
        // A proxy that the environment names does not reach this machine.
        let client = Client::builder().no_proxy().build()?;
        Ok(Self { client, origin })
    }

    async fn get(&self, path: &str) -> Result<Answer> {
        let url = format!("{}{path}", self.origin);
        let response = self.client.get(url).header(ACCEPT, "text/html, */*").send().await?;
        let header = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        let content_type = header.and_then(|value| value.split(';').next()).unwrap_or_default().trim();
        let content_type = content_type.to_owned();
        Ok(Answer { status: response.status(), content_type, text: response.text().await? })
    }
}

impl Answer {
    fn is_ok(&self) -> bool {
        self.status == StatusCode::OK
    }
}

/// Request a path until the answer is right.
async fn until(
    process: &mut TrunkProcess,
    server: &Server,
    path: &str,
    patience: Duration,
    right: impl Fn(&Answer) -> bool,
) -> Result<Answer> {
    let deadline = Instant::now() + patience;
    loop {
        process.ensure_running()?;
        // Until the first build is done, connections may be refused.
        if let Ok(answer) = server.get(path).await
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
