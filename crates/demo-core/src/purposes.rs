//! The purposes of the demo core: the methods that each allows, and the attributes that it asks for.

use crate::Words;

/// A purpose in the core's configuration.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Purpose {
    pub(crate) name: &'static str,
    /// What people call it.
    pub(crate) title: Words,
    pub(crate) auth: Allowed,
    pub(crate) comm: Allowed,
    pub(crate) attributes: &'static [Attribute],
    /// What is special about it, for the index page and the demo page.
    pub(crate) description: &'static str,
}

/// Which methods a purpose allows.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Allowed {
    /// All of them, in an order that differs per start: `*` in a core's configuration. Methods whose plugin refuses or
    /// hangs are left out.
    All,
    /// Only these, in this order.
    Only(&'static [&'static str]),
}

/// An attribute that the citizen shares, with the value that our invented citizen has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Attribute {
    pub(crate) label: &'static str,
    pub(crate) value: &'static str,
}

/// The name of our invented citizen.
pub(crate) const CITIZEN: &str = "Noor Voorbeeld";

const NAME: Attribute = attribute("Naam", CITIZEN);
const BIRTH_DATE: Attribute = attribute("Geboortedatum", "29 februari 1980");
const ADDRESS: Attribute = attribute("Adres", "Sluisstraat 12");
const CITY: Attribute = attribute("Woonplaats", "1999 WD Waterdam");

/// Every purpose that the demo core knows.
pub(crate) const PURPOSES: &[Purpose] = &[
    Purpose {
        name: "report_move",
        title: Words { nl: "Verhuizing doorgeven", en: "Report a move" },
        auth: Allowed::All,
        comm: Allowed::All,
        attributes: &[NAME, ADDRESS, CITY],
        description: "All methods, in an order that differs per start of the core.",
    },
    Purpose {
        name: "request_passport",
        title: Words { nl: "Paspoort aanvragen", en: "Apply for a passport" },
        auth: Allowed::All,
        comm: Allowed::All,
        attributes: &[NAME, BIRTH_DATE, CITY],
        description: "All methods, in an order that differs per start of the core.",
    },
    Purpose {
        name: "personal_question",
        title: Words { nl: "Persoonlijke vraag", en: "Personal question" },
        auth: Allowed::Only(&["irma", "digid"]),
        comm: Allowed::Only(&["call", "chat"]),
        attributes: &[NAME],
        description: "Yivi or DigiD; call or chat.",
    },
    Purpose {
        name: "with space",
        title: Words { nl: "Afspraak maken", en: "Make an appointment" },
        auth: Allowed::Only(&["irma", "digid"]),
        comm: Allowed::Only(&["call", "chat"]),
        attributes: &[NAME],
        description: "A name with a space.",
    },
    Purpose {
        name: "with/slash",
        title: Words { nl: "Bezwaar maken", en: "Lodge an objection" },
        auth: Allowed::Only(&["irma", "digid"]),
        comm: Allowed::Only(&["call", "chat"]),
        attributes: &[NAME],
        description: "A name with a slash.",
    },
    Purpose {
        name: "aangifte-zoë",
        title: Words { nl: "Geboorte aangeven", en: "Register a birth" },
        auth: Allowed::Only(&["irma", "digid"]),
        comm: Allowed::Only(&["call", "chat"]),
        attributes: &[NAME, CITY],
        description: "A name with a letter outside ASCII.",
    },
    Purpose {
        name: "call_only",
        title: Words { nl: "Spoedvraag", en: "Urgent question" },
        auth: Allowed::Only(&["digid"]),
        comm: Allowed::Only(&["call"]),
        attributes: &[NAME],
        description: "One method of each kind.",
    },
    Purpose {
        name: "no_comm",
        title: Words { nl: "Melding over uw buurt", en: "Report about your neighbourhood" },
        auth: Allowed::Only(&["irma", "digid"]),
        comm: Allowed::Only(&[]),
        attributes: &[NAME],
        description: "No way to talk.",
    },
    Purpose {
        name: "no_auth",
        title: Words { nl: "Algemene vraag", en: "General question" },
        auth: Allowed::Only(&[]),
        comm: Allowed::Only(&["call", "chat"]),
        attributes: &[NAME],
        description: "No way to log in.",
    },
    Purpose {
        name: "broken_plugins",
        title: Words { nl: "Verloren paspoort melden", en: "Report a lost passport" },
        auth: Allowed::Only(&["irma", "refusing-auth", "hanging-auth"]),
        comm: Allowed::Only(&["chat", "refusing-comm", "hanging-comm"]),
        attributes: &[NAME],
        description: "Methods whose plugin refuses (500 at once) or hangs (500 after 5 seconds, 10 if both do).",
    },
];

/// The purpose of exactly that name.
pub(crate) fn find(name: &str) -> Option<&'static Purpose> {
    PURPOSES.iter().find(|purpose| purpose.name == name)
}

/// What people call the purpose of that name. No session has one that the demo core does not know.
pub(crate) fn title(name: &str) -> &str {
    find(name).map_or(name, |purpose| purpose.title.nl)
}

/// The names of all purposes that the demo core knows.
pub fn purpose_names() -> impl Iterator<Item = &'static str> {
    PURPOSES.iter().map(|purpose| purpose.name)
}

const fn attribute(label: &'static str, value: &'static str) -> Attribute {
    Attribute { label, value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::methods::{AUTH_METHODS, COMM_METHODS, ConfiguredMethod};

    #[test]
    fn purposes_allow_only_methods_that_exist() {
        fn all_known(allowed: Allowed, known: &[ConfiguredMethod]) -> bool {
            match allowed {
                Allowed::All => true,
                Allowed::Only(tags) => tags.iter().all(|tag| known.iter().any(|method| method.tag == *tag)),
            }
        }
        for purpose in PURPOSES {
            assert!(all_known(purpose.auth, AUTH_METHODS), "{}", purpose.name);
            assert!(all_known(purpose.comm, COMM_METHODS), "{}", purpose.name);
        }
    }
}
