//! What a screen reader gets: the browser's own accessibility tree, and what is said when something happens.

mod language;
mod roles;
mod said;
mod tree;
