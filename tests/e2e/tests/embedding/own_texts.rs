//! Words of the page's own in place of the widget's.

use e2e::Setting;
use e2e::gate::{GATE, release};
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
    Setting::page(&[GATE, &page(r#"{"start": "Naar DigiD", "loading": "Even wachten"}"#)].concat())
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until("the words before the WASM is there", |look| look.status == "Even wachten").await?;
            release(stage).await?;
            let look = widget.until_form().await?;
            assert_eq!(look.button_words(), Some("Naar DigiD"));
            assert!(look.text.contains(Language::Dutch.words(Text::AuthLegend)), "the others stay");

            widget.set_attribute("lang", "en").await?;
            let look = widget.until("English", |look| look.lang == "en").await?;
            assert_eq!(look.button_words(), Some("Naar DigiD"));
            widget.set_attribute("texts", r#"{"auth-legend": "<b>Who?</b>"}"#).await?;
            let look = widget.until("the other words", |look| look.text.contains("<b>Who?</b>")).await?;
            assert_eq!(look.button_words(), Some(Language::English.words(Text::Start)));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn by_property() {
    Setting::page(&page("{}"))
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            let set = "document.querySelector('id-contact-initiator').texts = arguments[0]";
            stage.browser.eval::<()>(set, vec![json!({ "start": "Begin" })]).await?;
            widget.until("the words", |look| look.button_words() == Some("Begin")).await?;
            stage.browser.eval::<()>(set, vec![json!(null)]).await?;
            let own = Language::Dutch.words(Text::Start);
            widget.until("the widget's own", |look| look.button_words() == Some(own)).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn what_cannot_be_used_is_told_and_left_out() {
    for texts in [r#"{"start": "Begin"#, "Begin", r#"{"start": 1}"#, r#""start""#, "7"] {
        Setting::page(&page(texts))
            .play(async |stage| {
                stage.browser.expect_in_console("texts-invalid");
                let look = stage.open("/").await?.until_form().await?;
                assert_eq!(look.button_words(), Some(Language::Dutch.words(Text::Start)), "{texts}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn a_text_that_does_not_exist_is_told_by_its_key() {
    Setting::page(&page(r#"{"strat": "Begin", "constructor": "x", "start": "Begin maar"}"#))
        .play(async |stage| {
            stage.browser.expect_in_console("\"strat\"");
            stage.browser.expect_in_console("\"constructor\"");
            let look = stage.open("/").await?.until_form().await?;
            assert_eq!(look.button_words(), Some("Begin maar"));
            Ok(())
        })
        .await;
}
