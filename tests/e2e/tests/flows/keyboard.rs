//! Everything works without a mouse, and the focus is where one expects it.

use anyhow::Result;
use e2e::{Look, Setting, Stage, Widget};
use id_contact_session::{Language, Text};
use thirtyfour::Key;

const PAGE: &str = r##"
    <a id="before" href="#">Naar de inhoud</a>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
    <button id="after">Zoeken</button>
"##;

#[tokio::test]
async fn from_the_first_tab_to_the_login_page() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            stage.browser.press(&[Key::Tab]).await?;
            stage.browser.until_true("document.activeElement.id === 'before'").await?;

            assert_eq!(press(stage, &widget, Key::Tab).await?.focus, "input irma");
            assert_eq!(press(stage, &widget, Key::Space).await?.chosen(), ["irma"]);
            let look = press(stage, &widget, Key::Down).await?;
            assert_eq!((look.focus.as_str(), look.chosen()), ("input digid", vec!["digid"]));

            assert_eq!(press(stage, &widget, Key::Tab).await?.focus, "input call");
            let look = press(stage, &widget, Key::Down).await?;
            assert_eq!((look.focus.as_str(), look.chosen()), ("input chat", vec!["digid", "chat"]));
            stage.browser.press(&[Key::Enter]).await?;
            stage.browser.until_at(&format!("{}/auth/digid/", stage.core.url())).await?;
            assert_eq!(stage.starts(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn too_early_and_then_by_the_links() {
    Setting::page(PAGE)
        .play(async |stage| {
            let words = |text| Language::Dutch.words(text);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            stage.browser.press(&[Key::Tab]).await?;
            for focus in ["input irma", "input call", "button start"] {
                assert_eq!(press(stage, &widget, Key::Tab).await?.focus, focus);
            }

            stage.browser.press(&[Key::Enter]).await?;
            let look = widget.until("the focus on the summary", |look| look.focus == "div message").await?;
            let message = look.message.unwrap_or_default();
            for text in [Text::MissingTitle, Text::AuthMissing, Text::CommMissing] {
                assert!(message.contains(words(text)), "{text:?} is not in {message:?}");
            }
            assert_eq!(stage.starts(), 0);

            assert_eq!(press(stage, &widget, Key::Tab).await?.focus, "a link");
            stage.browser.press(&[Key::Enter]).await?;
            widget.until("the focus in the first group", |look| look.focus == "input irma").await?;
            let look = press(stage, &widget, Key::Space).await?;
            let message = look.message.unwrap_or_default();
            assert!(
                !message.contains(words(Text::AuthMissing)) && message.contains(words(Text::CommMissing)),
                "{message}"
            );

            press_shift_tab(stage).await?;
            widget.until("the focus on the link that is left", |look| look.focus == "a link").await?;
            stage.browser.press(&[Key::Enter]).await?;
            widget.until("the focus in the second group", |look| look.focus == "input call").await?;
            let look = press(stage, &widget, Key::Space).await?;
            assert_eq!(look.message, None, "nothing is missing any more");
            assert_eq!(press(stage, &widget, Key::Tab).await?.focus, "button start");
            stage.browser.press(&[Key::Space]).await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn past_the_widget_and_back() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            stage.browser.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Tab, Key::Tab]).await?;
            stage.browser.until_true("document.activeElement.id === 'after'").await?;
            press_shift_tab(stage).await?;
            widget.until("the focus on the start button", |look| look.focus == "button start").await?;
            Ok(())
        })
        .await;
}

async fn press(stage: &Stage, widget: &Widget<'_>, key: Key) -> Result<Look> {
    stage.browser.press(&[key]).await?;
    widget.look().await
}

async fn press_shift_tab(stage: &Stage) -> Result<()> {
    let chain = stage.browser.driver().action_chain();
    Ok(chain.key_down(Key::Shift).key_down(Key::Tab).key_up(Key::Tab).key_up(Key::Shift).perform().await?)
}
