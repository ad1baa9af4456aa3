//! Bundles and minifies the scripts with esbuild, then with terser, which finds a little more; and minifies the stylesheet.

use std::path::Path;

use anyhow::{Context, Result};
use xshell::{Shell, cmd};

use super::names::{self, NAMES};
use crate::tools::npm::NpmTools;

/// The supported browsers. Older ones cannot run the WASM (reference types), so nothing is rewritten for them.
const BROWSERS: &str = "chrome96,edge96,firefox90,safari15";

/// Returns the stylesheet `css`, minified.
pub(super) fn minified_css(tools: &NpmTools, css: &Path) -> Result<String> {
    let shell = Shell::new()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    let minified =
        cmd!(shell, "node {esbuild} {css} --minify --charset=utf8 --target={BROWSERS} --log-level=warning")
            .quiet()
            .read()
            .context("esbuild cannot minify the stylesheet")?;
    Ok(without_spaces(&minified))
}

/// Leaves out the spaces that esbuild keeps around commas, parentheses and the values of custom properties, as a script
/// might read them. No script reads ours, and no string of the stylesheet has such spaces.
fn without_spaces(css: &str) -> String {
    [(", ", ","), ("( ", "("), (" )", ")"), (": ", ":")]
        .iter()
        .fold(css.to_owned(), |css, (long, short)| css.replace(long, short))
}

/// Bundles the script `entry` with its static imports into `out`. Beside it is [`NAMES`], for what it shares with the WASM.
/// What `external` names is imported when it is needed.
pub(super) fn script(tools: &NpmTools, entry: &Path, external: &[&str], out: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let esbuild = tools.script("esbuild/bin/esbuild");
    let pattern = names::pattern();
    let cache = entry.with_file_name(NAMES);
    let external = external.iter().map(|name| format!("--external:{name}"));
    cmd!(
        shell,
        "node {esbuild} {entry} --bundle --minify --format=esm --charset=utf8
            --target={BROWSERS} --legal-comments=none --log-level=warning {external...}
            --mangle-props={pattern} --mangle-quoted --mangle-cache={cache} --outfile={out}"
    )
    .quiet()
    .run()
    .context("esbuild cannot bundle the script")?;
    minify(tools, out)
}

/// Minifies a bundle. It is a module, so all of its top-level names may be shortened.
fn minify(tools: &NpmTools, script: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let terser = tools.script("terser/bin/terser");
    cmd!(shell, "node {terser} {script} --module --compress ecma=2020,passes=5,unsafe_arrows,unsafe_methods --mangle --output {script}")
        .quiet()
        .run()
        .context("terser cannot minify the script")
}

/// Bundles a script that is loaded only when it is needed.
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
