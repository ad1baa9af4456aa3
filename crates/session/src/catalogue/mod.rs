//! What the widget offers to pages and what it tells them, as lists: settings, events, states and error codes.
//!
//! The build writes from them what the script and its types know, tests write the tables in `docs/` from them, and
//! other tests hold them to what the rules do. Nothing that ships calls them, so they cost no visitor a byte.

mod codes;
mod events;
mod settings;
mod states;

pub use codes::{ErrorRow, SCRIPT_ERRORS, ScriptError, error_rows, problem_codes};
pub use events::{EVENTS, EventType, Field};
pub use settings::{Missing, SETTINGS, Setting};
pub use states::states;
