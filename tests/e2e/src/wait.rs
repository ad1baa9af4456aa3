//! Waiting for something to become true, with a deadline.

use std::time::{Duration, Instant};

use anyhow::{Result, bail};

/// Far longer than anything takes that is not meant to take long, on a busy machine too.
const DEFAULT_TIMEOUT: Duration = Duration::from_secs(20);
/// How long to wait between two probes.
const POLL_INTERVAL: Duration = Duration::from_millis(25);

/// Calls `probe` until it returns something.
///
/// # Errors
/// When it returns nothing in time. The error says `what` was waited for.
pub async fn until<T>(what: &str, probe: impl AsyncFnMut() -> Result<Option<T>>) -> Result<T> {
    until_within(DEFAULT_TIMEOUT, what, probe).await
}

/// As [`until`], with another time-out.
///
/// # Errors
/// When `probe` returns nothing within `timeout`.
pub async fn until_within<T>(
    timeout: Duration,
    what: &str,
    mut probe: impl AsyncFnMut() -> Result<Option<T>>,
) -> Result<T> {
    let deadline = Instant::now() + timeout;
    loop {
        // An error does not end the wait: a page that is being left cannot answer. The deadline decides.
        let error = match probe().await {
            Ok(Some(answer)) => return Ok(answer),
            Ok(None) => String::new(),
            Err(error) => format!(": {error:#}"),
        };
        if Instant::now() >= deadline {
            bail!("waited {timeout:?} for {what}{error}");
        }
        tokio::time::sleep(POLL_INTERVAL).await;
    }
}
