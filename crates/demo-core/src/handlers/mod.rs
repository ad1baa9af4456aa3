//! The handlers of the core's own API, and of the icons that the proxy in front of it serves.

pub(crate) mod icons;
pub(crate) mod session_options;
pub(crate) mod start;
