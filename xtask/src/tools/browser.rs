//! Finds or installs the browsers of the whole-flow tests, and the programs that drive them.

use std::fs;
use std::path::PathBuf;

use anyhow::{Result, bail};
use browser_engine::{Engine, Program};

use super::debian;
use super::geckodriver::geckodriver;
use super::locate::locate;

/// Environment variables for the tests, each with the path of the program that it names.
pub(crate) type Programs = Vec<(&'static str, PathBuf)>;

/// Find the programs of `engine` on the PATH, or where the environment variables say, or install them.
pub(crate) fn ensure(engine: Engine) -> Result<Programs> {
    let mut programs = find_or_install(engine)?;
    if engine == Engine::Firefox {
        programs.push(("GECKODRIVER", geckodriver()?));
    }
    Ok(programs)
}

fn find_or_install(engine: Engine) -> Result<Programs> {
    if let Some(programs) = find(engine)? {
        return Ok(programs);
    }
    let packages = engine.debian_packages();
    if debian::can_install() {
        println!("      Installing {}", packages.join(" "));
        debian::install(packages)?;
    }
    let Some(programs) = find(engine)? else {
        let needed = engine.programs();
        bail!(
            "the whole-flow tests in {engine} need {}: install them (Debian: apt install {}), or say where they are \
             with the variables {}; `--browser` leaves a browser out",
            needed.iter().map(|program| program.names[0]).collect::<Vec<_>>().join(", "),
            packages.join(" "),
            needed.iter().map(|program| program.variable).collect::<Vec<_>>().join(", "),
        )
    };
    Ok(programs)
}

/// All programs of `engine`, or `None` if one is missing.
fn find(engine: Engine) -> Result<Option<Programs>> {
    let mut found = Programs::new();
    for program in engine.programs() {
        match locate(program.variable, program.names)?.or_else(|| in_usr_lib(program)) {
            Some(path) => found.push((program.variable, path)),
            None => return Ok(None),
        }
    }
    Ok(Some(found))
}

/// The program in the folder of its library, below one that is named after the machine's architecture.
fn in_usr_lib(program: &Program) -> Option<PathBuf> {
    let path = program.in_usr_lib?;
    let folders = fs::read_dir("/usr/lib").ok()?.filter_map(Result::ok);
    folders.map(|folder| folder.path().join(path)).find(|program| program.is_file())
}
