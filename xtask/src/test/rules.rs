//! Rules of this repository that no other tool checks, one function each.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use xshell::cmd;

use super::tally::Tally;
use crate::build::wasm_target::TARGET;
use crate::dist::contact::Contact;
use crate::files::{project_files, read_toml};
use crate::workspace::Workspace;

type Rule = (&'static str, fn(&Workspace) -> Result<()>);

const RULES: [Rule; 11] = [
    ("Every Rust file says first what it is for", files_begin_with_their_purpose),
    ("Every Rust file is part of a program", files_are_modules),
    ("The session crate knows no browser", session_has_no_web_crate),
    ("The session crate does no I/O", session_does_no_io),
    ("Every crate forbids unsafe code", no_unsafe_code),
    ("The script is made of our own modules", script_imports_no_package),
    ("What ships stands on yew, gloo-net, serde, wasm-bindgen and web-sys", ships_with_its_stack),
    ("One version of wasm-bindgen, library and tool", one_wasm_bindgen),
    ("Lock files of npm name no host", npm_lock_names_no_host),
    ("SECURITY.md has the address of Cargo.toml", security_has_its_address),
    ("No file names a folder of one machine", no_home_folders),
];

/// Check each rule, and print it.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let mut passed = 0;
    for (rule, check) in RULES {
        check(workspace).with_context(|| format!("{rule}; this one does not"))?;
        println!("      {rule}");
        passed += 1;
    }
    Ok(Tally::passes(passed))
}

fn files_begin_with_their_purpose(workspace: &Workspace) -> Result<()> {
    for path in project_files(&workspace.root)? {
        if has_extension(&path, "rs") && !fs::read_to_string(&path)?.starts_with("//! ") {
            bail!("{} lacks its `//!` line", workspace.relative(&path).display());
        }
    }
    Ok(())
}

/// A file that no `mod` declares is not compiled and its tests do not run, and neither rustc nor cargo says so.
fn files_are_modules(workspace: &Workspace) -> Result<()> {
    for path in project_files(&workspace.root)? {
        if has_extension(&path, "rs")
            && let Some((name, parents)) = module(&path)
        {
            let parents: Vec<_> = parents.into_iter().filter(|parent| parent.is_file()).collect();
            let is_named = |parent| fs::read_to_string(parent).is_ok_and(|text| names(&text, &name));
            // A file without such a parent, as in a package's `tests`, is found by cargo itself.
            if let Some(parent) = parents.first()
                && !parents.iter().any(is_named)
            {
                let [path, parent] = [&path, parent].map(|path| workspace.relative(path).display());
                bail!("{path} lacks a `mod {name};` in {parent}");
            }
        }
    }
    Ok(())
}

/// The name of the module in the file `path`, and the files of which one must declare it.
fn module(path: &Path) -> Option<(String, [PathBuf; 4])> {
    let stem = path.file_stem()?.to_str()?;
    let folder = path.parent()?;
    let (name, folder) = match stem {
        "main" | "lib" | "build" => return None,
        "mod" => (folder.file_name()?.to_str()?, folder.parent()?),
        _ => (stem, folder),
    };
    let parent = |name| folder.join(name);
    Some((
        name.to_owned(),
        [parent("mod.rs"), parent("main.rs"), parent("lib.rs"), folder.with_extension("rs")],
    ))
}

fn names(source: &str, module: &str) -> bool {
    source.lines().any(|line| {
        let line = line.trim_start().trim_start_matches("pub(crate) ").trim_start_matches("pub(super) ");
        // A macro may say more about the module on the same line.
        line.trim_start_matches("pub ").starts_with(&format!("mod {module};"))
    })
}

fn session_has_no_web_crate(workspace: &Workspace) -> Result<()> {
    let shell = workspace.shell()?;
    let tree = cmd!(
        shell,
        "cargo tree --package id-contact-session --target all --edges normal,build --prefix none"
    )
    .quiet()
    .read()?;
    for package in tree.lines().filter_map(|line| line.split(' ').next()) {
        let web =
            ["wasm-bindgen", "js-sys", "web-sys", "gloo", "yew"].iter().any(|name| package.starts_with(name));
        ensure!(!web, "it depends on {package}");
    }
    Ok(())
}

