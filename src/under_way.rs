//! [`UnderWay`]: the request or pause that a widget waits for.

use gloo_timers::callback::Timeout;
use web_sys::AbortController;

/// Something that will report back. Dropping it calls it off: a request is aborted, a pause never ends.
#[derive(Debug)]
pub(crate) struct UnderWay {
    abort: Option<AbortController>,
    _timer: Timeout,
}

impl UnderWay {
    /// Calls `ended` after `duration_ms` milliseconds.
    pub(crate) fn pause(duration_ms: u32, ended: impl FnOnce() + 'static) -> Self {
        Self { abort: None, _timer: Timeout::new(duration_ms, ended) }
    }

    /// A request that `abort` aborts when its time is up.
    pub(crate) fn request(abort: AbortController, timeout_ms: u32) -> Self {
        let time_is_up = abort.clone();
        Self { abort: Some(abort), _timer: Timeout::new(timeout_ms, move || time_is_up.abort()) }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        if let Some(abort) = &self.abort {
            abort.abort();
        }
    }
}
