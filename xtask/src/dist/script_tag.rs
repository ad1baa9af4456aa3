//! `script-tag.html`: the tag to paste, with the hash of the script in it.

use anyhow::{Context, Result};

use super::manifest::integrity;
use crate::build::SCRIPT;
use crate::packed::Packed;

/// The tag as text.
pub(super) fn of(files: &[Packed], hash: &str) -> Result<String> {
    let script = files.iter().find(|file| file.name == SCRIPT).context("the script is missing")?;
    let integrity = integrity(&script.plain);
    Ok(format!(
        r#"<script
  type="module"
  async
  src="https://static.example.nl/initiator/{hash}/{SCRIPT}"
  integrity="{integrity}"
  crossorigin="anonymous"
  data-core-url="https://core.example.nl"
  data-purpose="report_move"
></script>
"#
    ))
}
