//! Holds the WASM back, so that a test has time to look at what comes before it.

use anyhow::Result;

use crate::engine::ConsoleNoise;
use crate::test_bed::TestBed;

/// Goes into the page before the widget.
pub const GATE: &str = r"
    <script>
      var gate = new Promise((open) => (window.release = open));
      var realInstantiate = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = (...rest) => gate.then(() => realInstantiate(...rest));
    </script>
";

/// Lets the WASM load.
///
/// # Errors
/// When [`GATE`] is not in the page.
pub async fn release(bed: &TestBed) -> Result<()> {
    // By now the browser may have complained that the preloaded options are not used.
    bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
    bed.browser.run("release()").await
}
