//! What the widget says, in the languages that it speaks.
//!
//! Each language is one file with one function from [`Text`] to words: a text that is missing does not
//! compile. Words are plain: no markup, no placeholders, at B1 level. Nothing here ends up in the WASM but
//! [`Texts`]: the build writes each language to a file of its own, and a visitor loads one.

// A language may say two things in the same words today, and tomorrow not.
#![allow(clippy::match_same_arms)]

mod ar;
mod de;
mod en;
mod fr;
mod language;
mod nl;
mod pl;
mod text;
mod texts;
mod tr;
mod uk;

pub use language::Language;
pub use text::Text;
pub use texts::{Texts, Words};

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
    fn words_hold_no_markup_and_no_loose_space() {
        for language in Language::ALL {
            for &text in Text::ALL {
                let words = language.words(text);
                assert!(!words.is_empty() && words.trim() == words && !words.contains("  "), "{words:?}");
                assert!(!words.contains(['<', '>', '&', '{', '}']), "{language:?}: {words}");
            }
        }
    }
}
