//! The sessions that were started. They are kept in memory.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
};

/// A session, from its start until it ends.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) purpose: String,
    /// None if the citizen had logged in before.
    pub(crate) auth_method: Option<String>,
    pub(crate) comm_method: String,
    pub(crate) return_url: Option<String>,
    pub(crate) logged_in: bool,
    /// What the citizen wrote in the chat.
    pub(crate) messages: Vec<String>,
}

/// All sessions by their id.
#[derive(Debug, Default)]
pub(crate) struct Sessions(Mutex<HashMap<String, Session>>);

impl Sessions {
    /// Stores the session, and returns a new id that nobody can guess.
    pub(crate) fn open(&self, session: Session) -> String {
        let id = format!("{:032x}", rand::random::<u128>());
        self.lock().insert(id.clone(), session);
        id
    }

    pub(crate) fn get(&self, id: &str) -> Option<Session> {
        self.lock().get(id).cloned()
    }

    pub(crate) fn log_in(&self, id: &str) {
        if let Some(session) = self.lock().get_mut(id) {
            session.logged_in = true;
        }
    }

    pub(crate) fn add_message(&self, id: &str, message: String) {
        if let Some(session) = self.lock().get_mut(id) {
            session.messages.push(message);
        }
    }

    pub(crate) fn end(&self, id: &str) {
        self.lock().remove(id);
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<String, Session>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
