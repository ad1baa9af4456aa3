//! esbuild's part: many modules become one small script, the stylesheet loses its spaces.

use std::fs;
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

/// Bundle the script and all that it imports at once; the answer is what it now calls the WASM's names.
pub(super) fn script(tools: &NpmTools, entry: &Path, out: &Path) -> Result<Names> {
    let shell = Shell::new()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    let pattern = names::OURS;
    let cache = entry.with_file_name("names.json");
    fs::write(&cache, "{}").context("cannot write esbuild's names")?;
    cmd!(
        shell,
        "node {esbuild} {entry} --bundle --minify --format=esm --charset=utf8
            --target={BROWSERS} --legal-comments=none --log-level=warning
            --external:./{DIAGNOSE} --mangle-props={pattern} --mangle-quoted --mangle-cache={cache} --outfile={out}"
    )
    .quiet()
    .run()
    .context("esbuild cannot bundle the script")?;
    Names::read(&cache)
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
