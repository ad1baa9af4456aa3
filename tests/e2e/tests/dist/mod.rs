//! What `cargo xtask dist` writes, from a host of its own, in a browser.

mod changed;
mod description;
mod host;
mod tag;
