//! `cargo xtask demo`: the demo page, against a demo core that it starts or against a real core.

use std::io::{self, ErrorKind};
use std::net::{Ipv4Addr, SocketAddr, TcpListener};

use anyhow::{Context, Error, Result, anyhow};
use demo_core::{CoreOptions, DemoCore, Site, SiteOptions, demo_choices};
use tokio::runtime::Runtime;
use xshell::{Shell, cmd};

use crate::build::{self, Kind, Place};
use crate::progress::Progress;
use crate::workspace::Workspace;

/// The core URL in index.html and in the examples, which suits `trunk serve`.
const CORE_IN_PAGE: &str = "http://localhost:8100";
/// The path from which index.html fetches what its demo panel offers.
const CHOICES: &str = "/demo-choices";
const CORE_PORT: u16 = 8100;
const PAGE_PORT: u16 = 8080;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Aim the page at this core; no demo core is started.
    #[arg(long, value_name = "URL", value_parser = core_url)]
    core: Option<String>,
    /// Serve the page on this port [default: 8080, or a free one when that is taken].
    #[arg(long, value_name = "N")]
    port: Option<u16>,
    /// Build the widget as it ships (needs node and npm).
    #[arg(long)]
    release: bool,
    /// Open the page in your browser.
    #[arg(long)]
    open: bool,
}

/// Builds the widget, and serves the page until Ctrl-C.
pub(crate) fn run(args: Args) -> Result<()> {
    let workspace = Workspace::find()?;
    if let Some(port) = args.port {
        // This comes before the build, which may take minutes.
        TcpListener::bind(local(port)).map_err(|error| match error.kind() {
            ErrorKind::AddrInUse => taken(port),
            _ => Error::new(error).context(format!("cannot use port {port}")),
        })?;
    }
    let kind = if args.release { Kind::Release } else { Kind::Dev };
    let mut progress = Progress::new(kind.steps() + 1);
    let widget = build::run(&workspace, &mut progress, kind, Place::Default)?;
    progress.step("Starting the servers");
    Runtime::new()?.block_on(async {
        let (core, _running) = if let Some(url) = args.core {
            (url, None)
        } else {
            let core = start_core().await?;
            (core.url(), Some(core))
        };
        let options = SiteOptions {
            mounts: vec![
                ("/demo".to_owned(), workspace.root.join("demo")),
                ("/examples".to_owned(), workspace.root.join("examples")),
                ("/configurator".to_owned(), workspace.root.join("configurator")),
                ("/assets".to_owned(), workspace.root.join("assets")),
                ("/initiator".to_owned(), widget),
            ],
            index: Some(workspace.root.join("index.html")),
            // The page's own server has the choices, because a real core does not.
            pages: vec![(CHOICES.to_owned(), demo_choices())],
            replace: vec![
                (format!("{CORE_IN_PAGE}{CHOICES}"), CHOICES.to_owned()),
                (CORE_IN_PAGE.to_owned(), core.clone()),
            ],
            ..SiteOptions::default()
        };
        let site = start_site(args.port, options).await?;
        let page = format!("{}/", site.url());
        progress.done("Ready");
        println!("\n  The page:      {page}\n  The examples:  {page}examples/one-script-tag.html, …");
        println!("  Make a tag:    {page}configurator/?core-url={core}&purpose=report_move");
        println!("  The core:      {core}\n\n  Ctrl-C stops it.\n");
        if args.open {
            open(&page)?;
        }
        tokio::signal::ctrl_c().await.context("cannot wait for Ctrl-C")?;
        println!("Stopped.");
        Ok(())
    })
}

async fn start_core() -> Result<DemoCore> {
    let mut started = DemoCore::start(local(CORE_PORT), CoreOptions::default()).await;
    if is_taken(&started) {
        started = DemoCore::start(local(0), CoreOptions::default()).await;
    }
    started.context("cannot start the demo core")
}

async fn start_site(port: Option<u16>, options: SiteOptions) -> Result<Site> {
    let mut started = Site::start(local(port.unwrap_or(PAGE_PORT)), options.clone()).await;
    if is_taken(&started) {
        match port {
            Some(port) => return Err(taken(port)),
            None => started = Site::start(local(0), options).await,
        }
    }
    started.context("cannot serve the page")
}

fn taken(port: u16) -> Error {
    anyhow!("port {port} is taken: choose another with --port")
}

fn local(port: u16) -> SocketAddr {
    (Ipv4Addr::LOCALHOST, port).into()
}

fn is_taken<T>(started: &io::Result<T>) -> bool {
    matches!(started, Err(error) if error.kind() == ErrorKind::AddrInUse)
}

fn open(page: &str) -> Result<()> {
    let shell = Shell::new()?;
    let command = if cfg!(windows) {
        cmd!(shell, "cmd /c start {page}")
    } else if cfg!(target_os = "macos") {
        cmd!(shell, "open {page}")
    } else {
        cmd!(shell, "xdg-open {page}")
    };
    command.quiet().run().context("cannot open a browser; open the page yourself")
}

/// Accepts a URL that can stand in an attribute of the page. The widget itself checks the rest.
fn core_url(text: &str) -> Result<String, String> {
    let web =
        ["http://", "https://"].iter().any(|scheme| text.len() > scheme.len() && text.starts_with(scheme));
    let plain = text.chars().all(|c| c.is_ascii_graphic() && !"\"'<>&`".contains(c));
    if web && plain {
        Ok(text.trim_end_matches('/').to_owned())
    } else {
        Err("it should look like https://core.example.org".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_core_is_a_web_address() {
        assert_eq!(core_url("https://core.example/api/"), Ok("https://core.example/api".to_owned()));
        for wrong in ["", "http://", "core.example", "file:///core", "https://a\" b"] {
            assert!(core_url(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn an_asked_port_that_is_taken_is_an_error_and_the_usual_one_is_not() {
        Runtime::new().unwrap().block_on(async {
            let first = start_site(None, SiteOptions::default()).await.unwrap();
            let port = first.url().rsplit(':').next().unwrap().parse().unwrap();
            let error = start_site(Some(port), SiteOptions::default()).await.unwrap_err();
            assert_eq!(error.to_string(), format!("port {port} is taken: choose another with --port"));
            start_site(None, SiteOptions::default()).await.unwrap();
        });
    }
}
