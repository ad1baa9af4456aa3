//! The page that makes a tag: its form, the widget in it, what is to be copied, and what it says of a tag.

mod made;
mod read;
mod script_check;

use anyhow::Result;
use e2e::{Setup, TestBed, project_root};
use reqwest::Url;
use serde_json::{Value, json};

const PAGE: &str = "/configurator/index.html";

/// The page as an archive has it, under a policy that allows its own files, the widget and the core.
fn setup() -> Setup {
    let root = project_root();
    Setup::bare_page("")
        .with_folder("/configurator", root.join("configurator"))
        .with_folder("/assets", root.join("assets"))
        .with_header(
            "content-security-policy",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
             connect-src 'self' http://127.0.0.1:* https:; img-src http://127.0.0.1:* data:",
        )
}

/// Opens the page with these settings in its address, and waits until all of it is there.
async fn open(bed: &TestBed, settings: &[(&str, &str)]) -> Result<()> {
    let url = Url::parse_with_params(&bed.page_url(PAGE), settings)?;
    bed.browser.driver().goto(url.as_str()).await?;
    bed.browser
        .until_true("document.querySelector('#script-check code')?.textContent.includes('async')")
        .await
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
