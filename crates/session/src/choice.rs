//! [`Choice`]: which methods are chosen.

use crate::protocol::MethodKind;

/// The tags that the citizen picked. Some may not be offered now: see [`Model::chosen`](crate::Model::chosen).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Choice {
    /// The auth method's tag.
    pub auth_method: Option<String>,
    /// The comm method's tag.
    pub comm_method: Option<String>,
}

impl Choice {
    /// The tag of one kind.
    #[must_use]
    pub fn of(&self, kind: MethodKind) -> Option<&str> {
        match kind {
            MethodKind::Auth => self.auth_method.as_deref(),
            MethodKind::Comm => self.comm_method.as_deref(),
        }
    }

    /// Chooses the method of this tag.
    pub fn set(&mut self, kind: MethodKind, tag: String) {
        match kind {
            MethodKind::Auth => self.auth_method = Some(tag),
            MethodKind::Comm => self.comm_method = Some(tag),
        }
    }
}
