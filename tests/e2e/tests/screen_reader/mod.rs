//! What a screen reader gets: the browser's accessibility tree, and what is announced when something happens.

mod announcements;
mod language;
mod roles;
mod tree;
