//! What the slow steps test. Each part is built at most once in a run.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use anyhow::Result;

use super::package;
use crate::build::{self, Kind, Place};
use crate::dist::{self, Dist, NPM};
use crate::progress::Progress;
use crate::tools::bundlers::{self, Bundlers};
use crate::workspace::Workspace;

static DIST: OnceLock<Dist> = OnceLock::new();

/// The folder with the widget as it ships.
pub(super) fn widget(workspace: &Workspace) -> Result<&'static Path> {
    static WIDGET: OnceLock<PathBuf> = OnceLock::new();
    if let Some(dist) = DIST.get() {
        return Ok(&dist.widget);
    }
    let widget = once(&WIDGET, || {
        let mut progress = Progress::within_a_step(Kind::Release.steps());
        build::run(workspace, &mut progress, Kind::Release, Place::Default)
    })?;
    Ok(widget)
}

/// The widget, and what is given away.
pub(super) fn dist(workspace: &Workspace) -> Result<&'static Dist> {
    once(&DIST, || dist::run(workspace, &mut Progress::within_a_step(dist::steps())))
}

/// The bundlers, with the package for npm among what they find.
pub(super) fn bundlers(workspace: &Workspace) -> Result<&'static Bundlers> {
    static BUNDLERS: OnceLock<Bundlers> = OnceLock::new();
    once(&BUNDLERS, || bundlers::install(workspace, &dist(workspace)?.out.join(NPM)))
}

/// The folder with the app in Yew.
pub(super) fn yew_app(workspace: &Workspace) -> Result<&'static Path> {
    static YEW_APP: OnceLock<PathBuf> = OnceLock::new();
    Ok(once(&YEW_APP, || build::yew_app(workspace))?)
}

/// The folder with the app outside the workspace, built with the packages for crates.io.
pub(super) fn packaged_app(workspace: &Workspace) -> Result<&'static Path> {
    static PACKAGED_APP: OnceLock<PathBuf> = OnceLock::new();
    Ok(once(&PACKAGED_APP, || package::app(workspace))?)
}

fn once<T>(cell: &'static OnceLock<T>, build: impl FnOnce() -> Result<T>) -> Result<&'static T> {
    if let Some(built) = cell.get() {
        return Ok(built);
    }
    let value = build()?;
    Ok(cell.get_or_init(|| value))
}
