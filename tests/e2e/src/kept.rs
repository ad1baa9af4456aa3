//! Browsers that come up slowly are kept from one test for the next, in which nothing of the last is left.

use std::sync::{Mutex, PoisonError};

use crate::browser::Browser;
use crate::setting::Setting;

/// Those that nobody plays with now. With the tests they end, as their drivers do.
static KEPT: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// One of them for the web site `home`, if one will do.
pub(crate) async fn take(setting: &Setting, home: &str) -> Option<Browser> {
    if !is_for_any(setting) {
        return None;
    }
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
    // One that cannot is dropped, and another started.
    kept.begin_anew(setting, home).await.ok()
}

/// Keeps `browser`, or gives it back if it is not of that kind.
pub(crate) fn keep(browser: Browser, setting: &Setting) -> Option<Browser> {
    if !browser.engine().is_slow_to_start() || !is_for_any(setting) {
        return Some(browser);
    }
    KEPT.lock().unwrap_or_else(PoisonError::into_inner).push(browser);
    None
}

/// Whether the browser is started as for most tests.
fn is_for_any(setting: &Setting) -> bool {
    !setting.fresh
        && setting.wishes.is_empty()
        && setting.proxy.is_none()
        && setting.window == Setting::WINDOW
}
