//! With forced colours (a contrast theme of Windows), nothing depends on the widget's own colours.

use anyhow::Result;
use e2e::{ConsoleNoise, MediaPreference, Setup, TestBed};

use crate::themes::looks::{assert_stands_out, of_part};

#[tokio::test]
async fn everything_is_told_without_our_colours() {
    const PAGE: &str = r#"
        <id-contact-initiator
          core-url="{core}/scenario/start-500" purpose="personal_question"
          heading="Praat met de gemeente" organisation-name="Gemeente Voorbeeldstad"
        ></id-contact-initiator>"#;
    Setup::page(PAGE)
        .preferring(MediaPreference::ForcedColors)
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_all_stand_out(bed, "the form").await?;
            widget.press_start().await?;
            widget.until("what is missing", |view| view.message.is_some()).await?;
            assert_all_stand_out(bed, "what is missing").await?;
            widget.choose("digid").await?;
            widget.choose("call").await?;
            assert_all_stand_out(bed, "what is chosen").await?;
            assert_ne!(of_part(bed, "chosen", "outline-style").await?, "none");
            widget.press_start().await?;
            widget.until_code("start-core-failed").await?;
            assert_all_stand_out(bed, "a failure").await
        })
        .await;
}

/// There are no backgrounds, so that borders must show what can be pressed and what is a message.
async fn assert_all_stand_out(bed: &TestBed, when: &str) -> Result<()> {
    for (kind, enough) in [("texts", 4.5), ("marks", 3.0), ("lines", 3.0)] {
        assert_stands_out(bed, kind, enough, when).await?;
    }
    Ok(())
}
