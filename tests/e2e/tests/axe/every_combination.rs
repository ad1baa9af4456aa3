//! Every combination of state, language, colour scheme and theme.

use std::collections::BTreeSet;

use anyhow::Result;
use e2e::state_gallery::{BEFORE_WASM, State, UNAVAILABLE, WITH_WASM, set_language, visit_all};
use e2e::{MediaPreference, TestBed, report};
use id_contact_session::Language;

use crate::axe::examination::{Examination, colours};
use crate::axe::themes::{DEFAULT, RIJKSHUISSTIJL, Theme, UTRECHT, VOORBEELD};

#[tokio::test]
async fn default() {
    holds_in(&DEFAULT).await;
}

#[tokio::test]
async fn utrecht() {
    holds_in(&UTRECHT).await;
}

#[tokio::test]
async fn rijkshuisstijl() {
    holds_in(&RIJKSHUISSTIJL).await;
}

#[tokio::test]
async fn voorbeeld() {
    holds_in(&VOORBEELD).await;
}

/// What the report counts.
#[derive(Default)]
struct Tally {
    /// Combinations of a state, a language, a colour scheme and a theme.
    combinations: usize,
    /// The rules that something followed.
    rules: BTreeSet<String>,
}

async fn holds_in(theme: &Theme) {
    let mut tally = Tally::default();
    for (setup, is_dark) in [(theme.setup(), false), (theme.setup().preferring(MediaPreference::Dark), true)]
    {
        setup
            .run(async |bed| {
                visit_all(bed, async |states| {
                    let heard = format!("matchMedia('(prefers-color-scheme: dark)').matches === {is_dark}");
                    bed.browser.until_true(&heard).await?;
                    all_languages(bed, states, &mut tally).await
                })
                .await
            })
            .await;
    }
    report::row(
        "Accessibility, by axe-core",
        &[
            ("theme", theme.name),
            ("scheme", "light, dark"),
            ("states", &(WITH_WASM.len() + BEFORE_WASM.len() + UNAVAILABLE.len()).to_string()),
            ("languages", &Language::ALL.len().to_string()),
            ("combinations", &tally.combinations.to_string()),
            ("rules passed", &tally.rules.len().to_string()),
            ("violations", "0"),
            ("to be judged", "0"),
        ],
    );
}

async fn all_languages(bed: &TestBed, states: &[State], tally: &mut Tally) -> Result<()> {
    let mut in_dutch = None;
    for language in Language::ALL {
        set_language(bed, states, language.tag()).await?;
        let examination = Examination::of(bed).await?;
        // What a human must judge counts as a finding. There is none: a new one needs an exception with a reason here.
        assert_eq!(examination.findings(), [""; 0], "{language:?}");
        assert_eq!(examination.overlooked(states), [""; 0], "{language:?}");

        // axe-core takes joined letters, such as Arabic ones, for icons, and does not check their contrast.
        let colours = colours(bed, states).await?;
        assert_eq!(in_dutch.get_or_insert_with(|| colours.clone()), &colours, "{language:?}");
        tally.combinations += states.len();
        tally.rules.extend(examination.passed);
    }
    Ok(())
}
