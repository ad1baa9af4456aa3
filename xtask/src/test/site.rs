//! The site of the documentation: it is made, can be searched, and each link in it leads somewhere.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};

use super::built;
use super::tally::Tally;
use crate::files::files_in;
use crate::site;
use crate::workspace::Workspace;

/// Pages that must be there, by their paths in the site.
const PAGES: [&str; 5] = [
    "index.html",
    "docs/README.html",
    "docs/quick-start.html",
    "configurator/index.html",
    "examples/one-script-tag.html",
];

/// Make it, and look at it.
pub(super) fn check(workspace: &Workspace) -> Result<Tally> {
    let site = site::write(workspace, &built::dist(workspace)?.out)?;
    for page in PAGES {
        ensure!(site.join(page).is_file(), "the site has no {page}");
    }
    let files = files_in(&site)?;
    let is_index =
        |file: &Path| file.file_name().is_some_and(|name| name.to_string_lossy().starts_with("searchindex"));
    ensure!(files.iter().any(|file| is_index(file)), "the site cannot be searched");
    let mut links = 0;
    for file in files.iter().filter(|file| is_chapter(file)) {
        let page = fs::read_to_string(site.join(file))?;
        let folder = file.parent().context("it is in no folder")?;
        for link in links_of(&page) {
            links += 1;
            let target = site.join(folder).join(link);
            ensure!(target.exists(), "{} links to {link}, which is not there", file.display());
        }
    }
    ensure!(links > 300, "there are {links} links");
    three_clicks(&site)?;
    Ok(Tally::passes(PAGES.len() as u64 + 3))
}

/// Whether mdBook made it. Other pages are files of the project, such as examples.
fn is_chapter(file: &Path) -> bool {
    let is_page = file.extension().is_some_and(|extension| extension == "html");
    let others = ["examples", "configurator", "demo", "tests", "initiator", "crates"];
    let first = file.iter().next().map(|part| part.to_string_lossy().into_owned()).unwrap_or_default();
    is_page && !["toc.html", "print.html", "404.html"].contains(&&*first) && !others.contains(&&*first)
}

/// The targets of links within the site, without their fragments.
fn links_of(page: &str) -> impl Iterator<Item = &str> {
    let values = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    values
        .map(|link| link.split(['#', '?']).next().unwrap_or(link))
        .filter(|link| !link.is_empty() && !link.contains(':'))
}

/// From the start page, what each of the three needs is at most three clicks away: here it is one.
fn three_clicks(site: &Path) -> Result<()> {
    let start = fs::read_to_string(site.join("docs/README.html"))?;
    for page in ["quick-start.html", "frameworks.html", "deployment.html", "../configurator/index.html"] {
        ensure!(links_of(&start).any(|link| link == page), "the start page does not lead to {page}");
    }
    Ok(())
}
