//! The script's TypeScript declarations: correct uses compile, and wrong ones do not.

use std::fs;

use anyhow::{Context, Result};
use serde_json::json;
use xshell::cmd;

use super::tally::Tally;
use crate::build::typings::{self, TYPINGS};
use crate::tools::npm;
use crate::workspace::Workspace;

/// Compile tests/types.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let npm = npm::ensure(workspace)?;
    // The project file holds absolute paths, so it is written for each run.
    let folder = workspace.target.join("types");
    fs::create_dir_all(&folder)?;
    let typings = folder.join(TYPINGS);
    typings::write(workspace, &typings)?;
    let (root, react) = (&workspace.root, npm.modules.join("@types/react"));
    let config = json!({
        "extends": root.join("tests/types/tsconfig.json"),
        "compilerOptions": {
            "paths": {
                "id-contact-initiator": [&typings],
                "react": [react.join("index.d.ts")],
                "react/jsx-runtime": [react.join("jsx-runtime.d.ts")],
            },
        },
        "include": [root.join("tests/types")],
    });
    let project = folder.join("tsconfig.json");
    fs::write(&project, config.to_string()).with_context(|| format!("cannot write {}", project.display()))?;
    let compiler = npm.script("typescript/bin/tsc");
    let shell = workspace.shell()?;
    cmd!(shell, "node {compiler} --project {project}")
        .quiet()
        .run()
        .context("TypeScript objects; it says to what above")?;
    Ok(Tally::passes(1))
}
