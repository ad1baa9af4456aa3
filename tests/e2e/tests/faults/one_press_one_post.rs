//! However often start is pressed, and however slow the network is, the core gets one POST.

use anyhow::Result;
use e2e::{Setup, TestBed, View};
use id_contact_session::{Language, Text};
use thirtyfour::Key;

/// Every answer takes 2.5 seconds.
const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}/scenario/slow" purpose="personal_question" lang="nl">
    </id-contact-initiator>
"#;

#[tokio::test]
async fn double_click() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open_chosen().await?;
            let button = widget.find("button[part~=start]").await?;
            bed.browser.driver().action_chain().double_click_element(&button).perform().await?;
            one_start(bed).await
        })
        .await;
}

#[tokio::test]
async fn enter_twice() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open_chosen().await?;
            // The radio that was clicked on last has the focus.
            bed.browser.press(&[Key::Enter, Key::Enter]).await?;
            one_start(bed).await
        })
        .await;
}

#[tokio::test]
async fn pressing_on_during_a_slow_start() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open_chosen().await?;
            widget.press_start().await?;
            let view = widget.until("the start to be under way", View::is_started).await?;
            assert_eq!(view.button_words(), Some(Language::Dutch.words(Text::Starting)));
            assert!(view.busy);
            for _ in 0..3 {
                widget.press_start().await?;
            }
            bed.browser.press(&[Key::Enter, Key::Space]).await?;
            one_start(bed).await
        })
        .await;
}

/// Once the browser has left the page, it can send no other start.
async fn one_start(bed: &TestBed) -> Result<()> {
    bed.browser.until_at(&format!("{}/auth/irma/", bed.core.scenario_url("slow"))).await?;
    assert_eq!(bed.starts(), 1, "{:?}", bed.call_lines());
    Ok(())
}
