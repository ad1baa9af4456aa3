//! [`Watch`]: no test lasts for ever, whatever it waits for.

use std::io::{Write as _, stderr};
use std::process;
use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::Duration;

/// Far longer than the longest test takes on a busy machine.
const LIMIT: Duration = Duration::from_mins(10);
/// What a failing test binary ends with.
const FAILURE: i32 = 101;

/// As long as one is held, the test that made it may take [`LIMIT`]; then all tests of its binary end, and say why.
/// It is a thread: the test's own may be the one that waits.
pub(crate) struct Watch(#[expect(dead_code, reason = "it is dropped")] Sender<()>);

impl Watch {
    pub(crate) fn begin() -> Self {
        let test = thread::current().name().unwrap_or("a test").to_owned();
        Self::over(LIMIT, move || {
            // Not by `eprintln!`: what a test prints so is shown when it ends.
            let _ = writeln!(stderr(), "error: {test} did not end within {LIMIT:?}: it hangs");
            process::exit(FAILURE);
        })
    }

    /// Does `end` when it is held longer than `limit`.
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
        let _watch = Watch::over(Duration::from_millis(1), move || ended.send(()).unwrap());
        assert_eq!(end.recv(), Ok(()));
    }

    #[test]
    fn it_leaves_alone_what_ends_in_time() {
        let (ended, end) = mpsc::channel::<()>();
        drop(Watch::over(Duration::from_hours(1), move || ended.send(()).unwrap()));
        // Its thread is gone, and what it held.
        assert!(end.recv().is_err());
    }
}
