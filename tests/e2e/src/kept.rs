//! Browsers that come up slowly are kept from one test for the next, in which nothing of the last is left.

use std::sync::{Mutex, PoisonError};

use crate::browser::Browser;
use crate::engine::Engine;
use crate::setting::Setting;

/// Those that nobody plays with now. With the tests they end, as their drivers do.
static KEPT: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// One of them for the web site `home`, if one will do.
pub(crate) async fn take(engine: Engine, setting: &Setting, home: &str) -> Option<Browser> {
    if !is_reusable(engine, setting) {
        return None;
    }
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
    // One that cannot is dropped, and another started.
    kept.begin_anew(setting, home).await.ok()
}

/// Keeps `browser`, or gives it back if it is not of that kind.
pub(crate) fn keep(browser: Browser, setting: &Setting) -> Option<Browser> {
    if !is_reusable(browser.engine(), setting) {
        return Some(browser);
    }
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).push(browser);
    None
}

/// Whether the test may have a browser that others have had, and leaves one that others may have.
fn is_reusable(engine: Engine, setting: &Setting) -> bool {
    engine.is_slow_to_start()
        && !(setting.leaves_requests && engine.suffers_from_left_requests())
        && setting.wishes.is_empty()
        && setting.proxy.is_none()
        && setting.window == Setting::WINDOW
}
