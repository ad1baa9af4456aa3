//! Tools that are not written in this repository: found, or installed at the version it names.

pub(crate) mod browser;
mod cache;
pub(crate) mod cargo_deny;
mod cargo_tool;
mod debian;
pub(crate) mod geckodriver;
mod locate;
pub(crate) mod npm;
pub(crate) mod servers;
pub(crate) mod trunk;
