//! The browser's Back shows the form again, ready and with the choice kept.

use e2e::Setting;
use id_contact_session::{Language, Text};

/// The list of `persisted` survives only if the page comes back from memory (the back-forward cache).
const PAGE: &str = r#"
    <script>
      const persisted = [];
      addEventListener("pageshow", (event) => persisted.push(event.persisted));
    </script>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn back_from_the_login_page() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            let login = format!("{}/auth/irma/", stage.core.url());
            stage.browser.until_at(&login).await?;

            stage.browser.driver().back().await?;
            stage.browser.until_at(&stage.page_url("/")).await?;
            let shown: Vec<bool> = stage.browser.eval("return persisted", vec![]).await?;
            assert_eq!(shown, [false, true], "the page came back from memory");
            let look =
                widget.until("the form to be ready again", |look| look.form && !look.is_started()).await?;
            assert_eq!(look.chosen(), ["irma", "chat"]);
            assert_eq!(look.button_words(), Some(Language::Dutch.words(Text::Start)));
            assert_eq!(look.status, "");
            assert!(!look.busy);

            widget.press_start().await?;
            stage.browser.until_at(&login).await?;
            assert_eq!(stage.starts(), 2);
            Ok(())
        })
        .await;
}
