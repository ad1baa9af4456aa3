//! Texts of the page in place of the widget's own.

use e2e::Setup;
use e2e::wasm_gate::{GATE, release};
use id_contact_session::{Language, Text};
use serde_json::json;

fn page(texts: &str) -> String {
    format!(
        r#"<id-contact-initiator core-url="{{core}}" purpose="personal_question" lang="nl" texts='{texts}'>
           </id-contact-initiator>"#
    )
}

#[tokio::test]
async fn by_attribute_in_every_language() {
    Setup::page(&[GATE, &page(r#"{"start": "Naar DigiD", "loading": "Even wachten"}"#)].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until("the words before the WASM is there", |view| view.status == "Even wachten").await?;
            release(bed).await?;
            let view = widget.until_form().await?;
            assert_eq!(view.button_words(), Some("Naar DigiD"));
            assert!(view.text.contains(Language::Dutch.words(Text::AuthLegend)), "the others stay");

            widget.set_attribute("lang", "en").await?;
            let view = widget.until("English", |view| view.lang == "en").await?;
            assert_eq!(view.button_words(), Some("Naar DigiD"));
            widget.set_attribute("texts", r#"{"auth-legend": "<b>Who?</b>"}"#).await?;
            let view = widget.until("the other words", |view| view.text.contains("<b>Who?</b>")).await?;
            assert_eq!(view.button_words(), Some(Language::English.words(Text::Start)));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn by_property() {
    Setup::page(&page("{}"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            let set = "document.querySelector('id-contact-initiator').texts = arguments[0]";
            bed.browser.eval::<()>(set, vec![json!({ "start": "Begin" })]).await?;
            widget.until("the words", |view| view.button_words() == Some("Begin")).await?;
            bed.browser.eval::<()>(set, vec![json!(null)]).await?;
            let own = Language::Dutch.words(Text::Start);
            widget.until("the widget's own", |view| view.button_words() == Some(own)).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_cannot_be_used_is_told_and_left_out() {
    for texts in [r#"{"start": "Begin"#, "Begin", r#"{"start": 1}"#, r#""start""#, "7"] {
        Setup::page(&page(texts))
            .run(async |bed| {
                bed.browser.expect_in_console("texts-invalid");
                let view = bed.open("/").await?.until_form().await?;
                assert_eq!(view.button_words(), Some(Language::Dutch.words(Text::Start)), "{texts}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_text_that_does_not_exist_is_told_by_its_key() {
    Setup::page(&page(r#"{"strat": "Begin", "constructor": "x", "start": "Begin maar"}"#))
        .run(async |bed| {
            bed.browser.expect_in_console("\"strat\"");
            bed.browser.expect_in_console("\"constructor\"");
            let view = bed.open("/").await?.until_form().await?;
            assert_eq!(view.button_words(), Some("Begin maar"));
            Ok(())
        })
        .await;
}
