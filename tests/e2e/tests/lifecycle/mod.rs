//! From a page's first moment to its last, and what may happen to a widget in between.

mod back;
mod clock;
mod many;
mod moving;
mod odd_pages;
mod offline;
mod removal;
mod stopped;
mod suspended;
mod switched_off;
