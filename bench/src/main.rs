//! How soon the widget is ready, beside the same form written by hand and in React. It prints a table and judges nothing:
//! machines are noisy, so what counts are the ratios of one run. `cargo xtask bench` builds all of it and says where it is.

mod load;
mod page;
mod quartiles;

use std::env;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use clap::Parser;
use demo_core::{CoreOptions, DemoCore, Site, SiteOptions};
use serde_json::json;

use load::{Device, Measured, load};
use page::Page;
use quartiles::Quartiles;

/// Measures how soon the widget is ready.
#[derive(Parser)]
struct Arguments {
    /// How many times each page is loaded.
    #[arg(long, default_value_t = 15)]
    loads: usize,
    /// Leave out many widgets and many methods.
    #[arg(long)]
    quick: bool,
}

/// What is loaded: how many widgets with how many methods of each kind, for whom, and how often before.
#[derive(Clone, Copy)]
struct Scenario {
    device: Device,
    widgets: usize,
    methods: usize,
    visits: usize,
}

const USUAL: Scenario = Scenario { device: Device::Here, widgets: 1, methods: 2, visits: 1 };

/// A value of a load, and how it is called in the table.
type Column = (&'static str, fn(&Measured) -> f64);

const COLUMNS: [Column; 8] = [
    ("placeholder, ms", |it| it.placeholder),
    ("ready, ms", |it| it.ready),
    ("main thread, ms", |it| it.main_thread),
    ("script, ms", |it| it.script),
    ("style and layout, ms", |it| it.layout),
    ("heap, kB", |it| it.heap / 1000.0),
    ("press to navigation, ms", |it| it.press),
    ("bytes", |it| it.bytes),
];

#[tokio::main]
async fn main() -> Result<()> {
    let arguments = Arguments::parse();
    let files = env::var_os("BENCH_FILES").map(PathBuf::from);
    let files = files.context("BENCH_FILES is not set: run `cargo xtask bench`")?;
    let mut scenarios: Vec<_> = Device::ALL.map(|device| Scenario { device, ..USUAL }).to_vec();
    scenarios.push(Scenario { device: Device::Slow, visits: 2, ..USUAL });
    if !arguments.quick {
        scenarios.extend([10, 100].map(|widgets| Scenario { widgets, ..USUAL }));
        scenarios.extend([20, 1000].map(|methods| Scenario { methods, ..USUAL }));
    }
    for scenario in scenarios {
        compare(scenario, arguments.loads, &files).await?;
    }
    Ok(())
}

/// Loads each page in turn, so that what disturbs the machine disturbs all alike.
async fn compare(scenario: Scenario, loads: usize, files: &Path) -> Result<()> {
    let Scenario { device, widgets, methods, visits } = scenario;
    let free = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
    let core = DemoCore::start(free, CoreOptions::default()).await?;
    let purpose = "report_move";
    if methods != USUAL.methods {
        let list = |kind: &str| -> Vec<_> {
            (0..methods)
                .map(|at| json!({ "tag": format!("{kind}-{at}"), "name": format!("{kind} {at}"), "image_path": "none" }))
                .collect()
        };
        let options = json!({ "auth_methods": list("auth"), "comm_methods": list("comm") }).to_string();
        core.stub_response(&format!("/session_options/{purpose}"), "application/json", options);
        core.stub_response("/start", "application/json", json!({ "client_url": core.url() }).to_string());
    }
    let pages = Page::ALL.map(|page| (path(page), page.html(&core.url(), purpose, widgets)));
    let site = Site::start(
        free,
        SiteOptions {
            mounts: vec![("/files".to_owned(), files.to_owned())],
            pages: pages.to_vec(),
            packed: true,
            ..SiteOptions::default()
        },
    )
    .await?;
    let radios = if methods == USUAL.methods { 4 } else { 2 * methods } * widgets;
    let mut measured: [Vec<Measured>; Page::ALL.len()] = Default::default();
    for _ in 0..loads {
        for (page, measured) in Page::ALL.into_iter().zip(&mut measured) {
            let url = format!("{}{}", site.url(), path(page));
            measured.push(load(&url, device, (widgets, radios), visits).await.with_context(|| page.name())?);
        }
    }
    print(scenario, &measured);
    Ok(())
}

fn path(page: Page) -> String {
    format!("/{page:?}")
}

/// A table in Markdown: medians, and in brackets the quartiles; behind them the ratio to the page that is written by hand.
fn print(
    Scenario { device, widgets, methods, visits }: Scenario,
    measured: &[Vec<Measured>; Page::ALL.len()],
) {
    let visit = if visits == 1 { "first visit" } else { "second visit" };
    println!(
        "\nthrottling: {}; {visit}; widgets: {widgets}; methods of each kind: {methods}\n",
        device.name()
    );
    println!("| | {} |", Page::ALL.map(Page::name).join(" | "));
    println!("| --- |{}", " --- |".repeat(Page::ALL.len()));
    for (name, value) in COLUMNS {
        let all = measured.each_ref().map(|loads| Quartiles::of(loads.iter().map(value)));
        let by_hand = all[Page::ALL.iter().position(|page| *page == Page::ByHand).unwrap_or_default()].median;
        let cells = all.map(|Quartiles { lower, median, upper }| {
            format!("{median:.0} ({lower:.0}–{upper:.0}), {:.2} ×", median / by_hand)
        });
        println!("| {name} | {} |", cells.join(" | "));
    }
}
