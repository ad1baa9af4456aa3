//! [`ServerProcess`]: a server that a tool runs.

use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use e2e::until_within;
use tempfile::TempDir;

const LOG: &str = "log";
/// How long it may take to answer: frameworks compile the page when it is first asked for.
const PATIENCE: Duration = Duration::from_mins(2);

/// A running server. Dropping it ends it and all that it has started.
#[derive(Debug)]
pub(crate) struct ServerProcess {
    child: Child,
    port: u16,
    folder: TempDir,
}

impl ServerProcess {
    /// Starts the server that `command` runs on a given port, and waits until it serves a page.
    pub(crate) async fn start(what: &str, command: impl Fn(&str) -> Command) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let folder = TempDir::with_prefix("initiator-bundlers-")?;
        let log = File::create(folder.path().join(LOG))?;
        let mut command = command(&port.to_string());
        command.stdin(Stdio::null()).stdout(log.try_clone()?).stderr(log).process_group(0);
        let child = command.spawn().context("cannot run node")?;
        let mut process = Self { child, port, folder };
        let url = process.url();
        let served = until_within(PATIENCE, "the page to be served", async || {
            if let Some(status) = process.child.try_wait()? {
                bail!("it ended by itself ({status})");
            }
            let answer = reqwest::get(&url).await;
            Ok(answer.is_ok_and(|it| it.status().is_success()).then_some(()))
        })
        .await;
        let said = || fs::read_to_string(process.folder.path().join(LOG)).unwrap_or_default();
        served.with_context(|| format!("the server of {what} said: {}", said()))?;
        Ok(process)
    }

    /// `http://127.0.0.1:PORT`
    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        // The shell's builtin: not every machine has the program. It fails where all have ended, which is fine.
        let _ = Command::new("sh").args(["-c", &format!("kill -KILL -{}", self.child.id())]).status();
        let _ = self.child.wait();
    }
}
