//! [`Language`]: the languages that the widget speaks.

use super::texts::Texts;
use super::{Text, ar, de, en, fr, nl, pl, tr, uk};

/// A language that the widget speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// Dutch, also where nothing says which language the page is in.
    #[default]
    Dutch,
    /// English.
    English,
    /// German.
    German,
    /// French.
    French,
    /// Turkish.
    Turkish,
    /// Arabic, written from right to left.
    Arabic,
    /// Polish.
    Polish,
    /// Ukrainian.
    Ukrainian,
}

impl Language {
    /// Every language.
    pub const ALL: [Self; 8] = [
        Self::Dutch,
        Self::English,
        Self::German,
        Self::French,
        Self::Turkish,
        Self::Arabic,
        Self::Polish,
        Self::Ukrainian,
    ];

    /// The language's BCP 47 tag, for `lang` attributes.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
            Self::German => "de",
            Self::French => "fr",
            Self::Turkish => "tr",
            Self::Arabic => "ar",
            Self::Polish => "pl",
            Self::Ukrainian => "uk",
        }
    }

    /// The first of `wishes` (BCP 47 tags such as `nl-BE`, most wanted first) that the widget speaks;
    /// Dutch when it speaks none. Only the primary subtag counts, in any case.
    #[must_use]
    pub fn choose<'a>(wishes: impl IntoIterator<Item = &'a str>) -> Self {
        let spoken = |wish: &str| {
            let primary = wish.trim_ascii().split(['-', '_']).next().unwrap_or_default();
            Self::ALL.into_iter().find(|language| primary.eq_ignore_ascii_case(language.tag()))
        };
        wishes.into_iter().find_map(spoken).unwrap_or_default()
    }

    /// What the language says for `text`.
    #[must_use]
    pub fn words(self, text: Text) -> &'static str {
        let words = match self {
            Self::Dutch => nl::words,
            Self::English => en::words,
            Self::German => de::words,
            Self::French => fr::words,
            Self::Turkish => tr::words,
            Self::Arabic => ar::words,
            Self::Polish => pl::words,
            Self::Ukrainian => uk::words,
        };
        words(text)
    }

    /// All that the language says.
    #[must_use]
    pub fn texts(self) -> Texts {
        Texts::new(self.tag(), Text::ALL.iter().map(|&text| self.words(text)))
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn speaks_the_first_language_wished_for_that_it_knows() {
        for (wishes, language) in [
            (&["en"][..], Language::English),
            (&["EN-gb"], Language::English),
            (&["nl_BE"], Language::Dutch),
            (&["ar-MA"], Language::Arabic),
            (&["xx", "uk"], Language::Ukrainian),
            (&["", " en "], Language::English),
            (&["english"], Language::Dutch),
            (&[], Language::Dutch),
        ] {
            assert_eq!(Language::choose(wishes.iter().copied()), language, "{wishes:?}");
        }
    }
}
