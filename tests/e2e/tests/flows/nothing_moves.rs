//! A choice moves no control of the form, also when start was pressed too early.

use anyhow::Result;
use e2e::{Setup, TestBed, Widget};
use id_contact_session::{Language, Text};

const WIDGET: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>
    <p>Bel ons: 14 0199.</p>"#;
/// Where each control of the form and each method is, and what it is.
const PLACES: &str = "return [...document.querySelector('id-contact-initiator').shadowRoot
    .querySelectorAll('form :is(input, button, label, fieldset), [part~=message], [part~=message] button')].map((it) => {
      const { x, y, width, height } = it.getBoundingClientRect();
      return [it.part.value, x, y + scrollY, width, height];
    })";

/// A part, and its rectangle on the page in CSS pixels.
type Place = (String, f64, f64, f64, f64);

async fn places(bed: &TestBed) -> Result<Vec<Place>> {
    bed.browser.eval(PLACES, vec![]).await
}

/// Chooses `tag`, and says what has moved by more than a pixel.
async fn moved_by(bed: &TestBed, widget: &Widget<'_>, tag: &str) -> Result<Vec<String>> {
    let before = places(bed).await?;
    widget.choose(tag).await?;
    widget.until("the choice", |view| view.chosen().contains(&tag)).await?;
    let after = places(bed).await?;
    assert_eq!(before.len(), after.len(), "as many controls");
    let is_far = |a: f64, b: f64| (a - b).abs() > 1.0;
    Ok(before
        .iter()
        .zip(&after)
        .filter(|(a, b)| is_far(a.1, b.1) || is_far(a.2, b.2) || is_far(a.3, b.3) || is_far(a.4, b.4))
        .map(|(a, b)| format!("{tag}: {a:?} to {b:?}"))
        .collect())
}

#[tokio::test]
async fn in_each_order_of_choosing() {
    for (width, lang) in [(360, "nl"), (1280, "nl"), (360, "ar"), (360, "en")] {
        Setup::page(WIDGET)
            .in_window(width, 800)
            .run(async |bed| {
                let mut moved = Vec::new();
                for order in [["digid", "chat", "irma"], ["call", "irma", "chat"], ["chat", "call", "digid"]]
                {
                    let widget = bed.open("/").await?;
                    widget.set_attribute("lang", lang).await?;
                    widget.until("the language", |view| view.form && view.lang == lang).await?;
                    widget.press_start().await?;
                    widget.until("what is missing", |view| view.message.is_some()).await?;
                    for tag in order {
                        moved.extend(moved_by(bed, &widget, tag).await?);
                    }
                }
                assert!(moved.is_empty(), "{width} {lang}: {moved:#?}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn and_the_summary_does_not_lie() {
    Setup::page(WIDGET)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.press_start().await?;
            let missing = Language::Dutch.words(Text::MissingTitle);
            let is_told = |words: &'static str| {
                move |view: &e2e::View| view.message.as_ref().is_some_and(|told| told.contains(words))
            };
            widget.until("what is missing", is_told(missing)).await?;
            widget.choose_both("irma", "chat").await?;
            let view = widget.until("all chosen", is_told(Language::Dutch.words(Text::AllChosen))).await?;
            assert!(!is_told(missing)(&view));
            assert!(!view.text.contains("aria-invalid"));
            bed.browser
                .until_true("!document.querySelector('id-contact-initiator').shadowRoot.querySelector('[aria-invalid]')")
                .await?;
            widget.press_start().await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

/// The room that was kept for methods that did not come goes with the first touch, when nothing but what is below moves.
#[tokio::test]
async fn no_strip_is_left_below_the_form() {
    const GAP: &str = "const { shadowRoot } = document.querySelector('id-contact-initiator');
        return document.querySelector('p').getBoundingClientRect().top
          - shadowRoot.querySelector('button[part~=start]').getBoundingClientRect().bottom";
    Setup::page(WIDGET)
        .in_window(360, 1200)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_eq!(moved_by(bed, &widget, "irma").await?, [""; 0]);
            let gap: f64 = bed.browser.eval(GAP, vec![]).await?;
            assert!(gap < 40.0, "{gap} px below the form");
            Ok(())
        })
        .await;
}
