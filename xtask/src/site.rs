//! `cargo xtask docs`: the documentation as a site to read and to search, with the examples and the configurator in it, made
//! by mdBook.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::fs;
use std::path::{Component, Path, PathBuf};

use anyhow::{Context, Result, ensure};
use xshell::cmd;

use crate::build::empty;
use crate::dist::{INITIATOR, MANIFEST};
use crate::files::{files_in, project_files};
use crate::tools::mdbook;
use crate::workspace::Workspace;

/// The page that says which pages there are, and for whom.
const START: &str = "docs/README.md";
/// Chapters before and after those of the start page.
const FIRST: [(&str, &str); 2] = [("ID Contact initiator", "README.md"), ("Documentation", START)];
const LAST: [(&str, &str); 3] =
    [("Architecture", "ARCHITECTURE.md"), ("Contributing", "CONTRIBUTING.md"), ("Changelog", "CHANGELOG.md")];

const BOOK: &str = r#"[book]
title = "ID Contact initiator"
language = "en"

# README.md stays README.html, to which the pages link. The first chapter is index.html as well.
[build]
create-missing = false
use-default-preprocessors = false

[output.html]
no-section-label = true
"#;

/// Writes the site, with the widget's files of `dist`. The answer is its folder.
pub(crate) fn write(workspace: &Workspace, dist: &Path) -> Result<PathBuf> {
    let folder = empty(workspace.target.join("site"))?;
    let source = folder.join("src");
    // All of the project, as its pages refer to its files. What is no page is copied as it is.
    for file in project_files(&workspace.root)? {
        let to = source.join(file.strip_prefix(&workspace.root)?);
        copy(&file, &to)?;
    }
    // The examples and the configurator look for these beside them.
    for file in files_in(&dist.join(INITIATOR))? {
        copy(&dist.join(INITIATOR).join(&file), &source.join(INITIATOR).join(&file))?;
    }
    copy(&dist.join(MANIFEST), &source.join(MANIFEST))?;
    let start = fs::read_to_string(workspace.root.join(START)).context("there is no start page")?;
    fs::write(source.join("SUMMARY.md"), summary(&start)?)?;
    fs::write(folder.join("book.toml"), BOOK)?;
    let mdbook = mdbook::ensure()?;
    let shell = workspace.shell()?;
    cmd!(shell, "{mdbook} build {folder}").quiet().run().context("mdBook cannot make the site")?;
    Ok(folder.join("book"))
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to.parent().context("it is in no folder")?)?;
    fs::copy(from, to).with_context(|| format!("cannot copy {}", from.display()))?;
    Ok(())
}

/// The order of the chapters, from the headings and links of the start page. What is listed for two readers comes once.
fn summary(start: &str) -> Result<String> {
    let mut text = String::from("# Summary\n\n");
    let mut known = BTreeSet::new();
    for (title, file) in FIRST {
        known.insert(PathBuf::from(file));
        writeln!(text, "[{title}]({file})")?;
    }
    for line in start.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            writeln!(text, "\n# {heading}\n")?;
        } else if let Some((title, file)) = listed(line)
            && known.insert(file.clone())
        {
            writeln!(text, "- [{title}]({})", file.display())?;
        }
    }
    writeln!(text, "\n# For those who work on it\n")?;
    for (title, file) in LAST {
        writeln!(text, "- [{title}]({file})")?;
    }
    ensure!(known.len() > FIRST.len(), "the start page lists nothing");
    Ok(text)
}

/// Title and file of a line such as `- [Quick start](quick-start.md): put it on a page`, if it is about a page.
fn listed(line: &str) -> Option<(&str, PathBuf)> {
    let (title, rest) = line.strip_prefix("- [")?.split_once("](")?;
    let (file, _) = rest.split_once(')')?;
    let is_page = Path::new(file).extension().is_some_and(|extension| extension == "md");
    is_page.then(|| (title, normal(&Path::new("docs").join(file))))
}

/// The path without `..`.
fn normal(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut so_far, component| {
        if component == Component::ParentDir {
            so_far.pop();
        } else {
            so_far.push(component);
        }
        so_far
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_are_those_of_the_start_page_once_each() {
        let start = "# Documentation\n\n## For A\n\n- [One](one.md): 1\n- [Out](../OUT.md)\n- [Page](../a/index.html)\n\n## For B\n\n- [One](one.md)\n";
        let summary = summary(start).unwrap();
        let chapters: Vec<_> = summary.lines().filter(|line| line.starts_with(['-', '#'])).collect();
        assert_eq!(
            chapters,
            [
                "# Summary",
                "# For A",
                "- [One](docs/one.md)",
                "- [Out](OUT.md)",
                "# For B",
                "# For those who work on it",
                "- [Architecture](ARCHITECTURE.md)",
                "- [Contributing](CONTRIBUTING.md)",
                "- [Changelog](CHANGELOG.md)",
            ]
        );
    }
}
