//! `cargo xtask serve`: the demo page by `trunk serve`, rebuilt and reloaded at every change, and a demo core beside it.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, SocketAddr, TcpStream};

use anyhow::{Context, Result, anyhow, ensure};
use demo_core::{CoreOptions, DemoCore};
use tokio::process::Command;
use tokio::runtime::Runtime;

use crate::tools::trunk;
use crate::workspace::Workspace;

/// The port that index.html names.
const CORE_PORT: u16 = 8100;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// The port of the demo core; index.html names 8100.
    #[arg(long, value_name = "N", default_value_t = CORE_PORT)]
    core_port: u16,
    /// What `trunk serve` is told besides, such as `--open` or `--port 8081`.
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "OPTION")]
    options: Vec<String>,
}

/// Whether anything listens where the page looks for its core.
pub(crate) fn has_core() -> bool {
    TcpStream::connect((Ipv4Addr::LOCALHOST, CORE_PORT)).is_ok()
}

/// Starts both, and stops the core when Trunk ends. It installs nothing.
pub(crate) fn run(args: &Args) -> Result<()> {
    let workspace = Workspace::find()?;
    let trunk = trunk::find(&workspace)?;
    Runtime::new()?.block_on(async {
        let port = args.core_port;
        let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
        let core = DemoCore::start(address, CoreOptions::default()).await;
        let core = match core {
            Err(error) if error.kind() == ErrorKind::AddrInUse => Err(anyhow!(
                "port {port}, on which the page looks for its core, is taken: stop what uses it, perhaps another demo core"
            )),
            other => other.context("cannot start the demo core"),
        }?;
        println!("The demo core: {}", core.url());
        let mut command = Command::new(&trunk);
        command.arg("serve").args(&args.options).current_dir(&workspace.root).kill_on_drop(true);
        let mut served = command.spawn().with_context(|| format!("cannot run {}", trunk.display()))?;
        tokio::select! {
            status = served.wait() => {
                let status = status?;
                ensure!(status.success(), "Trunk ended with {status}");
            }
            // Trunk hears of it too, and ends by itself.
            _ = tokio::signal::ctrl_c() => drop(served.wait().await?),
        }
        Ok(())
    })
}
