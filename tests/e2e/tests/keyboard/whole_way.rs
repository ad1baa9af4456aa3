//! Everything works without a mouse, and the focus is where one expects it.

use anyhow::Result;
use e2e::{Grumble, Look, Setting, Stage, Widget, until};
use id_contact_session::{Language, Text};
use thirtyfour::Key;

use crate::keyboard::keys::{press_with_shift, tab};

const PAGE: &str = r##"
    <a id="before" href="#">Naar de inhoud</a>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
    <button id="after">Zoeken</button>
"##;

/// A start that fails once, and then does not lead away.
const STUBBORN: &str = r##"
    <script>
      document.addEventListener("idc-redirect", (event) => event.preventDefault());
      window.choose = (...methods) => {
        const widget = document.querySelector("id-contact-initiator");
        [widget.authMethod, widget.commMethod] = methods;
      };
    </script>
    <id-contact-initiator
      core-url="{core}/scenario/start-500-once" purpose="personal_question" lang="nl" remember
      auth-method="irma" comm-method="chat"
    >
      <a href="#gebeld">Bel ons</a>
    </id-contact-initiator>
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

            press_with_shift(stage, Key::Tab).await?;
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
            press_with_shift(stage, Key::Tab).await?;
            widget.until("the focus on the start button", |look| look.focus == "button start").await?;
            Ok(())
        })
        .await;
}

/// Where a session does not go by itself: "try again", the link to go on, "forget", the element's own children.
#[tokio::test]
async fn what_else_can_be_pressed() {
    Setting::page(STUBBORN)
        .play(async |stage| {
            stage.browser.expect_in_console("start-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            press_at(stage, &widget, Key::Enter, "button start").await?;
            widget.until("the focus on the message", |look| look.focus == "div message").await?;
            press_at(stage, &widget, Key::Space, "button retry").await?;
            widget.until("the way out", |look| look.is_started() && !look.busy).await?;
            press_at(stage, &widget, Key::Enter, "a link").await?;
            let login = format!("{}/auth/irma/", stage.core.scenario_url("start-500-once"));
            stage.browser.until_at(&login).await?;

            // Next time the choice is remembered, until it is forgotten.
            stage.open("/").await?;
            let look = widget.until_form().await?;
            assert_eq!(look.chosen(), ["irma", "chat"]);
            stage.browser.eval::<()>("choose('', '')", vec![]).await?;
            press_at(stage, &widget, Key::Enter, "button forget").await?;
            widget.until("nothing to be chosen", |look| look.chosen().is_empty()).await?;

            stage.browser.expect_in_console("purpose-unknown");
            widget.set_attribute("purpose", "unheard_of").await?;
            widget.until_code("purpose-unknown").await?;
            stage.browser.press(&[Key::Tab, Key::Enter]).await?;
            stage.browser.until_true("location.hash === '#gebeld'").await
        })
        .await;
}

/// Moves on to this element and presses `key`.
async fn press_at(stage: &Stage, widget: &Widget<'_>, key: Key, focus: &str) -> Result<()> {
    until(focus, async || {
        if widget.look().await?.focus == focus {
            return Ok(Some(()));
        }
        tab(stage).await?;
        Ok(None)
    })
    .await?;
    stage.browser.press(&[key]).await
}

async fn press(stage: &Stage, widget: &Widget<'_>, key: Key) -> Result<Look> {
    stage.browser.press(&[key]).await?;
    widget.look().await
}
