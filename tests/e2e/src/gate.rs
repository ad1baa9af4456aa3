//! Holds the WASM back, so that what comes before it can be looked at for as long as one likes.

use anyhow::Result;

use crate::engine::Grumble;
use crate::stage::Stage;

/// Goes into the page before the widget.
pub const GATE: &str = r"
    <script>
      var gate = new Promise((open) => (window.release = open));
      var realInstantiate = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = (...rest) => gate.then(() => realInstantiate(...rest));
    </script>
";

/// Lets the WASM in.
///
/// # Errors
/// When the page has no gate.
pub async fn release(stage: &Stage) -> Result<()> {
    // Held back for long, it makes the browser wonder what the options are for.
    stage.browser.let_grumble(Grumble::UnusedPreload);
    stage.browser.eval("release()", vec![]).await
}
