//! The program `demo-core`, as it is run beside `trunk serve`.

use std::{
    io::{BufRead, BufReader, Read},
    process::{Child, Command, Output, Stdio},
};

use demo_core::SCENARIOS;

use crate::support::{core, options_of};

fn program() -> Command {
    Command::new(env!("CARGO_BIN_EXE_demo-core"))
}

fn run(arguments: &[&str]) -> Output {
    program().args(arguments).output().unwrap()
}

#[test]
fn the_list_and_the_help_name_every_scenario() {
    for argument in ["--list", "--help"] {
        let output = run(&[argument]);
        assert!(output.status.success());
        let text = String::from_utf8(output.stdout).unwrap();
        for scenario in SCENARIOS {
            assert!(text.contains(&format!("  {} ", scenario.name)), "{argument}: {}", scenario.name);
        }
    }
}

#[tokio::test]
async fn a_taken_port_is_an_error_in_one_line() {
    let core = core().await;
    let url = core.url();
    let (_, port) = url.rsplit_once(':').unwrap();
    let output = run(&["--port", port]);
    assert_eq!(output.status.code(), Some(1));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(error.lines().count(), 1, "{error}");
    assert!(error.contains(port) && error.contains("--port"), "{error}");
}

/// A program that is killed when the test ends, also when it fails.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

#[cfg(unix)]
#[tokio::test]
async fn it_prints_its_url_serves_and_stops_on_ctrl_c() {
    let mut child = Running(program().args(["--port", "0"]).stdout(Stdio::piped()).spawn().unwrap());
    let mut output = BufReader::new(child.0.stdout.take().unwrap());
    let mut line = String::new();
    output.read_line(&mut line).unwrap();
    let url = line.split_whitespace().last().unwrap();
    options_of(url, "personal_question").await;

    let id = child.0.id().to_string();
    let interrupt = Command::new("kill").args(["-INT", &id]).status().unwrap();
    assert!(interrupt.success());
    let mut rest = String::new();
    output.read_to_string(&mut rest).unwrap();
    assert!(rest.contains("http://localhost:8080/"), "{rest}");
    assert!(child.0.wait().unwrap().success());
}
