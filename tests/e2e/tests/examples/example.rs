//! A page of `examples/`, with the URL of the demo core in it.

use std::fs;

use e2e::{Setup, project_root};

/// The URL of the core in the examples.
const CORE: &str = "http://localhost:8100";

/// A web site with the example of this name at `/examples/{name}.html`.
pub(crate) fn example(name: &str) -> Setup {
    let folder = project_root().join("examples");
    let file = folder.join(format!("{name}.html"));
    let html = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    Setup::bare_page("")
        .with_folder("/examples", folder)
        .with_file(&format!("/examples/{name}.html"), &html.replace(CORE, "{core}"))
        // Some browsers ask for it though the page names no icon.
        .with_file("/favicon.ico", "")
}

/// A document of `docs/`.
pub(crate) fn document(name: &str) -> String {
    fs::read_to_string(project_root().join("docs").join(name))
        .unwrap_or_else(|error| panic!("docs/{name}: {error}"))
}

/// The blocks of code of this language in a Markdown text.
pub(crate) fn code_blocks(text: &str, language: &str) -> Vec<String> {
    let fence = format!("\n```{language}\n");
    text.split(&fence).skip(1).filter_map(|rest| Some(rest.split_once("\n```")?.0.to_owned())).collect()
}
