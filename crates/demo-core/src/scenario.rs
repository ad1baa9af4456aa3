//! Scenarios: situations to try the widget in, each a name for faults that belong together.

use crate::Words;

/// The start of the path of every scenario.
pub(crate) const PREFIX: &str = "/scenario/";

/// One situation. `{core}/scenario/{name}` is a whole core with these faults.
#[derive(Clone, Copy, Debug)]
pub struct Scenario {
    /// The last part of the core URL.
    pub name: &'static str,
    /// What a visitor sees of it, for people who know nothing of protocols.
    pub title: Words,
    /// What goes wrong, in one line, for those who do.
    pub description: &'static str,
    /// The name of the faults, of which [`fault_exists`](crate::fault_exists) tells whether there are any.
    pub fault: &'static str,
}

impl Scenario {
    /// The path to add to a core's URL for this scenario: `/scenario/slow`.
    #[must_use]
    pub fn prefix(&self) -> String {
        format!("{PREFIX}{}", self.name)
    }
}

/// Every scenario, in the order in which they are listed.
pub const SCENARIOS: &[Scenario] = &[
    scenario(
        "slow",
        Words { nl: "Alles duurt even", en: "Everything takes a moment" },
        "Both the options and the start are answered after 2.5 seconds.",
        "options-late-2500+start-late-2500",
    ),
    scenario(
        "options-hang",
        Words { nl: "De keuzes komen niet", en: "The choices never come" },
        "The request for the options is never answered.",
        "options-hang",
    ),
    scenario(
        "options-500",
        Words { nl: "De contactdienst heeft een storing", en: "The contact service is out of order" },
        "The request for the options is answered with 500.",
        "options-status-500",
    ),
    scenario(
        "options-500-once",
        Words {
            nl: "De contactdienst heeft een korte storing",
            en: "The contact service is out of order for a moment",
        },
        "The first request for the options is answered with 500, the next ones well.",
        "options-status-500+once",
    ),
    scenario(
        "options-drop",
        Words { nl: "De contactdienst is niet bereikbaar", en: "The contact service cannot be reached" },
        "The connection is dropped instead of answering with the options.",
        "options-drop",
    ),
    scenario(
        "options-drop-once",
        Words {
            nl: "De contactdienst is even niet bereikbaar",
            en: "The contact service cannot be reached for a moment",
        },
        "The first request for the options is dropped, the next ones are answered well.",
        "options-drop+once",
    ),
    scenario(
        "options-bad-json",
        Words { nl: "De keuzes zijn niet te lezen", en: "The choices cannot be read" },
        "The options are not JSON, though they say so.",
        "options-body-unquoted",
    ),
    scenario(
        "options-truncated",
        Words { nl: "De keuzes komen maar half binnen", en: "Only half of the choices arrives" },
        "The connection is dropped halfway through the options, after 200 and the right headers.",
        "options-drop-in-body",
    ),
    scenario(
        "options-wrong-types",
        Words { nl: "De keuzes kloppen niet", en: "The choices make no sense" },
        "The options are JSON with numbers and texts where lists and texts belong.",
        "options-body-wrong-types",
    ),
    scenario(
        "options-huge",
        Words { nl: "Er komt veel te veel binnen", en: "Far too much arrives" },
        "The options are valid and larger than 10 MB.",
        "options-body-huge",
    ),
    scenario(
        "options-empty-body",
        Words { nl: "De contactdienst antwoordt met niets", en: "The contact service answers with nothing" },
        "The options are 200 with an empty body.",
        "options-body-empty",
    ),
    scenario(
        "options-many",
        Words { nl: "Er zijn 300 keuzes", en: "There are 300 choices" },
        "There are 300 methods: 150 to log in and 150 to talk.",
        "methods-many",
    ),
    scenario(
        "odd-methods",
        Words {
            nl: "De keuzes hebben vreemde namen en plaatjes",
            en: "The choices have strange names and pictures",
        },
        "Methods without name or icon, with icons that are empty, \"none\", relative or missing, a tag twice, extra fields, names with markup or of 2,000 characters.",
        "methods-odd",
    ),
    scenario(
        "no-comm",
        Words { nl: "Er is geen manier om te praten", en: "There is no way to talk" },
        "The options hold no communication methods.",
        "methods-no-comm",
    ),
    scenario(
        "no-auth",
        Words { nl: "Er is geen manier om in te loggen", en: "There is no way to log in" },
        "The options hold no authentication methods.",
        "methods-no-auth",
    ),
    scenario(
        "one-each",
        Words { nl: "Er is maar één keuze per vraag", en: "There is one choice per question" },
        "The options hold one method of each kind.",
        "methods-one-each",
    ),
    scenario(
        "start-slow",
        Words { nl: "Na de knop duurt het lang", en: "It takes long after the button" },
        "The start is answered after 8 seconds; a real core may take 10.",
        "start-late-8000",
    ),
    scenario(
        "start-hang",
        Words { nl: "Na de knop komt er geen antwoord", en: "No answer comes after the button" },
        "The start is never answered.",
        "start-hang",
    ),
    scenario(
        "start-500",
        Words { nl: "Het inloggen heeft een storing", en: "Logging in is out of order" },
        "The start is answered with 500, as when a plugin is down.",
        "start-status-500",
    ),
    scenario(
        "start-500-once",
        Words { nl: "Het inloggen lukt pas de tweede keer", en: "Logging in works the second time" },
        "The first start is answered with 500, the next ones well.",
        "start-status-500+once",
    ),
    scenario(
        "start-drop",
        Words { nl: "De verbinding valt weg na de knop", en: "The connection is lost after the button" },
        "The connection is dropped instead of answering the start.",
        "start-drop",
    ),
    scenario(
        "start-bad-json",
        Words {
            nl: "Het antwoord na de knop is niet te lezen",
            en: "The answer after the button cannot be read",
        },
        "The answer to the start is not JSON, though it says so.",
        "start-body-unquoted",
    ),
    scenario(
        "start-wrong-types",
        Words { nl: "Het antwoord na de knop klopt niet", en: "The answer after the button makes no sense" },
        "The client URL is a number.",
        "start-body-wrong-types",
    ),
    scenario(
        "start-huge",
        Words { nl: "Na de knop komt er veel te veel binnen", en: "Far too much arrives after the button" },
        "The answer to the start is valid and larger than 10 MB.",
        "start-body-huge",
    ),
    scenario(
        "start-refused",
        Words { nl: "Wat is gekozen, mag niet samen", en: "What was chosen does not go together" },
        "The start is refused (404 or 400) although the options allowed it.",
        "start-lose-body",
    ),
    scenario(
        "start-303",
        Words {
            nl: "De contactdienst stuurt de vraag zelf door",
            en: "The contact service passes the question on by itself",
        },
        "The start is answered with a redirect, as if a proxy removed the Accept header.",
        "start-lose-accept",
    ),
    scenario(
        "cors-off",
        Words {
            nl: "De contactdienst kent deze website niet",
            en: "The contact service does not know this website",
        },
        "A core without proxy: no CORS and no icons.",
        "preflight-status-404+icons-status-404+core-cors-none+icons-cors-none",
    ),
    scenario(
        "cors-off-start",
        Words {
            nl: "De website mag wel kijken, maar niet starten",
            en: "The website may look, but not start",
        },
        "The proxy forgot the start: no CORS there, and a preflight gets 404.",
        "start-cors-none+preflight-status-404+preflight-cors-none",
    ),
    scenario(
        "hostile-javascript",
        Words { nl: "De weg naar het inloggen is een programma", en: "The way to log in is a program" },
        "The client URL is a script.",
        "client-url-javascript",
    ),
    scenario(
        "hostile-data",
        Words { nl: "De weg naar het inloggen is zelf een pagina", en: "The way to log in is itself a page" },
        "The client URL holds a page itself (data:).",
        "client-url-data",
    ),
    scenario(
        "hostile-relative",
        Words {
            nl: "De weg naar het inloggen blijft op deze website",
            en: "The way to log in stays on this website",
        },
        "The client URL is a path on the web site.",
        "client-url-relative",
    ),
    scenario(
        "hostile-protocol-relative",
        Words { nl: "De weg naar het inloggen mist zijn begin", en: "The way to log in lacks its beginning" },
        "The client URL leaves out the protocol.",
        "client-url-protocol-relative",
    ),
    scenario(
        "hostile-credentials",
        Words {
            nl: "In de weg naar het inloggen staat een wachtwoord",
            en: "The way to log in holds a password",
        },
        "The client URL holds a user name and password.",
        "client-url-credentials",
    ),
    scenario(
        "hostile-control",
        Words {
            nl: "In de weg naar het inloggen staan onzichtbare tekens",
            en: "The way to log in holds invisible characters",
        },
        "The client URL holds a newline and a tab.",
        "client-url-control",
    ),
    scenario(
        "hostile-backslash",
        Words {
            nl: "In de weg naar het inloggen staan verkeerde strepen",
            en: "The way to log in has the wrong slashes",
        },
        "The client URL has backslashes for slashes.",
        "client-url-backslash",
    ),
    scenario(
        "hostile-blob",
        Words {
            nl: "De weg naar het inloggen leidt naar het geheugen",
            en: "The way to log in leads into memory",
        },
        "The client URL points at something in memory (blob:).",
        "client-url-blob",
    ),
    scenario(
        "hostile-empty",
        Words { nl: "Er is geen weg naar het inloggen", en: "There is no way to the login" },
        "The client URL is empty.",
        "client-url-empty",
    ),
];

