//! What the documentation shows works: each page in `examples/`, each snippet of the quick start, and the
//! policy in `docs/csp-and-sri.md`.

mod example;
mod integrity;
mod looks;
mod policy;
mod programs;
mod quick_start;
mod settings;
mod without_script;

use std::collections::BTreeSet;
use std::fs;

use thirtyfour::By;

use e2e::project_root;
use example::example;

/// Every page in `examples/`.
const EXAMPLES: [&str; 13] = [
    "dark",
    "element-with-phone-number",
    "events-and-analytics",
    "form-without-script",
    "in-a-dialog",
    "one-script-tag",
    "own-colours",
    "own-navigation",
    "own-words",
    "preselected-and-remembered",
    "right-to-left",
    "several-purposes",
    "strict-policy",
];

#[test]
fn every_example_is_tested_and_listed() {
    let files =
        fs::read_dir(project_root().join("examples")).unwrap().map(|entry| entry.unwrap().file_name());
    let names = files.map(|name| name.into_string().unwrap());
    let pages: BTreeSet<_> = names.filter_map(|name| Some(name.strip_suffix(".html")?.to_owned())).collect();
    assert_eq!(pages, EXAMPLES.map(str::to_owned).into());
    let list = fs::read_to_string(project_root().join("examples/README.md")).unwrap();
    for name in EXAMPLES {
        assert!(list.contains(&format!("]({name}.html)")), "examples/README.md lacks {name}");
    }
}

/// The test bed asserts that nothing unexpected is in the console.
#[tokio::test]
async fn every_example_starts_a_session() {
    for name in EXAMPLES {
        example(name)
            .run(async |bed| {
                let widget = bed.open(&format!("/examples/{name}.html")).await?;
                if name == "in-a-dialog" {
                    bed.browser.driver().find(By::Id("open")).await?.click().await?;
                }
                widget.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                Ok(())
            })
            .await;
    }
}
