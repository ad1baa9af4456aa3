//! Every state × language × colour scheme × theme.

use std::collections::BTreeSet;

use anyhow::Result;
use e2e::states::{BEFORE_WASM, State, UNAVAILABLE, WITH_WASM, look_at_all, speak};
use e2e::{Stage, Wish, report};
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
    for (setting, is_dark) in [(theme.setting(), false), (theme.setting().wishing(Wish::Dark), true)] {
        setting
            .play(async |stage| {
                look_at_all(stage, async |states| {
                    let heard = format!("matchMedia('(prefers-color-scheme: dark)').matches === {is_dark}");
                    stage.browser.until_true(&heard).await?;
                    all_languages(stage, states, &mut tally).await
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

async fn all_languages(stage: &Stage, states: &[State], tally: &mut Tally) -> Result<()> {
    let mut in_dutch = None;
    for language in Language::ALL {
        speak(stage, states, language.tag()).await?;
        let examination = Examination::of(stage).await?;
        // What a human must judge is a finding too: none is left. If one comes, its rule and reason belong here.
        assert_eq!(examination.findings(), [""; 0], "{language:?}");
        assert_eq!(examination.overlooked(states), [""; 0], "{language:?}");

        // axe-core takes letters that join, as Arabic ones do, for icons, and leaves their contrast alone.
        let colours = colours(stage, states).await?;
        assert_eq!(in_dutch.get_or_insert_with(|| colours.clone()), &colours, "{language:?}");
        tally.combinations += states.len();
        tally.rules.extend(examination.passed);
    }
    Ok(())
}
