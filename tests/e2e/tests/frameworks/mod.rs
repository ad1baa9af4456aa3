//! The widget in apps made with a framework: rendered, changed, moved, taken away and heard in the framework's
//! own way, each in a real browser.

mod app;
mod bundles;
mod documented;
mod errors;
mod events;
mod handle;
mod hydration;
mod lifetime;
mod settings;
mod yew;
