//! A pool of browsers that are slow to start: a test takes one that others have used, and nothing of their pages is
//! left in it.

use std::sync::{Mutex, PoisonError};

use browser_engine::Engine;

use crate::browser::Browser;
use crate::engine;
use crate::setup::Setup;

/// Those that no test uses now. They end with the test program, as their drivers do.
static IDLE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// Takes a browser for the web site `site_url`, if there is one that suits `setup`.
pub(crate) async fn take(engine: Engine, setup: &Setup, site_url: &str) -> Option<Browser> {
    if !is_reusable(engine, setup) {
        return None;
    }
    let idle = IDLE.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
    // A browser that cannot be reset is dropped, and the caller starts another.
    idle.reuse(setup, site_url).await.ok()
}

/// Puts `browser` into the pool, or gives it back if other tests cannot use it.
pub(crate) fn put_back(browser: Browser, setup: &Setup) -> Option<Browser> {
    if !is_reusable(browser.engine(), setup) {
        return Some(browser);
    }
    IDLE.lock().unwrap_or_else(PoisonError::into_inner).push(browser);
    None
}

/// Whether a test with this setup can use a browser that others have used, and leaves one that others can use.
fn is_reusable(engine: Engine, setup: &Setup) -> bool {
    engine::is_slow_to_start(engine)
        && !(setup.leaves_pending_requests && engine::suffers_from_pending_requests(engine))
        && setup.preferences.is_empty()
        && setup.proxy.is_none()
        && setup.waits_for_load
        && setup.window == Setup::WINDOW
}
