//! Every state × language × colour scheme × theme.

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

/// What was counted.
#[derive(Default)]
struct Tally {
    /// States, each in one language, colour scheme and theme.
    combinations: usize,
    /// Rules by which something was found to be right.
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
        // What a human must judge is a finding too: none is left. If one comes, its rule and reason belong here.
        assert_eq!(examination.findings(), [""; 0], "{language:?}");
        assert_eq!(examination.overlooked(states), [""; 0], "{language:?}");

        // axe-core takes letters that join, as Arabic ones do, for icons, and leaves their contrast alone.
        let colours = colours(bed, states).await?;
        assert_eq!(in_dutch.get_or_insert_with(|| colours.clone()), &colours, "{language:?}");
        tally.combinations += states.len();
        tally.rules.extend(examination.passed);
    }
    Ok(())
}
