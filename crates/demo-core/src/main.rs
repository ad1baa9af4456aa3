//! The demo core as a program.
fn main() {}
