//! [`Notification`]: how the previous login ended.

/// How the previous login ended: the core sent the citizen back to the page with `?notification=`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notification {
    /// `cancel`: the citizen broke it off.
    Cancelled,
    /// `error`: it failed.
    Failed,
}

impl Notification {
    /// Reads the value of the page's query parameter `notification`.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "cancel" => Some(Self::Cancelled),
            "error" => Some(Self::Failed),
            _ => None,
        }
    }
}
