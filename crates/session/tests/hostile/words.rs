//! What says something about words: the language, the texts, and how the login before ended.

use id_contact_session::{Language, Notification, Text, Texts};
use proptest::prelude::*;
use proptest::sample::select;

use crate::cases;
use crate::generate::{mutated, text};

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn two_words_tell_how_the_login_ended(
        text in mutated(select(vec!["cancel", "error", "notification=cancel"]).prop_map(str::to_owned))
    ) {
        let told = Notification::parse(&text);
        prop_assert_eq!(told == Some(Notification::Cancelled), text == "cancel");
        prop_assert_eq!(told == Some(Notification::Failed), text == "error");
    }

    #[test]
    fn a_language_is_chosen_by_its_primary_subtag(
        wishes in prop::collection::vec(mutated(select(vec!["nl", "en-GB", "AR", "uk_UA", "xx"]).prop_map(str::to_owned)), 0..4)
    ) {
        let chosen = Language::choose(wishes.iter().map(String::as_str));
        let primary = |wish: &String| wish.trim_ascii().split(['-', '_']).next().unwrap_or_default().to_ascii_lowercase();
        let known = |wish: &String| Language::ALL.iter().any(|language| language.tag() == primary(wish));
        let expected = wishes.iter().find(|wish| known(wish)).map_or("nl".to_owned(), primary);
        prop_assert_eq!(chosen.tag(), expected);
    }

    #[test]
    fn words_are_shown_to_the_letter(words in prop::collection::vec(text(), 0..3), own in text()) {
        let texts = Texts::new("nl", words.iter().map(String::as_str));
        for (at, &text) in Text::ALL.iter().enumerate() {
            prop_assert_eq!(&*texts.get(text), words.get(at).map_or("", String::as_str));
        }
        let texts = Language::Dutch.texts().with(Text::Start, &own);
        prop_assert_eq!(&*texts.get(Text::Start), own);
        prop_assert_eq!(&*texts.get(Text::Starting), Language::Dutch.words(Text::Starting));
    }
}
