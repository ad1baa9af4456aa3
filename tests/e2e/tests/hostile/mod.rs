//! Hostile input in a real browser: from a core, and from the page.

mod address;
mod answers;
#[path = "../../../../crates/session/tests/hostile/corpus.rs"]
mod corpus;
mod followed;
#[path = "../../../../crates/session/tests/hostile/generate.rs"]
mod generate;
mod icons;
#[path = "../../../../crates/session/tests/hostile/json.rs"]
mod json;
mod names;
mod numbers;
pub(crate) mod offer;
mod press;
mod proxy;
mod refused;
mod samples;
mod scripts;
mod words;
