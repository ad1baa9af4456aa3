//! Tools that are not written in this repository: found, or installed at the version it names.

pub(crate) mod browser;
mod cache;
mod debian;
mod locate;
pub(crate) mod npm;
pub(crate) mod servers;
pub(crate) mod trunk;
