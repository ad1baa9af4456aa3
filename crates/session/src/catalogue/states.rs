//! [`states`]: the states of the element.

use crate::state::State;

/// The one state that the rules do not know, because the script enters it when there are no rules to ask.
const UNAVAILABLE: (&str, &str) = ("unavailable", "The WASM did not load, or has stopped.");

/// The name of each state and what it says, in the order in which documentation lists them.
pub fn states() -> impl Iterator<Item = (&'static str, &'static str)> {
    State::ALL.into_iter().map(|state| (state.name(), state.doc())).chain([UNAVAILABLE])
}
