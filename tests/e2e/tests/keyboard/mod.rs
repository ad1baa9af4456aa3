//! The widget by keyboard alone: all of it, in the order that is seen, with a focus that is seen and never lost.

mod harmless;
mod kept;
mod keys;
mod order;
mod seen;
mod whole_way;
