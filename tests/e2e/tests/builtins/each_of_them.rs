//! Every built-in that the script or its glue names, replaced by the page before the script is there: by `undefined`, by
//! what throws, and by what does the same but is not the same. The script itself says which built-ins these are.

use std::time::Duration;

use e2e::{ConsoleNoise, Setup, report, until_within};
use serde::Deserialize;

/// It reads from its address what it replaces. Three places: an element, one with children, and a script tag.
const FRAME: &str = include_str!("frame.html");
/// Runs all of it in frames, and leaves what came of it in `window.outcome`.
const RUN: &str = include_str!("each_of_them.js");
/// Some thousand frames; on a busy machine the slowest engine takes four minutes.
const PATIENCE: Duration = Duration::from_mins(9);

/// What came of all frames.
#[derive(Debug, Deserialize)]
struct Outcome {
    built_ins: u32,
    frames: u32,
    /// How many places had a form in the end.
    forms: u32,
    /// How many had words, or the element's own children.
    words: u32,
    /// What stayed empty, or never came to an end.
    blank: Vec<String>,
}

#[tokio::test]
async fn replaced_in_every_way() {
    Setup::page("")
        .with_file("/frame.html", FRAME)
        .run(async |bed| {
            // What a page has broken is told in each browser's own words.
            bed.browser.allow_in_console("");
            for noise in [ConsoleNoise::LoadFailed, ConsoleNoise::UnusedPreload] {
                bed.browser.allow_noise(noise);
            }
            bed.open("/").await?;
            bed.browser.run(RUN).await?;
            let outcome = until_within(PATIENCE, "all frames", async || {
                bed.browser.eval::<Option<Outcome>>("return window.outcome ?? null", vec![]).await
            })
            .await?;
            let blank = outcome.blank.len().to_string();
            let [built_ins, frames, forms, words] =
                [outcome.built_ins, outcome.frames, outcome.forms, outcome.words].map(|it| it.to_string());
            report::row(
                "Built-ins that the page has replaced",
                &[
                    ("built-ins", &built_ins),
                    ("pages", &frames),
                    ("places with a form", &forms),
                    ("places with words or children", &words),
                    ("blank places", &blank),
                ],
            );
            assert_eq!(outcome.blank, [] as [String; 0], "{outcome:?}");
            assert!(outcome.built_ins > 150 && outcome.forms > outcome.words, "{outcome:?}");
            Ok(())
        })
        .await;
}