fn session_does_no_io(workspace: &Workspace) -> Result<()> {
    const IO: [&str; 7] = ["fs", "io", "net", "process", "thread", "env", "time::Instant"];
    for path in project_files(&workspace.root.join("crates/session/src"))? {
        let source = fs::read_to_string(&path)?;
        if let Some(module) = IO.iter().find(|module| mentions_std(&source, module)) {
            bail!("{} uses std::{module}", workspace.relative(&path).display());
        }
    }
    Ok(())
}

/// What is forbidden cannot be allowed again further down. Code that macros of other crates generate is exempt.
fn no_unsafe_code(workspace: &Workspace) -> Result<()> {
    let mut crates = 0;
    for path in project_files(&workspace.root)? {
        if path.file_name().is_some_and(|name| name == "Cargo.toml") {
            let name = workspace.relative(&path).display();
            let manifest = read_toml(&path)?;
            ensure!(inherits_lints(&manifest), "{name} lacks `workspace = true` below `[lints]`");
            ensure!(forbids_unsafe_code(&manifest), "{name} does not say `unsafe_code = \"forbid\"`");
            crates += 1;
        }
    }
    ensure!(crates > 1, "no manifests are found");
    Ok(())
}

fn inherits_lints(manifest: &toml::Table) -> bool {
    let workspace = manifest.get("lints").and_then(|lints| lints.get("workspace"));
    workspace.and_then(toml::Value::as_bool) == Some(true)
}

/// True of every manifest but the root's, which holds the workspace's lints.
fn forbids_unsafe_code(manifest: &toml::Table) -> bool {
    manifest.get("workspace").is_none_or(|workspace| {
        let rust = workspace.get("lints").and_then(|lints| lints.get("rust"));
        rust.and_then(|rust| rust.get("unsafe_code")).and_then(toml::Value::as_str) == Some("forbid")
    })
}

/// A package from npm would have to be in the bill of materials, which lists crates only.
fn script_imports_no_package(workspace: &Workspace) -> Result<()> {
    let assets = workspace.root.join("assets");
    for path in project_files(&assets)? {
        let in_a_folder = path.parent() != Some(&assets);
        if has_extension(&path, "js")
            && let Some(package) = imported_package(&fs::read_to_string(&path)?, in_a_folder)
        {
            bail!("{} imports {package}", workspace.relative(&path).display());
        }
    }
    Ok(())
}

/// The first static import of anything but a file in `assets`, where `source` stands, or stands in a folder of it.
fn imported_package(source: &str, in_a_folder: bool) -> Option<&str> {
    let names = source.lines().filter_map(|line| {
        let (before, after) = line.split_once(" from \"").or_else(|| line.split_once("import \""))?;
        let name = after.split('"').next()?;
        (!before.contains("//")).then_some(name)
    });
    let is_ours = |name: &str| name.starts_with("./") || (in_a_folder && name.starts_with("../"));
    names.into_iter().find(|name| !is_ours(name))
}

/// The crates that the project's outline asks for.
fn ships_with_its_stack(workspace: &Workspace) -> Result<()> {
    const STACK: [&str; 5] = ["yew", "gloo-net", "serde", "wasm-bindgen", "web-sys"];
    let shell = workspace.shell()?;
    let tree = cmd!(
        shell,
        "cargo tree --package id-contact-initiator --features custom-element --target {TARGET}
            --edges normal --depth 1 --prefix none"
    )
    .quiet()
    .read()?;
    let packages: Vec<_> = tree.lines().filter_map(|line| line.split(' ').next()).collect();
    for name in STACK {
        ensure!(packages.contains(&name), "it does not depend on {name}");
    }
    Ok(())
}

fn one_wasm_bindgen(workspace: &Workspace) -> Result<()> {
    let lock = read_toml(&workspace.root.join("Cargo.lock"))?;
    let versions = |name: &str| -> Vec<&str> {
        lock.get("package")
            .and_then(toml::Value::as_array)
            .into_iter()
            .flatten()
            .filter(|package| package.get("name").and_then(toml::Value::as_str) == Some(name))
            .filter_map(|package| package.get("version")?.as_str())
            .collect()
    };
    let (library, tool) = (versions("wasm-bindgen"), versions("wasm-bindgen-cli-support"));
    ensure!(
        library.len() == 1 && library == tool,
        "wasm-bindgen is {}, wasm-bindgen-cli-support is {}",
        library.join(" and "),
        tool.join(" and ")
    );
    Ok(())
}

