//! A widget by a script tag: where it is drawn, by whatever route the tag gets into the page, on pages that are slow,
//! and what the console says when it cannot be drawn.

mod addresses;
mod by_hand;
mod by_library;
mod complaints;
mod cost;
mod held;
mod once;
mod placing;
mod route;
mod slow_pages;
