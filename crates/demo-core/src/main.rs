//! The demo core as a program: what a front-end developer runs beside `trunk serve`.

use std::{
    io::{self, ErrorKind, Write},
    net::Ipv4Addr,
    process::ExitCode,
};

use clap::Parser;
use demo_core::{CoreOptions, DemoCore, Generation, SCENARIOS, Scenario, purpose_names};

/// Plays an ID Contact core with its plugins, for demo and development.
#[derive(Parser)]
#[command(version, after_help = scenario_list())]
struct Arguments {
    /// The port to listen on, on 127.0.0.1; 0 takes a free one.
    #[arg(long, default_value_t = 8100)]
    port: u16,
    /// The generation of cores to play, by how it answers what is not allowed: 404, or 400 as the oldest.
    #[arg(long, value_enum, default_value_t)]
    generation: Generation,
    /// Leave out the proxy, and with it CORS and icons.
    #[arg(long)]
    no_cors: bool,
    /// The page with the widget, where a cancelled login returns to.
    #[arg(long, default_value = "http://localhost:8080/", value_name = "URL")]
    return_url: String,
    /// The URL by which browsers reach it, if a proxy stands before it.
    #[arg(long, value_name = "URL")]
    public_url: Option<String>,
    /// List the scenarios and stop.
    #[arg(long)]
    list: bool,
}

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = Arguments::parse();
    if arguments.list {
        print(&scenario_list());
        return ExitCode::SUCCESS;
    }
    let options = CoreOptions {
        generation: arguments.generation,
        cors: !arguments.no_cors,
        return_url: Some(arguments.return_url.clone()),
        public_url: arguments.public_url,
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
    // Ctrl-C is handled before the greeting is printed: whoever reads that may stop the program at once.
    let (stopped, ()) = tokio::join!(biased; tokio::signal::ctrl_c(), async { print(&greeting) });
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
         Broken core {url}/scenario/NAME (--list shows the names)\n\
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

/// Prints the text, and ignores errors: `head`, for example, closes the other end when it has read enough.
fn print(text: &str) {
    let _ = io::stdout().write_all(text.as_bytes());
}
