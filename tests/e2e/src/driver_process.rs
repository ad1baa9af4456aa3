//! [`DriverProcess`]: a WebDriver server of one's own.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::engine::Engine;

/// How often a driver is started until it runs.
const ATTEMPTS: u32 = 5;

/// A running driver; dropping it kills it.
#[derive(Debug)]
pub(crate) struct DriverProcess {
    child: Child,
    url: String,
    // Never read again, yet kept: the driver would die of writing to a closed pipe.
    _stdout: BufReader<ChildStdout>,
}

impl DriverProcess {
    /// Starts the engine's driver on a free port of its own choice.
    ///
    /// A driver picks a port that is free for IPv4, finds that it is taken for IPv6, and ends: rarely, so
    /// another try helps.
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        for _ in 1..ATTEMPTS {
            if let Ok(process) = Self::try_start(engine) {
                return Ok(process);
            }
        }
        Self::try_start(engine)
    }

    fn try_start(engine: Engine) -> Result<Self> {
        let program = engine.driver();
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot run {}", program.display()))?;
        let mut stdout = BufReader::new(child.stdout.take().context("the driver has no output")?);
        let Some(port) = read_port(&mut stdout) else {
            let ended = child.wait()?;
            bail!("the driver did not say on which port it is ({ended})");
        };
        Ok(Self { child, url: format!("http://127.0.0.1:{port}"), _stdout: stdout })
    }

    pub(crate) fn url(&self) -> &str {
        &self.url
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to kill.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// `ChromeDriver was started successfully on port 40123.`
fn read_port(stdout: &mut impl BufRead) -> Option<u16> {
    stdout.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}
