//! On a dark page everything can be read, in whatever way the page is dark.

use anyhow::Result;
use e2e::{ConsoleNoise, MediaPreference, Setup, TestBed};

use crate::themes::looks::{ALL, assert_readable_throughout, of_page, of_part};

/// The page sets `color-scheme`, so that the accent is a light one.
#[tokio::test]
async fn by_color_scheme() {
    Setup::page(&page(":root { color-scheme: dark }"))
        .run(async |bed| {
            assert_page_is_readable(bed).await?;
            assert_accent_is_light(bed).await
        })
        .await;
}

/// The page follows the preference of the visitor.
#[tokio::test]
async fn by_the_visitors_wish() {
    Setup::page(&page(":root { color-scheme: light dark }"))
        .preferring(MediaPreference::Dark)
        .run(async |bed| {
            assert_page_is_readable(bed).await?;
            assert_accent_is_light(bed).await
        })
        .await;
}

/// The page sets dark colours, and no `color-scheme`.
#[tokio::test]
async fn by_its_colours_alone() {
    Setup::page(&page("body { background: #1b1b1f; color: #e8e8ea }"))
        .run(async |bed| assert_page_is_readable(bed).await)
        .await;
}

/// One widget on a light page can be dark.
#[tokio::test]
async fn by_the_widgets_own_rules() {
    let rules = "id-contact-initiator { color-scheme: dark; background: #1b1b1f; color: #e8e8ea }";
    Setup::page(&page(rules)).run(async |bed| assert_page_is_readable(bed).await).await;
}

async fn assert_page_is_readable(bed: &TestBed) -> Result<()> {
    bed.browser.expect_in_console("start-core-failed");
    bed.browser.allow_noise(ConsoleNoise::LoadFailed);
    let widget = bed.open("/").await?;
    assert_readable_throughout(bed, &widget, ALL).await
}

async fn assert_accent_is_light(bed: &TestBed) -> Result<()> {
    let light = of_page(bed, "background-color", "#7cc0ff").await?;
    assert_eq!(of_part(bed, "start", "background-color").await?, light);
    Ok(())
}

fn page(rules: &str) -> String {
    format!(
        r#"<style>{rules}</style>
        <id-contact-initiator
          core-url="{{core}}/scenario/start-500-once" purpose="personal_question"
          heading="Praat met de gemeente" organisation-name="Gemeente Voorbeeldstad"
        ></id-contact-initiator>"#
    )
}
