//! How a page takes the widget in: by a script tag, an element or a program, and what it hears of it.

mod api;
pub(crate) mod event_log;
mod events;
mod heading;
mod languages;
mod layout_shift;
mod loaded_twice;
mod notification;
mod own_texts;
mod properties;
mod script_tag;
mod states;
