//! Keys, and where the focus is.

use anyhow::{Context, Result};
use e2e::TestBed;
use serde::Deserialize;
use thirtyfour::Key;

/// Presses `key` while Shift is down.
pub(crate) async fn press_with_shift(bed: &TestBed, key: Key) -> Result<()> {
    let chain = bed.browser.driver().action_chain();
    Ok(chain.key_down(Key::Shift).key_down(key.clone()).key_up(key).key_up(Key::Shift).perform().await?)
}

/// What has the focus, wherever it is.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Stop {
    /// The id of the widget, if it is in one.
    pub(crate) widget: String,
    /// The group of radio buttons, else the id or part, else the element's name.
    pub(crate) name: String,
    /// Whether it is the widget's own, rather than the page's.
    pub(crate) is_ours: bool,
    /// The style of the line around it.
    pub(crate) outline: String,
    /// Its box on the page, a radio button's with its label: left, top, right, bottom.
    pub(crate) bounds: [f64; 4],
    /// Whether all of it is in the window.
    pub(crate) in_window: bool,
    /// Whether nothing lies over it.
    pub(crate) on_top: bool,
}

/// The element that has the focus; none if the page as a whole has it.
pub(crate) async fn stop(bed: &TestBed) -> Result<Option<Stop>> {
    bed.browser.eval(include_str!("stop.js"), vec![]).await
}

/// All stops that `press` leads to, the first being where the focus is, until it is on `#id`.
pub(crate) async fn walk_to(
    bed: &TestBed,
    id: &str,
    press: impl AsyncFn() -> Result<()>,
) -> Result<Vec<Stop>> {
    /// More than there are on any page here.
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
