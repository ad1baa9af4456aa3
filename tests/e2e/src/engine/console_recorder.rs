//! The console of browsers whose drivers do not pass it on: a script in each page of the web site records it in the
//! tab's `sessionStorage`. What the browser itself writes there stays unknown.

use std::path::{Path, PathBuf};

use anyhow::Result;
use thirtyfour::WebDriver;

use super::ConsoleLine;

/// The tag that loads the script. It stands before anything else in a page.
pub(crate) const TAG: &str = r#"<script src="/recorder/console_recorder.js"></script>"#;

/// Where the web site serves the folder that holds the script.
pub(crate) fn mount() -> (String, PathBuf) {
    ("/recorder".to_owned(), Path::new(env!("CARGO_MANIFEST_DIR")).join("src/engine"))
}

/// Takes what was recorded, on pages of the web site alone. It is one script, as the page may be left between two.
const TAKE: &str = "
    if (!location.href.startsWith(arguments[0])) return null;
    const recorded = sessionStorage.getItem('recorded-console') ?? '';
    sessionStorage.removeItem('recorded-console');
    return recorded;
";

/// What was recorded since the last call, or `None` if the page is not one of the web site `site_url`.
pub(super) async fn console(driver: &WebDriver, site_url: &str) -> Result<Option<Vec<ConsoleLine>>> {
    let recorded: Option<String> = driver.execute(TAKE, vec![site_url.into()]).await?.convert()?;
    let Some(recorded) = recorded else { return Ok(None) };
    let lines = recorded
        .lines()
        .map(|line| {
            let (level, text): (String, String) = serde_json::from_str(line)?;
            let is_complaint = matches!(level.as_str(), "error" | "warn");
            Ok(ConsoleLine { is_complaint, text: format!("{level} {text}") })
        })
        .collect::<Result<_>>()?;
    Ok(Some(lines))
}
