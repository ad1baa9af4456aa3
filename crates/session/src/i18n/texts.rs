//! [`Texts`]: the words that one widget shows.

use std::rc::Rc;

use super::Text;
use crate::protocol::MethodKind;

/// A piece of text that is cheap to clone.
pub type Words = Rc<str>;

/// The words that one widget shows: those of a language, some of them perhaps replaced by the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts {
    lang: Words,
    /// In the order of [`Text::ALL`]. After them the page's own words for methods, by turns a key and its words.
    words: Vec<Words>,
}

impl Texts {
    /// Texts in the language that the BCP 47 tag `lang` names, in the order of [`Text::ALL`]. A missing text is
    /// shown as an empty one. After them may follow the page's own words for methods: by turns a key
    /// (`auth_method.irma` for a name, `auth_method.irma.hint` for a line below it) and its words.
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

    /// The same texts with a name of the page's own for the method of this kind and tag.
    #[must_use]
    pub fn with_method_name(self, kind: MethodKind, tag: &str, name: &str) -> Self {
        self.with_method_words(key(kind, tag, ""), name)
    }

    /// The same texts with a line below the name of the method of this kind and tag.
    #[must_use]
    pub fn with_method_hint(self, kind: MethodKind, tag: &str, hint: &str) -> Self {
        self.with_method_words(key(kind, tag, ".hint"), hint)
    }

    fn with_method_words(mut self, key: String, words: &str) -> Self {
        self.words.resize(self.words.len().max(Text::ALL.len()), Words::default());
        // The first that is found counts.
        self.words.splice(Text::ALL.len()..Text::ALL.len(), [key.into(), words.into()]);
        self
    }

    /// The page's own name for a method.
    pub(crate) fn method_name(&self, kind: MethodKind, tag: &str) -> Option<&str> {
        self.of_method(&key(kind, tag, ""))
    }

    /// The page's own line about a method.
    pub(crate) fn method_hint(&self, kind: MethodKind, tag: &str) -> Option<&str> {
        self.of_method(&key(kind, tag, ".hint"))
    }

    /// Words of nothing but white space count for none.
    fn of_method(&self, key: &str) -> Option<&str> {
        let (pairs, _) = self.words.get(Text::ALL.len()..)?.as_chunks();
        let mut found = pairs.iter().filter_map(|[own, words]| (&**own == key).then_some(words.trim_ascii()));
        found.next().filter(|words| !words.is_empty())
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

fn key(kind: MethodKind, tag: &str, end: &str) -> String {
    [kind.field(), ".", tag, end].concat()
}

#[cfg(test)]
mod tests {
    use super::{Text, Texts};
    use crate::i18n::Language;
    use crate::protocol::MethodKind;

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
    fn a_page_may_name_the_methods() {
        let (auth, comm) = (MethodKind::Auth, MethodKind::Comm);
        let texts = Language::Dutch
            .texts()
            .with_method_name(auth, "irma", " Yivi ")
            .with_method_name(comm, "call", "  ")
            .with_method_hint(auth, "digid", "U gaat naar digid.nl");
        assert_eq!(texts.method_name(auth, "irma"), Some("Yivi"));
        assert_eq!(texts.method_name(comm, "irma"), None, "of the other kind");
        assert_eq!(texts.method_name(comm, "call"), None, "no words");
        assert_eq!(texts.method_hint(auth, "digid"), Some("U gaat naar digid.nl"));
        assert_eq!(
            texts.with_method_name(auth, "irma", "IRMA").method_name(auth, "irma"),
            Some("IRMA"),
            "the last counts"
        );
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
