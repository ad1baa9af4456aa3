//! The page that makes a tag: its form, the widget in it, what is to be copied, and what it says of a tag.

mod made;
mod read;
mod script_check;

use anyhow::Result;
use e2e::{Setup, TestBed, project_root};
use serde_json::{Value, json};

const PAGE: &str = "/configurator/index.html";

/// The page as an archive has it, under a policy that allows its own files, the widget and the core.
fn setup() -> Setup {
    let root = project_root();
    Setup::bare_page("")
        .with_folder("/configurator", root.join("configurator"))
        .with_folder("/assets", root.join("assets"))
}

/// Opens the page with these settings in its address, and waits until all of it is there.
async fn open(bed: &TestBed, settings: &[(&str, &str)]) -> Result<()> {
    let query: Vec<_> = settings.iter().map(|(name, value)| format!("{name}={}", encoded(value))).collect();
    bed.browser.driver().goto(bed.page_url(&format!("{PAGE}?{}", query.join("&")))).await?;
    bed.browser
        .until_true("document.querySelector('#script-check code')?.textContent.includes('async')")
        .await
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

/// What is to be copied in this form.
async fn copied(bed: &TestBed, id: &str) -> Result<String> {
    let text = "return document.querySelector(`#${arguments[0]} code`).textContent";
    bed.browser.eval(text, vec![json!(id)]).await
}

/// What the page says of a tag.
async fn notes(bed: &TestBed, tag: &str) -> Result<Vec<String>> {
    const PASTE: &str = "const tag = document.querySelector('#tag');
        tag.value = arguments[0];
        tag.dispatchEvent(new Event('input', { bubbles: true }));
        return [...document.querySelectorAll('#notes li')].map((note) => note.textContent)";
    let notes: Value = bed.browser.eval(PASTE, vec![json!(tag)]).await?;
    Ok(serde_json::from_value(notes)?)
}
