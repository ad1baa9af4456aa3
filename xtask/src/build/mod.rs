//! The one way in which the widget is built, whoever asks: `build`, `demo`, `test` or Trunk's hook.

mod assets;
pub(crate) mod bindgen;
mod bundle;
pub(crate) mod bundler;
mod catalogue;
pub(crate) mod compile;
mod cut;
mod glue;
pub(crate) mod machine_paths;
mod names;
mod optimize;
pub(crate) mod pins;
mod rust_source;
pub(crate) mod shipped;
pub(crate) mod texts;
pub(crate) mod typings;
pub(crate) mod wasm_target;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use self::names::Names;
use crate::progress::Progress;
use crate::tools::npm;
use crate::workspace::Workspace;

/// The script that a page loads; named the same in every build.
pub(crate) const SCRIPT: &str = "id-contact-initiator.js";
/// The module that the script loads; named the same in every build.
pub(crate) const WASM: &str = "id-contact-initiator.wasm";
/// The script that looks for what is wrong with a page; no visitor loads it.
pub(crate) const DIAGNOSE: &str = "id-contact-initiator.diagnose.js";

/// The optimised module with the names of its functions, which does not ship.
const NAMED: &str = "named.wasm";

/// Quick to build, or what ships.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Modules as they were written, an unoptimised WASM; needs nothing but Rust.
    Dev,
    /// A few files, as small as they get.
    Release,
}

impl Kind {
    /// How many steps [`run`] announces.
    pub(crate) fn steps(self) -> usize {
        match self {
            Self::Dev => 2,
            Self::Release => 5,
        }
    }

    fn folder(self) -> &'static str {
        match self {
            Self::Dev => "dev",
            Self::Release => "release",
        }
    }
}

/// Where the files go.
pub(crate) enum Place {
    /// `target/widget/…`, which is ours to empty first.
    Default,
    /// A directory of somebody else's: files are written into it, nothing is removed.
    Given(PathBuf),
}

/// What Trunk says to its hooks about the build under way.
pub(crate) fn from_trunk() -> Result<(Kind, Place)> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .context("`--trunk` is for Trunk's hook only: TRUNK_STAGING_DIR is not set")?;
    let kind = match env::var("TRUNK_PROFILE").as_deref() {
        Ok("release") => Kind::Release,
        _ => Kind::Dev,
    };
    Ok((kind, Place::Given(PathBuf::from(staging).join("initiator"))))
}

/// Build the widget; the answer is the directory that holds it.
pub(crate) fn run(
    workspace: &Workspace,
    progress: &mut Progress,
    kind: Kind,
    place: Place,
) -> Result<PathBuf> {
    let widget = workspace.target.join("widget");
    let out = match place {
        Place::Default => empty(widget.join(kind.folder()))?,
        Place::Given(dir) => {
            let dir = std::path::absolute(dir)?;
            fs::create_dir_all(&dir).with_context(|| format!("cannot create {}", dir.display()))?;
            dir
        }
    };
    match kind {
        Kind::Dev => dev(workspace, progress, &out)?,
        Kind::Release => {
            let staging = empty(staging(workspace))?;
            release(workspace, progress, &staging, &out)?;
        }
    }
    Ok(out)
}

/// Where a release build keeps what does not ship.
fn staging(workspace: &Workspace) -> PathBuf {
    workspace.target.join("widget/staging")
}

/// The module that the last release build shipped, with the names of its functions.
pub(crate) fn named_module(workspace: &Workspace) -> PathBuf {
    staging(workspace).join(NAMED)
}

/// Build the app in examples/yew-app, as Trunk would; the answer is the directory with its `yew-app.js`.
pub(crate) fn yew_app(workspace: &Workspace) -> Result<PathBuf> {
    wasm_target::ensure(workspace)?;
    let wasm = compile::yew_app(workspace)?;
    let out = empty(workspace.target.join("yew-app"))?;
    bindgen::app(&wasm, &out)?;
    Ok(out)
}

fn dev(workspace: &Workspace, progress: &mut Progress, out: &Path) -> Result<()> {
    progress.step("Compiling the widget to WebAssembly");
    wasm_target::ensure(workspace)?;
    let wasm = compile::dev(workspace)?;
    progress.step("Putting the widget's files together");
    bindgen::run(&wasm, Kind::Dev, out)?;
    assets::copy_scripts(workspace, out)?;
    assets::write_version_module(out)?;
    catalogue::write(out)?;
    texts::write(out, out)?;
    pins::write_none(out)?;
    let css = fs::read_to_string(assets::stylesheet(workspace))?;
    assets::write_stylesheet_module(out, &css)
}

fn release(workspace: &Workspace, progress: &mut Progress, staging: &Path, out: &Path) -> Result<()> {
    progress.step("Looking for the tools from npm");
    let tools = npm::ensure(workspace)?;
    progress.step("Compiling the widget to WebAssembly, optimised for size");
    wasm_target::ensure(workspace)?;
    rust_source::ensure(workspace)?;
    let wasm = compile::release(workspace)?;
    progress.step("Writing the glue between script and WebAssembly");
    let module = staging.join("module.wasm");
    cut::run(&wasm, &module)?;
    let mut output = bindgen::run(&module, Kind::Release, staging)?;
    assets::copy_scripts(workspace, staging)?;
    assets::write_version_module(staging)?;
    catalogue::write(staging)?;
    texts::write(staging, out)?;
    pins::write(staging, out)?;
    progress.step("Bundling and minifying scripts and stylesheet");
    let css = bundle::minified_css(&tools, &assets::stylesheet(workspace))?;
    assets::write_stylesheet_module(staging, &css)?;
    let names = Names::of(output.wasm());
    names.write(staging)?;
    bundle::script(&tools, &staging.join(SCRIPT), &[], &out.join(SCRIPT))?;
    bundle::separate_script(&tools, &staging.join(DIAGNOSE), &out.join(DIAGNOSE))?;
    progress.step("Optimising the WebAssembly");
    bindgen::write_shipped(&mut output, &names, &staging.join(WASM))?;
    optimize::run(&tools, &staging.join(WASM), &staging.join(NAMED), &out.join(WASM))?;
    pins::pin_wasm(&out.join(SCRIPT), &out.join(WASM))?;
    shipped::check(workspace, out)
}

/// A folder with nothing in it.
pub(crate) fn empty(dir: PathBuf) -> Result<PathBuf> {
    if dir.exists() {
        fs::remove_dir_all(&dir).with_context(|| format!("cannot empty {}", dir.display()))?;
    }
    fs::create_dir_all(&dir).with_context(|| format!("cannot create {}", dir.display()))?;
    Ok(dir)
}
