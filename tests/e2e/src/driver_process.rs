//! [`DriverProcess`]: a WebDriver server of one's own.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpStream};
use std::path::Path;
use std::process::{Child, ChildStdout, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engine::{DriverCommand, Engine, Port};

/// How long it may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long to wait before looking again whether it does.
const INTERVAL: Duration = Duration::from_millis(10);

/// A running driver; dropping it kills it.
#[derive(Debug)]
pub(crate) struct DriverProcess {
    child: Child,
    port: u16,
    // Never read again, yet kept: the driver would die of writing to a closed pipe.
    stdout: BufReader<ChildStdout>,
}

impl DriverProcess {
    /// Starts the engine's driver on a free port, for a browser with its files in the folder `profile`.
    pub(crate) fn start(engine: Engine, profile: &Path) -> Result<Self> {
        let DriverCommand { mut command, port } = engine.driver(profile)?;
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot run {}", command.get_program().display()))?;
        let stdout = BufReader::new(child.stdout.take().context("the driver has no output")?);
        // Whatever becomes of it, it ends with this.
        let mut process = Self { child, port: 0, stdout };
        process.port = match port {
            Port::Told(words) => process.read_port(words)?,
            Port::Chosen(port) => process.wait_for(port)?,
        };
        Ok(process)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// `ChromeDriver was started successfully on port 40123.`
    fn read_port(&mut self, words: &str) -> Result<u16> {
        let told = self.stdout.by_ref().lines().map_while(Result::ok).find_map(|line| {
            let (_, port) = line.split_once(words)?;
            port.trim_end_matches('.').parse().ok()
        });
        told.context("the driver did not say on which port it is")
    }

    fn wait_for(&mut self, port: u16) -> Result<u16> {
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            if let Some(ended) = self.child.try_wait()? {
                bail!("the driver does not run ({ended})");
            }
            if Instant::now() > deadline {
                bail!("the driver does not listen on port {port}");
            }
            thread::sleep(INTERVAL);
        }
        Ok(port)
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