fn npm_lock_names_no_host(workspace: &Workspace) -> Result<()> {
    for folder in ["tools", "tests/bundlers"] {
        let lock = fs::read_to_string(workspace.root.join(folder).join("package-lock.json"))?;
        ensure!(
            !lock.contains("\"resolved\""),
            "write that of {folder} with `npm install --package-lock-only --omit-lockfile-registry-resolved`"
        );
    }
    Ok(())
}

fn security_has_its_address(workspace: &Workspace) -> Result<()> {
    let address = Contact::of(workspace)?.security;
    let text = fs::read_to_string(workspace.root.join("SECURITY.md"))?;
    ensure!(text.contains(&format!("<{address}>")), "it does not have <{address}>");
    Ok(())
}

fn no_home_folders(workspace: &Workspace) -> Result<()> {
    // In halves, because this file is checked too.
    let homes = [("/ho", "me/"), ("/Use", "rs/"), ("/ro", "ot/")].map(|(a, b)| format!("{a}{b}"));
    for path in project_files(&workspace.root)? {
        // Files that are not UTF-8 are pictures.
        let Ok(text) = String::from_utf8(fs::read(&path)?) else {
            continue;
        };
        if let Some(home) = homes.iter().find(|home| text.contains(home.as_str())) {
            bail!("{} contains {home}", workspace.relative(&path).display());
        }
    }
    Ok(())
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|found| found == extension)
}

/// Whether code names a module of std; prose in comments may.
fn mentions_std(source: &str, module: &str) -> bool {
    let name = format!("std::{module}");
    source.lines().map(|line| line.split("//").next().unwrap_or(line)).any(|line| line.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crate_must_inherit_what_the_root_forbids() {
        let manifest = |text: &str| -> toml::Table { text.parse().unwrap() };
        assert!(inherits_lints(&manifest("[lints]\nworkspace = true")));
        assert!(!inherits_lints(&manifest("[lints]\nworkspace = false")));
        assert!(!inherits_lints(&manifest("[package]\nname = \"a\"")));
        assert!(forbids_unsafe_code(&manifest("[package]\nname = \"a\"")));
        assert!(forbids_unsafe_code(&manifest("[workspace.lints.rust]\nunsafe_code = \"forbid\"")));
        for weaker in ["[workspace]", "[workspace.lints.rust]\nunsafe_code = \"deny\""] {
            assert!(!forbids_unsafe_code(&manifest(weaker)), "{weaker}");
        }
    }

    #[test]
    fn a_file_is_the_module_of_what_is_around_it() {
        let module = |path: &str| module(Path::new(path));
        let (name, parents) = module("a/src/b/c.rs").unwrap();
        assert_eq!(name, "c");
        assert!(parents.contains(&"a/src/b/mod.rs".into()) && parents.contains(&"a/src/b.rs".into()));
        let (name, parents) = module("a/tests/b/mod.rs").unwrap();
        assert_eq!(name, "b");
        assert!(parents.contains(&"a/tests/main.rs".into()));
        assert!(module("a/src/lib.rs").is_none());
        assert!(names("mod a;\npub(crate) mod b;\n", "b"));
        assert!(!names("// mod b;\nmod bc;\n", "b"));
    }

    #[test]
    fn a_package_is_no_file_beside() {
        for (source, in_a_folder, package) in [
            ("import { a } from \"./a.js\";\nimport \"./b.js\";", false, None),
            ("// as in: import { a } from \"a\";", false, None),
            ("import { a } from \"a\";", false, Some("a")),
            ("import \"a/b.js\";", true, Some("a/b.js")),
            ("import \"../a.js\";", true, None),
            ("import \"../a.js\";", false, Some("../a.js")),
        ] {
            assert_eq!(imported_package(source, in_a_folder), package, "{source}");
        }
    }

    #[test]
    fn code_counts_and_comments_do_not() {
        assert!(mentions_std("use std::fs;\n", "fs"));
        assert!(!mentions_std("/// Unlike `std::fs`, it reads nothing.\n", "fs"));
        assert!(!mentions_std("use std::fmt;\n", "fs"));
    }
}
