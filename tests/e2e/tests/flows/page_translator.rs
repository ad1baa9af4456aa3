//! A page translator replaces text nodes behind the widget's back, as those in Chrome and Edge do.

use anyhow::Result;
use e2e::{Grumble, Look, Setting, Stage};
use id_contact_session::{Language, Text};

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}/scenario/start-500-once" purpose="personal_question" lang="nl">
    </id-contact-initiator>
"#;

/// Puts each text in two `<font>` elements of its own, and turns it round.
const TRANSLATE: &str = "
    const root = document.querySelector('id-contact-initiator').shadowRoot;
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = [...text.data].reverse().join('');
      outer.append(inner);
      text.replaceWith(outer);
    }
";

#[tokio::test]
async fn the_widget_goes_on_in_every_state() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.browser.expect_in_console("start-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            translate(stage).await?;
            widget.press_start().await?;
            let summary = Language::Dutch.words(Text::MissingTitle);
            widget.until("the summary", |look| says(look, summary)).await?;
            translate(stage).await?;
            widget.choose("irma").await?;
            widget.choose("chat").await?;
            widget.until("the summary to go", |look| look.message.is_none()).await?;
            translate(stage).await?;
            widget.press_start().await?;
            let look = widget.until_code("start-core-failed").await?;
            assert_eq!(
                look.button_words(),
                Some(Language::Dutch.words(Text::Start)),
                "no longer that it starts"
            );
            translate(stage).await?;
            widget.set_attribute("lang", "en").await?;
            let look = widget.until("English", |look| look.lang == "en").await?;
            let english = |text| Language::English.words(text);
            assert_eq!(look.chosen(), ["irma", "chat"]);
            assert_eq!(look.button_words(), Some(english(Text::Start)));
            assert!(says(&look, english(Text::StartCoreFailedTitle)), "{look:#?}");
            widget.press_retry().await?;
            stage
                .browser
                .until_at(&format!("{}/auth/irma/", stage.core.scenario_url("start-500-once")))
                .await?;
            Ok(())
        })
        .await;
}

fn says(look: &Look, words: &str) -> bool {
    look.message.as_ref().is_some_and(|message| message.contains(words))
}

async fn translate(stage: &Stage) -> Result<()> {
    stage.browser.eval(TRANSLATE, vec![]).await
}
