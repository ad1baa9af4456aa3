//! [`Watchdog`]: ends a test program in which a test hangs.

use std::io::{Write as _, stderr};
use std::process;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// Far longer than the longest test takes on a busy machine.
const LIMIT: Duration = Duration::from_mins(10);
/// The exit code of a test program that fails.
const FAILURE: i32 = 101;

/// A test may take [`LIMIT`] while it holds one; after that the whole test program ends with a message. It waits in a
/// thread of its own, as the test's thread may be the one that hangs.
pub(crate) struct Watchdog(#[expect(dead_code, reason = "dropping it ends the thread")] Sender<()>);

impl Watchdog {
    /// Watches the test that calls this.
    pub(crate) fn start() -> Self {
        let test = thread::current().name().unwrap_or("a test").to_owned();
        Self::over(LIMIT, move || {
            // `eprintln!` would not do: the test harness shows what it prints only when the test ends.
            let _ = writeln!(stderr(), "error: {test} did not end within {LIMIT:?}: it hangs");
            process::exit(FAILURE);
        })
    }

    /// Calls `end` when it is held longer than `limit`.
    fn over(limit: Duration, end: impl FnOnce() + Send + 'static) -> Self {
        let (held, watched) = mpsc::channel();
        thread::spawn(move || {
            if watched.recv_timeout(limit) == Err(RecvTimeoutError::Timeout) {
                end();
            }
        });
        Self(held)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_ends_what_takes_too_long() {
        let (ended, end) = mpsc::channel();
        let _watch = Watchdog::over(Duration::from_millis(1), move || ended.send(()).unwrap());
        assert_eq!(end.recv(), Ok(()));
    }

    #[test]
    fn it_leaves_alone_what_ends_in_time() {
        let (ended, end) = mpsc::channel::<()>();
        drop(Watchdog::over(Duration::from_hours(1), move || ended.send(()).unwrap()));
        // The thread has ended, and dropped what it held.
        assert!(end.recv().is_err());
    }
}
