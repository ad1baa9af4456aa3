//! `cargo xtask bench`: how soon the widget is ready, beside the same form written by hand and in React, in Chromium.

use anyhow::{Context, Result};
use browser_engine::Engine;
use xshell::cmd;

use crate::build::{self, Kind, Place, empty, shipped};
use crate::packed::Packed;
use crate::progress::Progress;
use crate::tools::{browser, npm};
use crate::workspace::Workspace;

#[derive(clap::Args)]
pub(crate) struct Args {
    /// How many times each page is loaded.
    #[arg(long, value_name = "N", default_value_t = 15)]
    loads: u32,
    /// Leave out many widgets and many methods.
    #[arg(long)]
    quick: bool,
}

/// Builds what ships and the twins, and measures.
pub(crate) fn run(args: &Args) -> Result<()> {
    let workspace = Workspace::find()?;
    let mut progress = Progress::new(Kind::Release.steps() + 2);
    let widget = build::run(&workspace, &mut progress, Kind::Release, Place::Default)?;
    progress.step("Bundling the twins");
    let tools = npm::ensure(&workspace)?;
    let twins = empty(workspace.target.join("bench/twins"))?;
    let source = workspace.root.join("bench/twin");
    let shell = workspace.shell()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    for file in ["twin.js", "react.jsx", "twin.css"] {
        let file = source.join(file);
        cmd!(
            shell,
            "node {esbuild} {file} --bundle --minify --format=esm --jsx=automatic --legal-comments=none
                --define:process.env.NODE_ENV=\"production\" --log-level=warning --outdir={twins}"
        )
        .env("NODE_PATH", &tools.modules)
        .quiet()
        .run()
        .context("esbuild cannot bundle a twin")?;
    }
    let files = empty(workspace.target.join("bench/files"))?;
    for (folder, name) in shipped::names()
        .map(|name| (&widget, name))
        .chain(["twin.js", "react.js", "twin.css"].map(|name| (&twins, name.to_owned())))
    {
        Packed::read(folder, &name)?.write(&files)?;
    }
    progress.step("Measuring");
    for (name, program) in browser::ensure(Engine::Chromium)? {
        shell.set_var(name, program);
    }
    shell.set_var("BENCH_FILES", files);
    let loads = args.loads.to_string();
    let quick = args.quick.then_some("--quick");
    cmd!(shell, "cargo run --quiet --release --package bench -- --loads {loads} {quick...}")
        .quiet()
        .run()
        .context("the bench did not end well; it says why above")
}
