//! Which faults are disabled: by a test, or because they break only one request and did so.

use std::{
    collections::HashSet,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

/// The names of the faults and scenarios that break nothing at the moment.
#[derive(Clone, Debug, Default)]
pub(crate) struct DisabledFaults(Arc<Mutex<HashSet<String>>>);

impl DisabledFaults {
    /// Whether the faults of this name are disabled.
    pub(crate) fn contains(&self, name: &str) -> bool {
        self.names().contains(name)
    }

    /// Disables the faults of this name, and returns whether they were enabled until now.
    pub(crate) fn disable(&self, name: &str) -> bool {
        self.names().insert(name.to_owned())
    }

    /// Enables all faults again.
    pub(crate) fn clear(&self) {
        self.names().clear();
    }

    fn names(&self) -> MutexGuard<'_, HashSet<String>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
