//! Holds the WASM back, so that what comes before it can be looked at for as long as one likes.

use crate::stage::Stage;
use anyhow::Result;

/// Goes into the page before the widget.
pub const GATE: &str = r"
    <script>
      const gate = new Promise((open) => (window.release = open));
      const realInstantiate = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = (...rest) => gate.then(() => realInstantiate(...rest));
    </script>
";

/// What Chromium says when nothing asks for what was preloaded.
pub const UNUSED_PRELOAD: &str = "was preloaded using link preload but not used";

/// Lets the WASM in.
///
/// # Errors
/// When the page has no gate.
pub async fn release(stage: &Stage) -> Result<()> {
    // Held back for long, it makes the browser wonder what the options are for.
    stage.browser.allow_in_console(UNUSED_PRELOAD);
    stage.browser.eval("release()", vec![]).await
}
