//! Third-party programs: found on the machine, or installed at the version that this repository names.

pub(crate) mod browser;
pub(crate) mod bundlers;
mod cache;
pub(crate) mod cargo_deny;
mod cargo_tool;
mod debian;
pub(crate) mod geckodriver;
mod locate;
pub(crate) mod mdbook;
pub(crate) mod npm;
pub(crate) mod servers;
pub(crate) mod trunk;