const fn scenario(
    name: &'static str,
    title: Words,
    description: &'static str,
    fault: &'static str,
) -> Scenario {
    Scenario { name, title, description, fault }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::fault_exists;

    #[test]
    fn names_are_unique_and_fit_a_url_as_they_are() {
        let names: HashSet<_> = SCENARIOS.iter().map(|scenario| scenario.name).collect();
        assert_eq!(names.len(), SCENARIOS.len());
        for name in names {
            assert!(name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'-')), "{name}");
        }
    }

    #[test]
    fn descriptions_are_one_line_and_faults_exist() {
        for Scenario { name, description, fault, .. } in SCENARIOS {
            assert!(description.ends_with('.') && !description.contains('\n'), "{name}");
            assert!(fault_exists(fault), "{name}: {fault}");
        }
    }

    #[test]
    fn titles_differ_and_speak_of_no_machinery() {
        const MACHINERY: &[&str] =
            &["json", "cors", "core", "http", "url", "preflight", "proxy", "404", "500"];
        for title in [|it: &Scenario| it.title.nl, |it: &Scenario| it.title.en] {
            let titles: HashSet<_> = SCENARIOS.iter().map(title).collect();
            assert_eq!(titles.len(), SCENARIOS.len());
            for title in titles {
                let words = title.to_lowercase();
                assert!(!title.is_empty() && !title.ends_with('.'), "{title}");
                assert!(!words.split(' ').any(|word| MACHINERY.contains(&word)), "{title}");
            }
        }
    }
}
