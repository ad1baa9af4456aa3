//! The one command that proves everything, step by step, up to the first that fails.

mod built;
mod cargo_test;
mod dist;
mod flows;
mod lint;
mod package;
mod project_copy;
mod report;
mod rules;
mod size;
mod supply_chain;
mod tally;
mod trunk_serve;
mod types;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;
use clap::ValueEnum;

use crate::progress::{Progress, seconds};
use crate::tools::browser::Browser;
use crate::workspace::Workspace;
use tally::Tally;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Leave out the slow steps: supply-chain, package, types, size, dist, trunk and the browsers.
    #[arg(long, conflicts_with = "only")]
    quick: bool,
    /// Run these steps only.
    #[arg(long, value_name = "STEP,…", value_delimiter = ',', value_parser = STEPS.map(|step| step.name))]
    only: Vec<String>,
    /// Play whole flows in these browsers only.
    #[arg(long, value_name = "BROWSER,…", value_delimiter = ',')]
    browser: Vec<Browser>,
}

struct Step {
    name: &'static str,
    title: &'static str,
    slow: bool,
    run: Check,
}

const STEPS: [Step; 15] = [
    quick("rules", "Rules of this repository", rules::check),
    quick("format", "Format", lint::format),
    quick("lint-host", "Lints on this machine", lint::host),
    quick("lint-wasm", "Lints of what ships", lint::wasm),
    quick("host", "Tests on this machine", cargo_test::host),
    quick("docs", "Documentation", lint::documentation),
    slow("supply-chain", "Supply chain", supply_chain::check),
    slow("package", "Packages for crates.io", package::check),
    slow("types", "Types, as TypeScript sees them", types::check),
    slow("size", "What ships, and its size", size::check),
    slow("dist", "What is given away", dist::check),
    slow("trunk", "Trunk serves the page", trunk_serve::check),
    slow("chromium", "Whole flows in Chromium", flows::in_chromium),
    slow("firefox", "Whole flows in Firefox", flows::in_firefox),
    slow("webkit", "Whole flows in WebKitGTK", flows::in_webkit),
];

type Check = fn(&Workspace) -> Result<Tally>;

const fn quick(name: &'static str, title: &'static str, run: Check) -> Step {
    Step { name, title, slow: false, run }
}

const fn slow(name: &'static str, title: &'static str, run: Check) -> Step {
    Step { name, title, slow: true, run }
}

impl Step {
    /// The one in which it plays, if it plays in one.
    fn browser(&self) -> Option<Browser> {
        Browser::value_variants().iter().find(|browser| browser.name() == self.name).copied()
    }
}

impl Args {
    fn want(&self, step: &Step) -> bool {
        if step.browser().is_some_and(|browser| !self.browser.is_empty() && !self.browser.contains(&browser))
        {
            return false;
        }
        if self.only.is_empty() {
            !(self.quick && step.slow)
        } else {
            self.only.iter().any(|name| name == step.name)
        }
    }
}

/// A step that ran.
struct Ran {
    step: &'static Step,
    took: Duration,
    tally: Tally,
}

/// Run the steps; the very last line says how many checks passed and failed.
pub(crate) fn run(args: &Args) -> ExitCode {
    let wanted: Vec<_> = STEPS.iter().filter(|step| args.want(step)).collect();
    let mut progress = Progress::new(wanted.len());
    let mut ran = Vec::new();
    if let Err(error) = Workspace::find().and_then(|workspace| report::clear(&workspace)) {
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    for step in wanted {
        progress.step(step.title);
        let started = Instant::now();
        let tally = Workspace::find().and_then(|workspace| (step.run)(&workspace)).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::failure()
        });
        let failed = tally.failed > 0;
        ran.push(Ran { step, took: started.elapsed(), tally });
        // What one browser finds, another may not.
        if failed && step.browser().is_none() {
            break;
        }
    }
    summarise(&progress, &ran)
}

fn summarise(progress: &Progress, ran: &[Ran]) -> ExitCode {
    let mut total = Tally::default();
    match Workspace::find().and_then(|workspace| report::tables(&workspace)) {
        Ok(tables) => println!("{tables}"),
        Err(error) => {
            eprintln!("error: {error:#}");
            total.add(&Tally::failure());
        }
    }
    println!("\nSummary after {}", seconds(progress.elapsed()));
    for Ran { step, took, tally } in ran {
        let word = if tally.failed == 0 { "ok" } else { "FAILED" };
        println!("  {word:7} {} ({}, {})", step.title, tally.counts(), seconds(*took));
        total.add(tally);
    }
    for step in &STEPS {
        if !ran.iter().any(|ran| ran.step.name == step.name) {
            println!("  not run {}", step.title);
        }
    }
    for line in &total.closing_lines {
        println!("{line}");
    }
    for what in &total.not_checked {
        println!("not checked: {what}");
    }
    println!("{}", total.counts());
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
