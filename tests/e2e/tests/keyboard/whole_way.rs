//! Everything works without a mouse, and the focus is where a visitor expects it.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, View, Widget, until};
use id_contact_session::{Language, Text};
use thirtyfour::Key;

use crate::keyboard::keys::{press_with_shift, tab};

const PAGE: &str = r##"
    <a id="before" href="#">Naar de inhoud</a>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
    <button id="after">Zoeken</button>
"##;

/// The first start fails, and the page cancels the redirect of the second one.
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
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.press(&[Key::Tab]).await?;
            bed.browser.until_true("document.activeElement.id === 'before'").await?;

            assert_eq!(press(bed, &widget, Key::Tab).await?.focus, "input irma");
            assert_eq!(press(bed, &widget, Key::Space).await?.chosen(), ["irma"]);
            let view = press(bed, &widget, Key::Down).await?;
            assert_eq!((view.focus.as_str(), view.chosen()), ("input digid", vec!["digid"]));

            assert_eq!(press(bed, &widget, Key::Tab).await?.focus, "input call");
            let view = press(bed, &widget, Key::Down).await?;
            assert_eq!((view.focus.as_str(), view.chosen()), ("input chat", vec!["digid", "chat"]));
            bed.browser.press(&[Key::Enter]).await?;
            bed.until_at_login("digid").await?;
            assert_eq!(bed.starts(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn too_early_and_then_by_the_links() {
    Setup::page(PAGE)
        .run(async |bed| {
            let words = |text| Language::Dutch.words(text);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.press(&[Key::Tab]).await?;
            for focus in ["input irma", "input call", "button start"] {
                assert_eq!(press(bed, &widget, Key::Tab).await?.focus, focus);
            }

            bed.browser.press(&[Key::Enter]).await?;
            let view = widget.until("the focus on the summary", |view| view.focus == "div message").await?;
            let message = view.message.unwrap_or_default();
            for text in [Text::MissingTitle, Text::AuthMissing, Text::CommMissing] {
                assert!(message.contains(words(text)), "{text:?} is not in {message:?}");
            }
            assert_eq!(bed.starts(), 0);

            assert_eq!(press(bed, &widget, Key::Tab).await?.focus, "button link");
            bed.browser.press(&[Key::Enter]).await?;
            widget.until("the focus in the first group", |view| view.focus == "input irma").await?;
            press(bed, &widget, Key::Space).await?;
            let solved = widget.find("li[data-solved]").await?.text().await?;
            assert_eq!(solved, words(Text::AuthMissing), "is checked off");

            press_with_shift(bed, Key::Tab).await?;
            widget.until("the focus on the link that is left", |view| view.focus == "button link").await?;
            bed.browser.press(&[Key::Enter]).await?;
            widget.until("the focus in the second group", |view| view.focus == "input call").await?;
            let view = press(bed, &widget, Key::Space).await?;
            let message = view.message.unwrap_or_default();
            assert!(message.contains(words(Text::AllChosen)), "nothing is missing any more: {message:?}");
            assert_eq!(press(bed, &widget, Key::Tab).await?.focus, "button start");
            bed.browser.press(&[Key::Space]).await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn past_the_widget_and_back() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Tab, Key::Tab]).await?;
            bed.browser.until_true("document.activeElement.id === 'after'").await?;
            press_with_shift(bed, Key::Tab).await?;
            widget.until("the focus on the start button", |view| view.focus == "button start").await?;
            Ok(())
        })
        .await;
}

/// What a session without failures does not reach: another start, the link to go on, "forget" and the children.
#[tokio::test]
async fn what_else_can_be_pressed() {
    Setup::page(STUBBORN)
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            press_at(bed, &widget, Key::Enter, "button start").await?;
            widget.until("the focus on the message", |view| view.focus == "div message").await?;
            press_at(bed, &widget, Key::Space, "button start").await?;
            widget.until("the way out", |view| view.is_started() && !view.busy).await?;
            press_at(bed, &widget, Key::Enter, "a link").await?;
            let login = format!("{}/auth/irma/", bed.core.scenario_url("start-500-once"));
            bed.browser.until_at(&login).await?;

            // On the next visit the choice is remembered, until the visitor makes the widget forget it.
            bed.open("/").await?;
            let view = widget.until_form().await?;
            assert_eq!(view.chosen(), ["irma", "chat"]);
            bed.browser.run("choose('', '')").await?;
            press_at(bed, &widget, Key::Enter, "button forget").await?;
            widget.until("nothing to be chosen", |view| view.chosen().is_empty()).await?;

            bed.browser.expect_in_console("purpose-unknown");
            widget.set_attribute("purpose", "unheard_of").await?;
            widget.until_code("purpose-unknown").await?;
            bed.browser.press(&[Key::Tab, Key::Enter]).await?;
            bed.browser.until_true("location.hash === '#gebeld'").await
        })
        .await;
}

/// Moves the focus to this element and presses `key`.
async fn press_at(bed: &TestBed, widget: &Widget<'_>, key: Key, focus: &str) -> Result<()> {
    until(focus, async || {
        if widget.view().await?.focus == focus {
            return Ok(Some(()));
        }
        tab(bed).await?;
        Ok(None)
    })
    .await?;
    bed.browser.press(&[key]).await
}

async fn press(bed: &TestBed, widget: &Widget<'_>, key: Key) -> Result<View> {
    bed.browser.press(&[key]).await?;
    widget.view().await
}
