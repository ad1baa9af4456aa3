//! The language of each text is marked (`lang`), so that it is read out in that language.

use anyhow::Result;
use e2e::state_gallery::{PAGE_WITH_WASM, PAGE_WITHOUT_WASM, State, set_language, visit_all};
use e2e::{Setup, TestBed};
use id_contact_session::{Language, Text};
use serde::Deserialize;
use serde_json::json;

/// Texts that are not the widget's: names of methods, which the core sends in a language that it does not name; the
/// page's names, lines and heading; and what is in no language, such as a code.
const OF_OTHERS: [&str; 5] = ["name", "method-hint", "heading", "bdi", "code"];

/// A text that can be seen or heard.
#[derive(Debug, Deserialize)]
struct Found {
    words: String,
    /// The language that it is marked with.
    lang: String,
    /// The part that it is in, or the element.
    place: String,
}

#[tokio::test]
async fn of_every_text_in_every_state() {
    Setup::page(PAGE_WITH_WASM)
        .with_page("/without-wasm", PAGE_WITHOUT_WASM)
        .run(async |bed| visit_all(bed, async |states| is_marked(bed, states).await).await)
        .await;
}

async fn is_marked(bed: &TestBed, states: &[State]) -> Result<()> {
    for language in Language::ALL {
        set_language(bed, states, language.tag()).await?;
        for (state, _) in states {
            let texts: Vec<Found> = bed.browser.eval(include_str!("texts.js"), vec![json!(state)]).await?;
            for Found { words, lang, place } in texts {
                if OF_OTHERS.contains(&&*place) {
                    continue;
                }
                let is_right = lang == language.tag() && says(language, &words);
                assert!(is_right, "{state} in {language:?}: “{words}” in {place} is marked {lang:?}");
            }
        }
    }
    Ok(())
}

/// Whether `language` has these words, perhaps with the host to which the browser goes.
fn says(language: Language, words: &str) -> bool {
    let words = words.trim_end_matches(" 127.0.0.1");
    let texts = Text::ALL.iter().map(|&text| language.words(text));
    texts.chain(language.unavailable()).any(|text| text == words)
}
