//! [`DriverProcess`]: a WebDriver server of one's own.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::engine::{DriverCommand, Engine, Port};

/// Runs a command until it ends, or until nobody holds the standard input: then all its children end too, and their
/// files go. So nothing outlives the tests, however those end. Who waits for that end does not hold the command's
/// output, so that the output ends with the command.
const HELD: &str = r#"
    exec 3<&0
    "$0" "$@" 3<&- & driver=$!
    trap : TERM
    (read -r _ <&3; kill -- -$$) >/dev/null &
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
}

impl DriverProcess {
    /// Starts the engine's driver on a free port, for a browser with its files in the folder `profile`.
    pub(crate) fn start(engine: Engine, profile: &Path) -> Result<Self> {
        Self::run(engine.driver(profile)?, profile, PATIENCE)
    }

    fn run(driver: DriverCommand, files: &Path, patience: Duration) -> Result<Self> {
        let DriverCommand { command, port } = driver;
        let deadline = Instant::now() + patience;
        let child = held(&command, files)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot run sh")?;
        // Whatever becomes of it, it ends with this.
        let mut process = Self { child, port: 0 };
        let lines = lines(process.child.stdout.take().context("the driver has no output")?);
        let listening = match port {
            Port::Told(words) => told_port(&lines, words, deadline),
            Port::Chosen(port) => process.wait_for(port, deadline),
        };
        process.port =
            listening.with_context(|| format!("cannot run {}", command.get_program().display()))?;
        Ok(process)
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    fn wait_for(&mut self, port: u16, deadline: Instant) -> Result<u16> {
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

/// What it writes. Read to its end, whoever listens: the driver would die of writing to a closed pipe.
fn lines(stdout: ChildStdout) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    lines
}

/// `ChromeDriver was started successfully on port 40123.`
fn told_port(lines: &Receiver<String>, words: &str, deadline: Instant) -> Result<u16> {
    loop {
        let line = match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
            Ok(line) => line,
            Err(RecvTimeoutError::Timeout) => bail!("the driver does not say on which port it is"),
            Err(RecvTimeoutError::Disconnected) => {
                bail!("the driver ended before it said on which port it is")
            }
        };
        let port = line.split_once(words).and_then(|(_, port)| port.trim_end_matches('.').parse().ok());
        if let Some(port) = port {
            return Ok(port);
        }
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

#[cfg(test)]
mod tests {
    use tempfile::TempDir;

    use super::*;

    /// Longer than a shell needs to come up and go.
    const LONG: Duration = Duration::from_mins(1);

    fn run(script: &str, patience: Duration) -> Result<DriverProcess> {
        let files = TempDir::new()?.keep();
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        DriverProcess::run(DriverCommand { command, port: Port::Told("on port ") }, &files, patience)
    }

    #[test]
    fn it_listens_where_it_says() {
        let driver = run("echo Starting; echo It listens on port 4321.; exec sleep 600", LONG).unwrap();
        assert_eq!(driver.url(), "http://127.0.0.1:4321");
    }

    #[test]
    fn one_that_ends_without_a_word_is_not_waited_for() {
        let started = Instant::now();
        let error = run("exit 1", LONG).unwrap_err();
        assert_eq!(
            format!("{error:#}"),
            "cannot run sh: the driver ended before it said on which port it is"
        );
        assert!(started.elapsed() < LONG, "{:?}", started.elapsed());
    }

    #[test]
    fn one_that_says_nothing_is_not_waited_for_for_ever() {
        let error = run("exec sleep 600", Duration::from_millis(100)).unwrap_err();
        assert_eq!(format!("{error:#}"), "cannot run sh: the driver does not say on which port it is");
    }
}
