//! The whole widget by keyboard alone: in the visual order, with a focus that is visible and never lost.

mod focus_kept;
mod focus_visible;
mod heard_keys;
mod inert_keys;
mod keys;
mod order;
mod page_handlers;
mod whole_way;
