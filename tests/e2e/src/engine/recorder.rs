//! The console of browsers whose drivers do not pass it on: a script in each page of the web site keeps it in the
//! tab's storage. What the browser itself says stays unknown.

use std::path::{Path, PathBuf};

use anyhow::Result;
use thirtyfour::WebDriver;

use super::ConsoleLine;

/// The tag that loads it, to stand before anything else in a page.
pub(crate) const TAG: &str = r#"<script src="/recorder/recorder.js"></script>"#;

/// The folder of the web site that has it.
pub(crate) fn mount() -> (String, PathBuf) {
    ("/recorder".to_owned(), Path::new(env!("CARGO_MANIFEST_DIR")).join("src/engine"))
}

/// Takes out what was kept, in pages of the web site alone. In one script: between two, the page may be left.
const TAKE: &str = "
    if (!location.href.startsWith(arguments[0])) return null;
    const kept = sessionStorage.getItem('recorded-console') ?? '';
    sessionStorage.removeItem('recorded-console');
    return kept;
";

/// Nothing where the page is not one of the web site `home`.
pub(super) async fn console(driver: &WebDriver, home: &str) -> Result<Option<Vec<ConsoleLine>>> {
    let kept: Option<String> = driver.execute(TAKE, vec![home.into()]).await?.convert()?;
    let Some(kept) = kept else { return Ok(None) };
    let lines = kept
        .lines()
        .map(|line| {
            let (level, text): (String, String) = serde_json::from_str(line)?;
            let is_complaint = matches!(level.as_str(), "error" | "warn");
            Ok(ConsoleLine { is_complaint, text: format!("{level} {text}") })
        })
        .collect::<Result<_>>()?;
    Ok(Some(lines))
}
