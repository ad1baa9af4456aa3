//! The demo core as a program: what a front-end developer runs beside `trunk serve`.

use std::{
    io::{self, ErrorKind, Write},
    net::Ipv4Addr,
    process::ExitCode,
};

use clap::Parser;
use demo_core::{CoreOptions, DemoCore, Habit, SCENARIOS, Scenario, purpose_names};

/// Plays an ID Contact core with its plugins, for demo and development.
#[derive(Parser)]
#[command(version, after_help = scenario_list())]
struct Arguments {
    /// The port to listen on, on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 8100)]
    port: u16,
    /// How the core says no: 404, as newer cores do, or 400.
    #[arg(long, value_enum, default_value_t)]
    habit: Habit,
    /// Leave out the proxy: no CORS, no icons.
    #[arg(long)]
    no_cors: bool,
    /// The page with the widget, where a cancelled login returns to.
    #[arg(long, default_value = "http://localhost:8080/", value_name = "URL")]
    return_url: String,
    /// List the scenarios and stop.
    #[arg(long)]
    list: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.list {
        say(&scenario_list());
        return ExitCode::SUCCESS;
    }
    let options = CoreOptions {
        habit: arguments.habit,
        cors: !arguments.no_cors,
        return_url: Some(arguments.return_url.clone()),
        ..CoreOptions::default()
    };
    let core = match DemoCore::start((Ipv4Addr::LOCALHOST, arguments.port).into(), options).await {
        Ok(core) => core,
        Err(error) => {
            eprintln!("demo-core: {}", cannot_listen(arguments.port, &error));
            return ExitCode::FAILURE;
        }
    };
    let greeting = greeting(&core.url(), &arguments.return_url);
    // Whoever reads that it runs may stop it at once, so it listens for Ctrl-C first.
    let (stopped, ()) = tokio::join!(biased; tokio::signal::ctrl_c(), async { say(&greeting) });
    match stopped {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("demo-core: cannot wait for Ctrl-C: {error}");
            ExitCode::FAILURE
        }
    }
}

fn greeting(url: &str, return_url: &str) -> String {
    let purposes = purpose_names().collect::<Vec<_>>().join(", ");
    format!(
        "Core URL    {url}\n\
         Broken core {url}/scenario/NAME (--list tells the names)\n\
         Index       {url}/\n\
         Returns to  {return_url}\n\
         Purposes    {purposes}\n\
         Ctrl-C stops it.\n"
    )
}

fn cannot_listen(port: u16, error: &io::Error) -> String {
    match error.kind() {
        ErrorKind::AddrInUse => {
            format!("port {port} is taken: stop what uses it, or choose another with --port")
        }
        _ => format!("cannot listen on port {port}: {error}"),
    }
}

fn scenario_list() -> String {
    let line = |scenario: &Scenario| format!("  {:<26} {}\n", scenario.name, scenario.description);
    let lines: String = SCENARIOS.iter().map(line).collect();
    format!("Scenarios, each a core at /scenario/NAME:\n{lines}")
}

/// Prints; whoever closed the other end, as `head` does, has read enough.
fn say(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}
