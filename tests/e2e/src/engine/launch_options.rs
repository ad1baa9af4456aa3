//! [`LaunchOptions`]: what a browser is started with.

use std::net::SocketAddr;

/// What a browser is started with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LaunchOptions<'a> {
    /// Width and height in CSS pixels. The width is that of the page itself.
    pub(crate) window: (u32, u32),
    /// Whether it is the only browser on the desktop, so that its window can have the keyboard focus.
    pub(crate) is_alone: bool,
    /// What the visitor's device is set to.
    pub(crate) preferences: &'a [MediaPreference],
    /// The HTTP proxy for everything but this machine.
    pub(crate) proxy: Option<SocketAddr>,
    /// Whether the driver waits for a page to load before it does anything in it.
    pub(crate) waits_for_load: bool,
}

/// A preference of the visitor's, which CSS reads by a media query.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MediaPreference {
    /// Dark pages: `prefers-color-scheme: dark`.
    Dark,
    /// Colours of the visitor's own, as in Windows' contrast themes: `forced-colors: active`.
    ForcedColors,
    /// As little motion as possible: `prefers-reduced-motion: reduce`.
    ReducedMotion,
}

impl LaunchOptions<'_> {
    /// The capability `pageLoadStrategy` (WebDriver, 7.2).
    pub(crate) fn page_load_strategy(&self) -> &'static str {
        if self.waits_for_load { "normal" } else { "none" }
    }

    /// Whether the visitor has this preference.
    pub(crate) fn prefers(&self, preference: MediaPreference) -> bool {
        self.preferences.contains(&preference)
    }
}
