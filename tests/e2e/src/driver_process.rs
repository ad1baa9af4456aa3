//! [`DriverProcess`]: a WebDriver server of one's own.

use std::io::{BufRead, BufReader};
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context, Result};

use crate::engine::Engine;

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
    pub(crate) fn start(engine: Engine) -> Result<Self> {
        let program = engine.driver();
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot run {}", program.display()))?;
        let mut stdout = BufReader::new(child.stdout.take().context("the driver has no output")?);
        let port = read_port(&mut stdout).context("the driver did not say on which port it is")?;
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
