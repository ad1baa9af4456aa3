//! Hostile input: whatever a core, a page or an address bar may hold, each parser takes it or refuses it, and what
//! it takes can do no harm.
//!
//! The cases of the property tests are the same in every run. To look further, set `PROPTEST_CASES` and
//! `PROPTEST_RNG_SEED`. What fails is kept in `tests/proptest-regressions`, to be committed with what mends it.

mod answers;
mod choosing;
mod client_urls;
mod corpus;
mod generate;
mod icons;
mod json;
mod parsed;
mod sent;
mod sessions;
mod settings;
mod words;

use std::env;

use proptest::prelude::ProptestConfig;
use proptest::test_runner::RngSeed;

/// So many cases, the same each time.
fn cases(count: u32) -> ProptestConfig {
    let mut config = ProptestConfig::default();
    if env::var_os("PROPTEST_CASES").is_none() {
        config.cases = count;
    }
    if env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(4);
    }
    config
}
