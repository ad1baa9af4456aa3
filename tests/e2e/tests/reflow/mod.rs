//! The widget in a narrow window, with large or spaced text, in every language: all of it is visible, in its place, and
//! large enough to press.

mod icons;
mod measure;
mod mirrored;
mod reduced_motion;
mod targets;
mod widths;
