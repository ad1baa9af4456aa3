//! The heading is above everything else in the widget, in every state.

use anyhow::Result;
use e2e::wasm_gate::{GATE, release};
use e2e::{Setup, TestBed};

const WIDGET: &str = r#"
    <id-contact-initiator
      core-url="{core}" purpose="personal_question" lang="nl" heading="Neem contact op"
    ></id-contact-initiator>
"#;

#[tokio::test]
async fn from_the_first_moment_on() {
    Setup::page(&[GATE, WIDGET].concat())
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-missing");
            let widget = bed.open("/").await?;
            assert_eq!(heading(bed).await?, ["H2", "Neem contact op"]);
            release(bed).await?;
            widget.until_form().await?;
            assert_eq!(heading(bed).await?, ["H2", "Neem contact op"]);
            widget.set_attribute("purpose", "").await?;
            widget.until_code("purpose-missing").await?;
            assert_eq!(heading(bed).await?, ["H2", "Neem contact op"]);

            widget.set_attribute("heading-level", "4").await?;
            widget.set_attribute("heading", "<b>Bel</b> ons").await?;
            let view =
                widget.until("the other", |view| view.heading.as_deref() != Some("Neem contact op")).await?;
            assert_eq!(view.heading.as_deref(), Some("<b>Bel</b> ons"));
            assert_eq!(heading(bed).await?, ["H4", "<b>Bel</b> ons"]);
            widget.set_attribute("heading", " ").await?;
            widget.until("none", |view| view.heading.is_none()).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_wasm_and_with_children() {
    let page = WIDGET.replace("></id-contact-initiator>", "><p>Bel 14 012</p></id-contact-initiator>");
    Setup::page(&page)
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            let widget = bed.open("/").await?;
            widget
                .until("the children", |view| view.children == ["Bel 14 012"] && view.text.is_empty())
                .await?;
            assert_eq!(heading(bed).await?, ["H2", "Neem contact op"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_runs_in_its_own_direction() {
    Setup::page(&WIDGET.replace("lang=\"nl\"", r#"lang="ar""#).replace("Neem contact op", "تواصل معنا"))
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let direction = "const { shadowRoot } = document.querySelector('id-contact-initiator'); \
                return getComputedStyle(shadowRoot.querySelector('[part=heading]')).direction";
            assert_eq!(bed.browser.eval::<String>(direction, vec![]).await?, "rtl");
            Ok(())
        })
        .await;
}

/// The name and the text of the first element in the shadow root.
async fn heading(bed: &TestBed) -> Result<[String; 2]> {
    let first = "const [first] = document.querySelector('id-contact-initiator').shadowRoot.children; \
        return [first.tagName, first.innerText]";
    bed.browser.eval(first, vec![]).await
}
