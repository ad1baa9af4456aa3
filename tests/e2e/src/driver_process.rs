//! [`DriverProcess`]: a WebDriver server of one's own.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engine::{DriverCommand, Engine, Port};

/// Runs a command until it ends, or until nobody holds the standard input: then all its children end too, and their
/// files go. So nothing outlives the tests, however those end.
const HELD: &str = r#"
    exec 3<&0
    "$0" "$@" 3<&- & driver=$!
    trap : TERM
    (read -r _ <&3; kill -- -$$) &
    wait $driver
    while [ -e "$FILES" ]; do rm -rf -- "$FILES"; done
"#;

/// How long it may take to listen.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long to wait before looking again whether it does.
const INTERVAL: Duration = Duration::from_millis(10);

/// A running driver; dropping it ends it.
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
        let DriverCommand { command, port } = engine.driver(profile)?;
        let mut child = held(&command, profile)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot run sh")?;
        let stdout = BufReader::new(child.stdout.take().context("the driver has no output")?);
        // Whatever becomes of it, it ends with this.
        let mut process = Self { child, port: 0, stdout };
        let listening = match port {
            Port::Told(words) => process.read_port(words),
            Port::Chosen(port) => process.wait_for(port),
        };
        process.port =
            listening.with_context(|| format!("cannot run {}", command.get_program().display()))?;
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
        drop(self.child.stdin.take());
        // Nothing can be done if it does not.
        let _ = self.child.wait();
    }
}

fn held(command: &Command, files: &Path) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", HELD]).arg(command.get_program()).args(command.get_args());
    shell.env("FILES", files).process_group(0);
    for (name, value) in command.get_envs() {
        match value {
            Some(value) => shell.env(name, value),
            None => shell.env_remove(name),
        };
    }
    shell
}
