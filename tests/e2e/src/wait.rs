//! Waiting for something to become true, with a deadline.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Longer than anything takes that is not meant to take long, also on a busy machine.
const PATIENCE: Duration = Duration::from_secs(20);
/// How long to leave the browser in peace before asking again.
const INTERVAL: Duration = Duration::from_millis(25);

/// Asks `probe` until it has an answer.
///
/// # Errors
/// When it has none in time; the error tells `what` was waited for.
pub async fn until<T>(what: &str, probe: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(PATIENCE, what, probe).await
}

/// The same with more, or less, patience.
///
/// # Errors
/// The same.
pub async fn until_within<T>(
    patience: Duration,
    what: &str,
    mut probe: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let deadline = Instant::now() + patience;
    loop {
        // A page that is just being left cannot answer: that is for the deadline to judge.
        let trouble = match probe().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => String::new(),
            Err(error) => format!(": {error:#}"),
        };
        if Instant::now() >= deadline {
            bail!("waited {patience:?} for {what}{trouble}");
        }
        tokio::time::sleep(INTERVAL).await;
    }
}
