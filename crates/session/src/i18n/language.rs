//! How [`Language`] is made from one line for each language, and how one is chosen.

use super::{Language, Text, Texts};

/// Declares the languages: for each the module with its words, which is named after its BCP 47 tag, its English
/// name and the direction in which it is written (`ltr` or `rtl`).
macro_rules! languages {
    ($($(#[$attribute:meta])* mod $tag:ident; $name:ident, $direction:ident;)*) => {
        $(mod $tag;)*

        /// A language that the widget speaks.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub enum Language {
            $(
                #[doc = concat!(stringify!($name), ", written ", languages!(@doc $direction), ".")]
                $(#[$attribute])*
                $name,
            )*
        }

        impl Language {
            /// Every language, in the order in which documentation lists them.
            pub const ALL: [Self; [$(Self::$name),*].len()] = [$(Self::$name),*];

            /// The language's BCP 47 tag, for `lang` attributes.
            #[must_use]
            pub fn tag(self) -> &'static str {
                match self { $(Self::$name => stringify!($tag),)* }
            }

            /// The language's name in English.
            #[must_use]
            pub fn english_name(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }

            /// The direction in which the language is written: a value of HTML's `dir` attribute.
            #[must_use]
            pub fn direction(self) -> &'static str {
                match self { $(Self::$name => stringify!($direction),)* }
            }

            /// What the language says for `text`.
            #[must_use]
            pub fn words(self, text: Text) -> &'static str {
                match self { $(Self::$name => $tag::words(text),)* }
            }

            fn reload_advice(self) -> &'static str {
                match self { $(Self::$name => $tag::RELOAD_ADVICE,)* }
            }
        }

        /// Whether the language with this tag is written from right to left. Only the tags of such languages are left
        /// in what is compiled: the WebAssembly knows no other list of languages.
        fn is_right_to_left(tag: &str) -> bool {
            false $(|| languages!(@is_rtl $direction) && tag == stringify!($tag))*
        }
    };
    (@is_rtl ltr) => { false };
    (@is_rtl rtl) => { true };
    (@doc ltr) => { "from left to right" };
    (@doc rtl) => { "from right to left" };
}
pub(super) use languages;

impl Language {
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

    /// All texts in the language.
    #[must_use]
    pub fn texts(self) -> Texts {
        Texts::new(self.tag(), Text::ALL.iter().map(|&text| self.words(text)))
    }

    /// What the script shows when neither the widget nor its texts load: a title, an advice, and the word before
    /// the error code. The script itself holds these in every language.
    #[must_use]
    pub fn unavailable(self) -> [&'static str; 3] {
        [self.words(Text::MisconfiguredTitle), self.reload_advice(), self.words(Text::Code)]
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
