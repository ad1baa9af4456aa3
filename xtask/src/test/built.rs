//! The builds that several slow steps share, made once in a run.

use std::path::PathBuf;
use std::sync::OnceLock;

use anyhow::Result;

use crate::build;
use crate::dist::{self, Dist};
use crate::progress::Progress;
use crate::workspace::Workspace;

/// What is distributed, and the example app in Yew.
pub(super) struct Built {
    pub(super) dist: Dist,
    pub(super) yew_app: PathBuf,
}

/// Build both, unless this run has done so.
pub(super) fn once(workspace: &Workspace) -> Result<&'static Built> {
    static BUILT: OnceLock<Built> = OnceLock::new();
    if let Some(built) = BUILT.get() {
        return Ok(built);
    }
    let mut progress = Progress::within_a_step(dist::steps());
    let dist = dist::run(workspace, &mut progress)?;
    let yew_app = build::yew_app(workspace)?;
    Ok(BUILT.get_or_init(|| Built { dist, yew_app }))
}
