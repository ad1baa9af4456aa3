//! [`Start`]: what a browser is started with.

use std::net::SocketAddr;

/// What a browser is started with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Start<'a> {
    /// Width and height in CSS pixels; the width is the page's own.
    pub(crate) window: (u32, u32),
    /// Whether it is the only one on the desktop, which then shows the focus in it.
    pub(crate) alone: bool,
    pub(crate) wishes: &'a [Wish],
    /// Through which HTTP proxy it reaches all but this machine.
    pub(crate) proxy: Option<SocketAddr>,
}

/// What a visitor has set on the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Dark pages.
    Dark,
    /// Colours of their own (Windows' contrast themes).
    ForcedColors,
    /// Nothing that moves.
    ReducedMotion,
}

impl Start<'_> {
    pub(crate) fn wishes(&self, wish: Wish) -> bool {
        self.wishes.contains(&wish)
    }
}
