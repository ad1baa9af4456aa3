//! The widget in apps made with a framework: rendered, changed, moved, removed and listened to in the framework's own
//! way.

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
