//! What the widget says, in the languages that it speaks.
//!
//! Each language is one file with one function from [`Text`] to words, so that a missing text does not compile,
//! and one line in the list below. Words are plain: no markup, no placeholders, at B1 level. Only [`Texts`] ends
//! up in the WebAssembly: the build writes each language to a file of its own, and a visitor loads one.

// Two texts may have the same words by chance.
#![allow(clippy::match_same_arms)]

mod language;
mod text;
mod texts;

use language::languages;
pub use text::Text;
pub use texts::{Texts, Words};

// The first one is spoken where nothing says which language the page is in.
languages! {
    #[default]
    mod nl; Dutch, ltr;
    mod en; English, ltr;
    mod de; German, ltr;
    mod fr; French, ltr;
    mod tr; Turkish, ltr;
    mod ar; Arabic, rtl;
    mod pl; Polish, ltr;
    mod uk; Ukrainian, ltr;
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::{Language, Text};
    use crate::failure::Failure;

    #[test]
    fn keys_are_unique_and_in_kebab_case() {
        let keys: HashSet<_> = Text::ALL.iter().map(|text| text.key()).collect();
        assert_eq!(keys.len(), Text::ALL.len());
        for key in keys {
            assert!(key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'), "{key}");
        }
    }

    #[test]
    fn every_failure_has_words_of_its_own_in_every_language() {
        for language in Language::ALL {
            let mut seen = HashSet::new();
            for failure in Failure::ALL {
                let (title, advice) = Text::failure(failure);
                assert_eq!(title.key(), format!("{}-title", failure.code()));
                assert_eq!(advice.key(), format!("{}-advice", failure.code()));
                let (title, advice) = (language.words(title), language.words(advice));
                assert!(seen.insert((title, advice)), "{language:?} {failure:?}");
                assert!(!title.ends_with('.'), "{language:?}: {title}");
                assert!(advice.ends_with(['.', '?', '؟']), "{language:?}: {advice}");
            }
        }
    }

    #[test]
    fn every_title_is_of_a_failure_or_one_of_these() {
        let others = [
            "client-url-not-followed-title",
            "login-cancelled-title",
            "login-failed-title",
            "missing-title",
            "misconfigured-title",
        ];
        let of_failures = Failure::ALL.map(|failure| Text::failure(failure).0.key());
        for key in Text::ALL.iter().map(|text| text.key()).filter(|key| key.ends_with("-title")) {
            assert!(others.contains(&key) || of_failures.contains(&key), "{key}: is it in `Failure::ALL`?");
        }
    }

    /// It is written for citizens, who know no core, and who have one word for what they do: "inloggen".
    #[test]
    fn dutch_speaks_of_logging_in_and_of_no_machinery() {
        const FOR_THE_WEBSITE_OWNER: [Text; 3] =
            [Text::MisconfiguredAdvice, Text::CoreUrlAttribute, Text::PurposeAttribute];
        const MACHINERY: [&str; 8] =
            ["dienst", "core", "server", "antwoord", "begrijpen", "laat ons", "ingesteld", "adres"];
        const OTHER_VERBS: [&str; 5] = ["wie u bent", "aanmeld", "meld u", "identi", "legitim"];
        let citizens = Text::ALL.iter().filter(|text| !FOR_THE_WEBSITE_OWNER.contains(text));
        let texts = citizens.map(|&text| Language::Dutch.words(text));
        for words in texts.chain(Language::Dutch.unavailable()) {
            let lower = words.to_lowercase();
            for unwanted in MACHINERY.iter().chain(&OTHER_VERBS) {
                assert!(!lower.contains(unwanted), "{unwanted:?} in {words:?}");
            }
        }
    }

    #[test]
    fn what_a_name_follows_ends_with_a_colon() {
        for language in Language::ALL {
            for text in [Text::Organisation, Text::Redirecting, Text::Code] {
                let words = language.words(text);
                assert!(words.ends_with(':'), "{language:?}: {words}");
            }
        }
    }

    #[test]
    fn words_hold_no_markup_and_no_loose_space() {
        for language in Language::ALL {
            let texts = Text::ALL.iter().map(|&text| language.words(text));
            for words in texts.chain(language.unavailable()) {
                assert!(!words.is_empty() && words.trim() == words && !words.contains("  "), "{words:?}");
                assert!(!words.contains(['<', '>', '&', '{', '}']), "{language:?}: {words}");
            }
        }
    }
}
