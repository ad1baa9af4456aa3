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
mod site;
mod size;
mod supply_chain;
mod tally;
mod trunk_serve;
mod types;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::{Result, ensure};
use browser_engine::Engine;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use crate::progress::{Progress, seconds};
use crate::workspace::Workspace;
use tally::Tally;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// Leave out the slow steps: supply-chain, package, types, size, dist, site, trunk and the browsers.
    #[arg(long, conflicts_with = "only")]
    quick: bool,
    /// Run these steps only.
    #[arg(long, value_name = "STEP,…", value_delimiter = ',', value_parser = PossibleValuesParser::new(steps().map(|step| step.name)))]
    only: Vec<String>,
    /// Play whole flows in these browsers only.
    #[arg(long, value_name = "BROWSER,…", value_delimiter = ',', value_parser = PossibleValuesParser::new(Engine::ALL.map(Engine::name)).try_map(|name| name.parse::<Engine>()))]
    browser: Vec<Engine>,
    /// Play one flow or topic only, such as `faults::patience`, in Chromium unless `--browser` names others.
    ///
    /// NAME is a topic (a folder in tests/e2e/tests), a module or a test as `cargo test` names it, or a part of such a
    /// name. Only what these flows need is built.
    #[arg(long, value_name = "NAME", conflicts_with_all = ["quick", "only"])]
    flow: Option<String>,
}

struct Step {
    name: &'static str,
    title: String,
    slow: bool,
    check: Check,
}

/// What a step does.
enum Check {
    /// Calls a function.
    Run(fn(&Workspace) -> Result<Tally>),
    /// Plays whole flows in an engine.
    Flows(Engine),
}

/// All steps, in the order in which they run.
fn steps() -> impl Iterator<Item = Step> {
    let others = [
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
        slow("site", "The documentation as a site", site::check),
        slow("trunk", "Trunk serves the page", trunk_serve::check),
    ];
    others.into_iter().chain(Engine::ALL.map(flows_in))
}

fn quick(name: &'static str, title: &str, run: fn(&Workspace) -> Result<Tally>) -> Step {
    Step { name, title: title.to_owned(), slow: false, check: Check::Run(run) }
}

fn slow(name: &'static str, title: &str, run: fn(&Workspace) -> Result<Tally>) -> Step {
    Step { slow: true, ..quick(name, title, run) }
}

fn flows_in(engine: Engine) -> Step {
    Step {
        name: engine.name(),
        title: format!("Whole flows in {engine}"),
        slow: true,
        check: Check::Flows(engine),
    }
}

impl Step {
    fn run(&self, args: &Args) -> Result<Tally> {
        let workspace = Workspace::find()?;
        match self.check {
            Check::Run(run) => run(&workspace),
            Check::Flows(engine) => flows::check(&workspace, engine, args.flow.as_deref()),
        }
    }

    fn plays_flows(&self) -> bool {
        matches!(self.check, Check::Flows(_))
    }
}

impl Args {
    fn want(&self, step: &Step) -> bool {
        if let Check::Flows(engine) = step.check {
            let by_default = self.flow.is_none() || engine == Engine::Chromium;
            if !(self.browser.contains(&engine) || self.browser.is_empty() && by_default) {
                return false;
            }
        }
        if self.flow.is_some() {
            step.plays_flows()
        } else if self.only.is_empty() {
            !(self.quick && step.slow)
        } else {
            self.only.iter().any(|name| name == step.name)
        }
    }
}

/// A step that ran.
struct Ran {
    step: Step,
    took: Duration,
    tally: Tally,
}

/// Take the pictures in the documentation, in Chromium and of what ships.
pub(crate) fn take_pictures() -> Result<()> {
    let workspace = Workspace::find()?;
    report::clear(&workspace)?;
    let tally = flows::take_pictures(&workspace)?;
    ensure!(tally.failed == 0, "not all pictures were taken");
    Ok(())
}

/// Run the steps; the very last line says how many checks passed and failed.
pub(crate) fn run(args: &Args) -> ExitCode {
    let (wanted, mut not_run): (Vec<_>, Vec<_>) = steps().partition(|step| args.want(step));
    let mut progress = Progress::new(wanted.len());
    let mut ran: Vec<Ran> = Vec::new();
    if let Err(error) = Workspace::find().and_then(|workspace| report::clear(&workspace)) {
        eprintln!("error: {error:#}");
        return ExitCode::FAILURE;
    }
    for step in wanted {
        // One browser may find what another does not; nothing else comes after a failure.
        if ran.iter().any(|ran| ran.tally.failed > 0 && !ran.step.plays_flows()) {
            not_run.push(step);
            continue;
        }
        progress.step(&step.title);
        let started = Instant::now();
        let tally = step.run(args).unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            Tally::failure()
        });
        ran.push(Ran { step, took: started.elapsed(), tally });
    }
    // Who plays one flow knows that nothing else runs.
    let not_run = if args.flow.is_some() { Vec::new() } else { not_run };
    summarise(&progress, &ran, &not_run)
}

fn summarise(progress: &Progress, ran: &[Ran], not_run: &[Step]) -> ExitCode {
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
    for step in not_run {
        println!("  not run {}", step.title);
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
