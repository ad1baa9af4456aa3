//! The project's tasks, run as `cargo xtask <bench|build|demo|dist|docs|pictures|serve|test>`.

mod bench;
mod build;
mod demo;
mod dist;
mod files;
mod packed;
mod progress;
mod serve;
mod site;
mod test;
mod tools;
mod workspace;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use build::{Kind, Place};
use progress::Progress;
use workspace::Workspace;

#[derive(Parser)]
#[command(name = "cargo xtask", about, version)]
struct Cli {
    #[command(subcommand)]
    chore: Chore,
}

#[derive(Subcommand)]
enum Chore {
    /// Measure how soon the widget is ready, beside a page by hand and one in React (needs node, npm and Chromium).
    Bench(bench::Args),
    /// Build the widget: the script and the WASM.
    Build(BuildArgs),
    /// Show the widget on a municipal page, against a demo core or a core of yours.
    Demo(demo::Args),
    /// Write what is distributed to `dist`: the files to serve, archives, and a package for npm (needs node and npm).
    Dist(dist::Args),
    /// Make the documentation a site, with the examples and the configurator in it (needs node and npm).
    Docs,
    /// Take the pictures in `docs` anew, in Chromium (needs node and npm).
    Pictures,
    /// Serve the demo page by Trunk, rebuilt at every change, with a demo core beside it (needs Trunk).
    Serve(serve::Args),
    /// Run every check: rules, lints, tests, packages, size, whole flows in browsers, Trunk.
    Test(test::Args),
}

#[derive(clap::Args)]
struct BuildArgs {
    /// What ships: a few files, optimised and minified (needs node and npm).
    #[arg(long)]
    release: bool,
    /// Where to put the files [default: target/widget/dev or target/widget/release].
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Take profile and output folder from the environment that Trunk gives to its hooks.
    #[arg(long, conflicts_with_all = ["release", "out"])]
    trunk: bool,
}

fn main() -> ExitCode {
    let outcome = match Cli::parse().chore {
        Chore::Bench(args) => bench::run(&args),
        Chore::Build(args) => build(&args),
        Chore::Demo(args) => demo::run(args),
        Chore::Dist(args) => Workspace::find().and_then(|workspace| dist::command(&workspace, &args)),
        Chore::Docs => docs(),
        Chore::Pictures => test::take_pictures(),
        Chore::Serve(args) => serve::run(&args),
        Chore::Test(args) => return test::run(&args),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn build(args: &BuildArgs) -> Result<()> {
    let workspace = Workspace::find()?;
    let (kind, place) = if args.trunk {
        build::from_trunk()?
    } else {
        let kind = if args.release { Kind::Release } else { Kind::Dev };
        (kind, args.out.clone().map_or(Place::Default, Place::Given))
    };
    let mut progress = Progress::new(kind.steps());
    let out = build::run(&workspace, &mut progress, kind, place)?;
    progress.done(&format!("The widget is in {}", out.display()));
    if args.trunk && !serve::has_core() {
        println!("No demo core runs: `cargo xtask serve` runs Trunk with one beside it.");
    }
    Ok(())
}

fn docs() -> Result<()> {
    let workspace = Workspace::find()?;
    let mut progress = Progress::new(dist::steps() + 1);
    let made = dist::run(&workspace, &mut progress)?;
    progress.step("Making the site");
    let site = site::write(&workspace, &made.out)?;
    progress.done(&format!("The site is in {}", site.display()));
    Ok(())
}
