//! Presses keys, and reads where the focus is.

use anyhow::{Context, Result};
use e2e::TestBed;
use serde::Deserialize;
use thirtyfour::Key;

/// Presses `key` while Shift is down.
pub(crate) async fn press_with_shift(bed: &TestBed, key: Key) -> Result<()> {
    let chain = bed.browser.driver().action_chain();
    Ok(chain.key_down(Key::Shift).key_down(key.clone()).key_up(key).key_up(Key::Shift).perform().await?)
}

/// The element that has the focus.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Stop {
    /// The id of the widget, if it is in one.
    pub(crate) widget: String,
    /// The name of the group of radio buttons, or else the id or part, or else the name of the element.
    pub(crate) name: String,
    /// Whether it is in the shadow root of the widget.
    pub(crate) is_ours: bool,
    /// The style of its outline.
    pub(crate) outline: String,
    /// Its box on the page: left, top, right, bottom. That of a radio button includes the label.
    pub(crate) bounds: [f64; 4],
    /// Whether all of it is in the window.
    pub(crate) in_window: bool,
    /// Whether nothing covers it.
    pub(crate) on_top: bool,
}

/// The element that has the focus, or `None` if the document has it.
pub(crate) async fn stop(bed: &TestBed) -> Result<Option<Stop>> {
    bed.browser.eval(include_str!("stop.js"), vec![]).await
}

/// All stops from where the focus is to `#id`, as `press` moves it.
pub(crate) async fn walk_to(
    bed: &TestBed,
    id: &str,
    press: impl AsyncFn() -> Result<()>,
) -> Result<Vec<Stop>> {
    /// More stops than any page here has.
    const MANY: usize = 200;
    let mut stops = Vec::new();
    while stops.len() < MANY {
        let stop = stop(bed).await?.with_context(|| format!("the focus is lost after {:?}", stops.last()))?;
        let is_last = stop.name == id;
        stops.push(stop);
        if is_last {
            return Ok(stops);
        }
        press().await?;
    }
    anyhow::bail!("#{id} is not reached: {:?}", stops.last())
}

/// Presses Tab.
pub(crate) async fn tab(bed: &TestBed) -> Result<()> {
    bed.browser.press(&[Key::Tab]).await
}
