//! The widget in a narrow window, with large type, spaced text, in every language: all of it is there, in its
//! place, and large enough to press.

mod measure;
mod mirrored;
mod still;
mod targets;
mod widths;
