//! Remembers which scenarios that break only once did so.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, PoisonError},
};

/// The names of the scenarios that broke.
#[derive(Clone, Debug, Default)]
pub(crate) struct Tripped(Arc<Mutex<HashSet<&'static str>>>);

impl Tripped {
    /// Whether this is the first time for that name.
    pub(crate) fn trip(&self, name: &'static str) -> bool {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name)
    }

    /// From here on, each name has a first time again.
    pub(crate) fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
