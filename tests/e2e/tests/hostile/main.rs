//! Hostile input in a real browser: what a core may answer, and what a page may hold.

#[path = "../../../../crates/session/tests/hostile/corpus.rs"]
mod corpus;
mod followed;
mod numbers;
mod press;
mod proxy;
mod refused;
