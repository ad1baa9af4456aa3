//! [`Storage`]: where a choice is kept, and under which names (HTML Standard, "Web storage").

use crate::config::Config;
use crate::protocol::MethodKind;

/// Where a choice is kept, in the browser and nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Storage {
    /// `localStorage`: for next time, where the page wants that. The same for every core and purpose.
    Local,
    /// `sessionStorage`: for the way out to the login and back, in this tab, for one core and purpose.
    Session,
}

impl Storage {
    /// The name under which a widget of this `config` keeps the tag of one kind.
    #[must_use]
    pub fn key(self, config: &Config, kind: MethodKind) -> String {
        let name = ["id-contact-initiator:", kind.field()].concat();
        match self {
            Self::Local => name,
            // No space is in a core URL, so no two pairs of core and purpose share a name.
            Self::Session => [&name, " ", config.core_url.as_str(), " ", config.purpose.as_str()].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Storage;
    use crate::config::Config;
    use crate::protocol::MethodKind;

    #[test]
    fn each_core_and_purpose_has_names_of_its_own() {
        let config = |core_url, purpose| Config::from_attributes(Some(core_url), Some(purpose)).unwrap();
        let key = |core_url, purpose| Storage::Session.key(&config(core_url, purpose), MethodKind::Auth);
        assert_eq!(
            key("https://core.nl", "report_move"),
            "id-contact-initiator:auth_method https://core.nl report_move"
        );
        assert_ne!(key("https://core.nl", "b"), key("https://core.nl", "c"));
        assert_ne!(key("https://core.nl/a", "b"), key("https://core.nl", "a b"));
        assert_eq!(
            Storage::Local.key(&config("https://core.nl", "b"), MethodKind::Comm),
            "id-contact-initiator:comm_method"
        );
    }
}
