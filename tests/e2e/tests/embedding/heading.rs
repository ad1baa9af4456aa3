//! The heading stands above everything, whatever the widget is doing.

use anyhow::Result;
use e2e::gate::{GATE, release};
use e2e::{Setting, Stage};

const WIDGET: &str = r#"
    <id-contact-initiator
      core-url="{core}" purpose="personal_question" lang="nl" heading="Neem contact op"
    ></id-contact-initiator>
"#;

#[tokio::test]
async fn from_the_first_moment_on() {
    Setting::page(&[GATE, WIDGET].concat())
        .play(async |stage| {
            stage.browser.expect_in_console("purpose-missing");
            let widget = stage.open("/").await?;
            assert_eq!(heading(stage).await?, ["H2", "Neem contact op"]);
            release(stage).await?;
            widget.until_form().await?;
            assert_eq!(heading(stage).await?, ["H2", "Neem contact op"]);
            widget.set_attribute("purpose", "").await?;
            widget.until_code("purpose-missing").await?;
            assert_eq!(heading(stage).await?, ["H2", "Neem contact op"]);

            widget.set_attribute("heading-level", "4").await?;
            widget.set_attribute("heading", "<b>Bel</b> ons").await?;
            let look =
                widget.until("the other", |look| look.heading.as_deref() != Some("Neem contact op")).await?;
            assert_eq!(look.heading.as_deref(), Some("<b>Bel</b> ons"));
            assert_eq!(heading(stage).await?, ["H4", "<b>Bel</b> ons"]);
            widget.set_attribute("heading", " ").await?;
            widget.until("none", |look| look.heading.is_none()).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_wasm_and_with_children() {
    let page = WIDGET.replace("></id-contact-initiator>", "><p>Bel 14 012</p></id-contact-initiator>");
    Setting::page(&page)
        .without_wasm()
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            let widget = stage.open("/").await?;
            widget
                .until("the children", |look| look.children == ["Bel 14 012"] && look.text.is_empty())
                .await?;
            assert_eq!(heading(stage).await?, ["H2", "Neem contact op"]);
            Ok(())
        })
        .await;
}

/// Name and words of the first element that can be seen.
async fn heading(stage: &Stage) -> Result<[String; 2]> {
    let first = "const [first] = document.querySelector('id-contact-initiator').shadowRoot.children; \
        return [first.tagName, first.innerText]";
    stage.browser.eval(first, vec![]).await
}
