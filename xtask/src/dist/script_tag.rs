//! `script-tag.html` and `preload-tags.html`: the tag to paste, with the hash of the script in it, and the tags for the
//! page's head that start the downloads with the page.

use anyhow::{Context, Result};
use id_contact_session::Language;

use super::manifest::integrity;
use crate::build::{SCRIPT, WASM, texts};
use crate::packed::Packed;

/// Where the files are served, and where the core is, until the website owner writes other addresses.
const FILES: &str = "https://static.example.nl/initiator";
const CORE: &str = "https://core.example.nl";

/// A media query that matches in Chromium (foldable screens) and in Firefox. Safari's engine would download again what is
/// preloaded for `fetch`.
const TAKES_PRELOADED: &str = "(device-posture), (min--moz-device-pixel-ratio: 0)";

/// The tag as text.
pub(super) fn of(files: &[Packed], hash: &str) -> Result<String> {
    let integrity = integrity_of_script(files)?;
    Ok(format!(
        r#"<script
  type="module"
  async
  src="{FILES}/{hash}/{SCRIPT}"
  integrity="{integrity}"
  crossorigin="anonymous"
  data-core-url="{CORE}"
  data-purpose="report_move"
></script>
"#
    ))
}

/// The tags for the page's head, for a widget that speaks Dutch. Only the script has an `integrity` here: browsers ignore
/// it on what is preloaded for `fetch`, and Chromium warns of it. The script checks these files itself.
pub(super) fn preload(files: &[Packed], hash: &str) -> Result<String> {
    let integrity = integrity_of_script(files)?;
    let words = texts::file_name(Language::Dutch);
    Ok(format!(
        r#"<link rel="modulepreload" href="{FILES}/{hash}/{SCRIPT}" integrity="{integrity}" crossorigin="anonymous">
<link rel="preload" as="fetch" media="{TAKES_PRELOADED}" href="{FILES}/{hash}/{WASM}" crossorigin="anonymous">
<link rel="preload" as="fetch" media="{TAKES_PRELOADED}" href="{FILES}/{hash}/{words}" crossorigin="anonymous">
<link rel="preconnect" href="{CORE}" crossorigin="anonymous">
"#
    ))
}

fn integrity_of_script(files: &[Packed]) -> Result<String> {
    let script = files.iter().find(|file| file.name == SCRIPT).context("the script is missing")?;
    Ok(integrity(&script.plain))
}
