//! How a page embeds the widget, by a script tag, an element or a program, and which events it gets.

mod api;
pub(crate) mod event_log;
mod events;
mod heading;
mod languages;
mod layout_shift;
mod loaded_twice;
mod method_words;
mod notification;
mod own_texts;
mod properties;
mod states;
