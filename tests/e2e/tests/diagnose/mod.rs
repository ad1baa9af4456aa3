//! The self-check: what it finds, and that its advice names what is missing and where it belongs.

mod all_well;
mod core;
mod demo_page;
pub(crate) mod diagnosis;
mod documented;
mod files;
mod policy;
mod proxy;
mod settings;
mod widget;
