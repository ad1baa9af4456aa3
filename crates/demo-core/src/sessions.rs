//! The sessions that were started. They are kept in memory, also when they have ended, so that their pages know the way
//! back.

use std::{
    collections::HashMap,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

/// A session, from its start.
#[derive(Clone, Debug)]
pub(crate) struct Session {
    pub(crate) purpose: String,
    /// None if the citizen had logged in before.
    pub(crate) auth_method: Option<String>,
    pub(crate) comm_method: String,
    pub(crate) return_url: Option<String>,
    /// When the citizen logged in, which is when the conversation begins.
    pub(crate) logged_in: Option<Instant>,
    /// What the citizen wrote in the chat.
    pub(crate) messages: Vec<String>,
    pub(crate) ended: Option<Instant>,
}

impl Session {
    /// How long the conversation takes, or took. None if there was none.
    pub(crate) fn duration(&self) -> Option<Duration> {
        let until = self.ended.unwrap_or_else(Instant::now);
        self.logged_in.map(|begin| until.saturating_duration_since(begin))
    }
}

/// All sessions by their id, and where the last one came from.
#[derive(Debug, Default)]
pub(crate) struct Sessions(Mutex<Kept>);

#[derive(Debug, Default)]
struct Kept {
    by_id: HashMap<String, Session>,
    last_return_url: Option<String>,
}

impl Sessions {
    /// Stores the session, and returns a new id that nobody can guess.
    pub(crate) fn open(&self, session: Session) -> String {
        let id = format!("{:032x}", rand::random::<u128>());
        let mut kept = self.lock();
        kept.last_return_url.clone_from(&session.return_url);
        kept.by_id.insert(id.clone(), session);
        id
    }

    /// The session of this id, if it has not ended.
    pub(crate) fn get(&self, id: &str) -> Option<Session> {
        self.lock().by_id.get(id).filter(|session| session.ended.is_none()).cloned()
    }

    /// The session of this id, if it has ended.
    pub(crate) fn get_ended(&self, id: &str) -> Option<Session> {
        self.lock().by_id.get(id).filter(|session| session.ended.is_some()).cloned()
    }

    /// Where the session came from, or the last one if there is none of this id.
    pub(crate) fn return_url(&self, id: &str) -> Option<String> {
        let kept = self.lock();
        kept.by_id.get(id).map_or(&kept.last_return_url, |session| &session.return_url).clone()
    }

    pub(crate) fn log_in(&self, id: &str) {
        self.change(id, |session| session.logged_in = Some(Instant::now()));
    }

    pub(crate) fn add_message(&self, id: &str, message: String) {
        self.change(id, |session| session.messages.push(message));
    }

    pub(crate) fn end(&self, id: &str) {
        self.change(id, |session| session.ended = Some(Instant::now()));
    }

    fn change(&self, id: &str, change: impl FnOnce(&mut Session)) {
        if let Some(session) = self.lock().by_id.get_mut(id) {
            change(session);
        }
    }

    fn lock(&self) -> MutexGuard<'_, Kept> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
