//! However often start is pressed, and however slow the network: one POST.

use anyhow::Result;
use e2e::{Look, Setting, Stage};
use id_contact_session::{Language, Text};
use thirtyfour::Key;

/// Every answer takes 2.5 seconds.
const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}/scenario/slow" purpose="personal_question" lang="nl">
    </id-contact-initiator>
"#;

#[tokio::test]
async fn double_click() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open_chosen().await?;
            let button = widget.find("button[part~=start]").await?;
            stage.browser.driver().action_chain().double_click_element(&button).perform().await?;
            one_start(stage).await
        })
        .await;
}

#[tokio::test]
async fn enter_twice() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.open_chosen().await?;
            // The radio that was clicked on last has the focus.
            stage.browser.press(&[Key::Enter, Key::Enter]).await?;
            one_start(stage).await
        })
        .await;
}

#[tokio::test]
async fn pressing_on_during_a_slow_start() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open_chosen().await?;
            widget.press_start().await?;
            let look = widget.until("the start to be under way", Look::is_started).await?;
            assert_eq!(look.button_words(), Some(Language::Dutch.words(Text::Starting)));
            assert!(look.busy);
            for _ in 0..3 {
                widget.press_start().await?;
            }
            stage.browser.press(&[Key::Enter, Key::Space]).await?;
            one_start(stage).await
        })
        .await;
}

/// Once the browser has left the page, nothing on it can send another.
async fn one_start(stage: &Stage) -> Result<()> {
    stage.browser.until_at(&format!("{}/auth/irma/", stage.core.scenario_url("slow"))).await?;
    assert_eq!(stage.starts(), 1, "{:?}", stage.call_lines());
    Ok(())
}
