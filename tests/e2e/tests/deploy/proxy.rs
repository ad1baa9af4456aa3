//! [`Proxy`]: a running server.

use std::fs::{self, File};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Stdio};

use anyhow::{Context, Result, anyhow, ensure};
use e2e::until;
use tempfile::TempDir;

use crate::deploy::server::Server;

/// How many times a server is started until one runs. A port may be taken just after it was found free.
const ATTEMPTS: u32 = 3;
const LOG: &str = "log";

/// A running server. Dropping it ends it.
#[derive(Debug)]
pub(crate) struct Proxy {
    child: Child,
    address: SocketAddr,
    folder: TempDir,
}

impl Proxy {
    /// Starts the server on a free port, with the configuration for it.
    pub(crate) async fn start(
        server: Server,
        configuration: impl Fn(SocketAddr) -> Result<String>,
    ) -> Result<Self> {
        for _ in 1..ATTEMPTS {
            if let Ok(proxy) = Self::try_start(server, &configuration).await {
                return Ok(proxy);
            }
        }
        Self::try_start(server, &configuration).await
    }

    async fn try_start(server: Server, configuration: impl Fn(SocketAddr) -> Result<String>) -> Result<Self> {
        let address = free_address()?;
        let folder = TempDir::with_prefix("initiator-deploy-")?;
        let log = File::create(folder.path().join(LOG))?;
        let mut command = server.command(folder.path(), address, &configuration(address)?)?;
        let checked = server.check(&command).output().context("it cannot be run")?;
        ensure!(checked.status.success(), "{server:?} objects: {}", String::from_utf8_lossy(&checked.stderr));
        let child = command
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .spawn()
            .with_context(|| format!("cannot run {server:?}; `cargo xtask test` installs it"))?;
        let mut proxy = Self { child, address, folder };
        until("the server to listen", async || proxy.probe()).await??;
        Ok(proxy)
    }

    /// Whether it listens, or has ended by itself.
    fn probe(&mut self) -> Result<Option<Result<()>>> {
        if let Some(status) = self.child.try_wait()? {
            let said = fs::read_to_string(self.folder.path().join(LOG))?;
            return Ok(Some(Err(anyhow!("the server ended by itself ({status}): {said}"))));
        }
        Ok(TcpStream::connect(self.address).is_ok().then_some(Ok(())))
    }

    /// What nginx or Apache has logged of requests, and of errors.
    pub(crate) fn logged(&self) -> String {
        let read = |name| fs::read_to_string(self.folder.path().join(name)).unwrap_or_default();
        ["access.log", "id-contact.log", LOG].map(read).concat()
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        // Killing fails when it has ended by itself, which is fine.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
