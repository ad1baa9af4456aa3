//! esbuild's part: many modules become one small script, the stylesheet loses its spaces. terser then finds some more.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::DIAGNOSE;
use super::names::{self, Names};
use crate::tools::npm::NpmTools;

/// Browsers that can run the WASM anyway (reference types), so nothing is rewritten for older ones.
const BROWSERS: &str = "chrome96,edge96,firefox90,safari15";

/// The stylesheet's text, minified.
pub(super) fn minified_css(tools: &NpmTools, css: &Path) -> Result<String> {
    let shell = Shell::new()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    cmd!(shell, "node {esbuild} {css} --minify --charset=utf8 --target={BROWSERS} --log-level=warning")
        .quiet()
        .read()
        .context("esbuild cannot minify the stylesheet")
}

/// Bundle the script and all that it imports at once, under these names for what it shares with the WASM.
pub(super) fn script(tools: &NpmTools, entry: &Path, names: &Names, out: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    let pattern = names::pattern();
    let cache = entry.with_file_name("names.json");
    names.write(&cache)?;
    cmd!(
        shell,
        "node {esbuild} {entry} --bundle --minify --format=esm --charset=utf8
            --target={BROWSERS} --legal-comments=none --log-level=warning
            --external:./{DIAGNOSE} --mangle-props={pattern} --mangle-quoted --mangle-cache={cache} --outfile={out}"
    )
    .quiet()
    .run()
    .context("esbuild cannot bundle the script")?;
    minify(tools, out)
}

/// Say the same in fewer bytes. A bundle is one module, whose names nobody else knows.
fn minify(tools: &NpmTools, script: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let terser = tools.script("terser/bin/terser");
    cmd!(shell, "node {terser} {script} --module --compress ecma=2020,passes=3 --mangle --output {script}")
        .quiet()
        .run()
        .context("terser cannot minify the script")
}

/// Bundle a script that is loaded apart, when it is asked for.
pub(super) fn separate_script(tools: &NpmTools, entry: &Path, out: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    cmd!(
        shell,
        "node {esbuild} {entry} --bundle --minify --format=esm --charset=utf8
            --target={BROWSERS} --legal-comments=none --log-level=warning --outfile={out}"
    )
    .quiet()
    .run()
    .with_context(|| format!("esbuild cannot bundle {}", entry.display()))
}
