//! Lines, borders and radio buttons can be seen on any background, also where no `color-scheme` says whether it is dark.

use anyhow::{Context, Result};
use e2e::{ConsoleNoise, Screenshot, Setup, TestBed};
use serde_json::json;

use crate::themes::looks::{WITHOUT_TEXTS, assert_readable_throughout};

/// Background and text.
const PAGES: [(&str, &str); 8] = [
    ("#fff", "#000"),
    ("#fff", "#595959"),
    ("#ffe600", "#000"),
    ("#a0a0a0", "#000"),
    ("#1b1b1f", "#e8e8ea"),
    ("#767676", "#fff"),
    ("#1a3fd0", "#fff"),
    ("#8a0f2a", "#fff"),
];

#[tokio::test]
async fn lines_stand_out() {
    for colours in PAGES {
        Setup::page(&page(colours))
            .run(async |bed| {
                bed.browser.expect_in_console("start-core-failed");
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                let widget = bed.open("/").await?;
                assert_readable_throughout(bed, &widget, WITHOUT_TEXTS)
                    .await
                    .with_context(|| format!("{colours:?}"))
            })
            .await;
    }
}

/// An empty one is a ring, as a disc would look chosen.
#[tokio::test]
async fn radio_buttons_are_rings_and_have_a_dot_when_chosen() {
    // Pixels of radio buttons of 22 by 22, at the least.
    const RING: usize = 90;
    const DOT: usize = 20;
    const DISC: usize = 320;
    for colours in PAGES {
        Setup::page(&page(colours))
            .run(async |bed| {
                let widget = bed.open("/").await?;
                widget.until_form().await?;
                let empty = contrasting(bed, "digid").await?;
                widget.choose("digid").await?;
                let chosen = contrasting(bed, "digid").await?;
                let seen = format!("{colours:?}: {empty} pixels, {chosen} when chosen");
                assert!((RING..DISC - DOT).contains(&empty), "{seen}");
                assert!(chosen >= empty + DOT, "{seen}");
                Ok(())
            })
            .await;
    }
}

/// How many pixels of a radio button have a contrast of at least 3 to what is behind it.
async fn contrasting(bed: &TestBed, tag: &str) -> Result<usize> {
    let script = "const root = document.querySelector('id-contact-initiator').shadowRoot;
        root.querySelector(`[value=${arguments[0]}]`).style.opacity = arguments[1]";
    let with = Screenshot::of(bed, "coloured").await?;
    bed.browser.eval::<()>(script, vec![json!(tag), json!("0")]).await?;
    let without = Screenshot::of(bed, "coloured").await?;
    bed.browser.eval::<()>(script, vec![json!(tag), json!("")]).await?;
    with.count_contrasting(&without, 3.0)
}

fn page((background, colour): (&str, &str)) -> String {
    format!(
        r#"<style>body {{ background: {background}; color: {colour} }}</style>
        <main id="coloured">
          <id-contact-initiator
            core-url="{{core}}/scenario/start-500-once" purpose="personal_question"
            heading="Praat met de gemeente" organisation-name="Gemeente Voorbeeldstad"
          ></id-contact-initiator>
        </main>"#
    )
}
