//! Remembers which faults are mended: by a test, or by having broken once where once is all they do.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The names of the scenarios and faults that break nothing any more.
#[derive(Clone, Debug, Default)]
pub(crate) struct Mended(Arc<Mutex<HashSet<String>>>);

impl Mended {
    /// Whether this one breaks nothing any more.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.names().contains(name)
    }

    /// From now on this one breaks nothing; the answer is whether it did until now.
    pub(crate) fn mend(&self, name: &str) -> bool {
        self.names().insert(name.to_owned())
    }

    /// From now on everything breaks again.
    pub(crate) fn clear(&self) {
        self.names().clear();
    }

    fn names(&self) -> MutexGuard<'_, HashSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
