//! [`Texts`]: the words that one widget shows.

use std::rc::Rc;

use super::Text;

/// A piece of text that is cheap to clone.
pub type Words = Rc<str>;

/// The words that one widget shows: those of a language, some of them perhaps replaced by the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    lang: Words,
    /// In the order of [`Text::ALL`].
    words: Vec<Words>,
}

impl Texts {
    /// Texts in the language that the BCP 47 tag `lang` names, in the order of [`Text::ALL`]. A missing text is
    /// shown as an empty one.
    #[must_use]
    pub fn new<W: Into<Words>>(lang: &str, words: impl IntoIterator<Item = W>) -> Self {
        Self { lang: lang.into(), words: words.into_iter().map(Into::into).collect() }
    }

    /// The same texts with other words for one of them.
    #[must_use]
    pub fn with(mut self, text: Text, words: &str) -> Self {
        if let Some(place) = self.words.get_mut(text as usize) {
            *place = words.into();
        }
        self
    }

    /// The words for one text.
    #[must_use]
    pub fn get(&self, text: Text) -> Words {
        self.words.get(text as usize).cloned().unwrap_or_default()
    }

    /// The BCP 47 tag of the language.
    #[must_use]
    pub fn lang(&self) -> Words {
        self.lang.clone()
    }

    /// The direction in which the language is written: a value of HTML's `dir` attribute.
    #[must_use]
    pub fn direction(&self) -> &'static str {
        if super::is_right_to_left(&self.lang) { "rtl" } else { "ltr" }
    }
}

#[cfg(test)]
mod tests {
    use super::{Text, Texts};
    use crate::i18n::Language;

    #[test]
    fn every_text_stands_in_its_place() {
        for language in Language::ALL {
            let texts = language.texts();
            for &text in Text::ALL {
                assert_eq!(&*texts.get(text), language.words(text), "{language:?} {text:?}");
            }
        }
    }

    #[test]
    fn a_page_may_say_it_in_its_own_words() {
        let texts = Language::Dutch.texts().with(Text::Start, "Aan de slag");
        assert_eq!(&*texts.get(Text::Start), "Aan de slag");
        assert_eq!(&*texts.get(Text::Starting), Language::Dutch.words(Text::Starting));
    }

    #[test]
    fn a_missing_text_is_empty() {
        assert_eq!(&*Texts::new("nl", ["Even geduld"]).get(Text::Start), "");
    }

    #[test]
    fn arabic_runs_from_right_to_left() {
        for language in Language::ALL {
            let expected = if language == Language::Arabic { "rtl" } else { "ltr" };
            assert_eq!(language.direction(), expected);
            assert_eq!(language.texts().direction(), expected);
        }
    }
}
