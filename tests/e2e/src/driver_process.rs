//! [`DriverProcess`]: a WebDriver server for one browser.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use browser_engine::Engine;

use crate::engine::{self, DriverCommand, Port};

/// A shell script that runs a command. When the command ends, or the standard input is closed because the tests have
/// ended, it ends the command's children too and removes their files, so that nothing outlives the tests. The part
/// that waits for the standard input writes to `/dev/null`, so that the output ends with the command.
const SUPERVISOR: &str = r#"
    exec 3<&0
    "$0" "$@" 3<&- & driver=$!
    trap : TERM
    (read -r _ <&3; kill -- -$$) >/dev/null &
    wait $driver
    while [ -e "$FILES" ]; do rm -rf -- "$FILES"; done
"#;

/// How long it may take until the driver listens.
const START_TIMEOUT: Duration = Duration::from_secs(20);
/// How long to wait between two looks at whether it does.
const POLL_INTERVAL: Duration = Duration::from_millis(10);

/// A running driver; dropping it ends it.
#[derive(Debug)]
pub(crate) struct DriverProcess {
    child: Child,
    port: u16,
}

impl DriverProcess {
    /// Starts the engine's driver on a free port, for a browser with its files in the folder `profile`.
    pub(crate) fn start(engine: Engine, profile: &Path) -> Result<Self> {
        Self::run(engine::driver(engine, profile)?, profile, START_TIMEOUT)
    }

    fn run(driver: DriverCommand, files: &Path, timeout: Duration) -> Result<Self> {
        let DriverCommand { command, port } = driver;
        let deadline = Instant::now() + timeout;
        let child = supervised(&command, files)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("cannot run sh")?;
        // Made now, so that dropping it ends the child whatever fails below.
        let mut process = Self { child, port: 0 };
        let lines = lines(process.child.stdout.take().context("the driver has no output")?);
        let listening = match port {
            Port::Printed(words) => printed_port(&lines, words, deadline),
            Port::Fixed(port) => process.wait_for(port, deadline),
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
            thread::sleep(POLL_INTERVAL);
        }
        Ok(port)
    }
}

impl Drop for DriverProcess {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        // Nothing can be done if waiting fails.
        let _ = self.child.wait();
    }
}

/// The lines that it writes. They are read to the end, as the driver would die of writing to a closed pipe.
fn lines(stdout: ChildStdout) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            let _ = sender.send(line);
        }
    });
    lines
}

/// The port in a line such as `ChromeDriver was started successfully on port 40123.`
fn printed_port(lines: &Receiver<String>, words: &str, deadline: Instant) -> Result<u16> {
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

fn supervised(command: &Command, files: &Path) -> Command {
    let mut shell = Command::new("sh");
    shell.args(["-c", SUPERVISOR]).arg(command.get_program()).args(command.get_args());
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

    fn run(script: &str, timeout: Duration) -> Result<DriverProcess> {
        let files = TempDir::new()?.keep();
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        DriverProcess::run(DriverCommand { command, port: Port::Printed("on port ") }, &files, timeout)
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
