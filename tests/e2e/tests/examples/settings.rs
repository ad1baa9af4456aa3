//! Examples of what can be set.

use thirtyfour::By;

use crate::examples::example::{document, example};

#[tokio::test]
async fn the_script_tag_draws_where_it_stands() {
    example("one-script-tag")
        .play(async |stage| {
            stage.open("/examples/one-script-tag.html").await?.until_form().await?;
            let between = "document.querySelector('script + id-contact-initiator + p')";
            stage.browser.until_true(between).await
        })
        .await;
}

#[tokio::test]
async fn another_subject_is_another_purpose() {
    example("several-purposes")
        .play(async |stage| {
            let widget = stage.open("/examples/several-purposes.html").await?;
            assert_eq!(widget.until_form().await?.comm.len(), 2);
            let subject = "#subject [value=request_passport]";
            stage.browser.driver().find(By::Css(subject)).await?.click().await?;
            widget.until("the other methods", |look| look.comm.len() == 3).await?;
            widget.choose_and_start("digid", "video").await?;
            stage.browser.until_at(&format!("{}/auth/digid/", stage.core.url())).await?;
            let calls = stage.calls();
            let start = calls.iter().find(|call| call.is_start());
            assert!(start.is_some_and(|start| start.body().contains("\"request_passport\"")));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn own_words_stand_among_the_widget_s() {
    example("own-words")
        .play(async |stage| {
            let look = stage.open("/examples/own-words.html").await?.until_form().await?;
            assert_eq!(look.button_words(), Some("Naar het inloggen"));
            assert_eq!(look.heading.as_deref(), Some("Praat met ons"));
            for words in
                ["Wilt u bellen of chatten?", "Hoe wilt u laten zien wie u bent?", "Gemeente Waterdam"]
            {
                assert!(look.text.contains(words), "{look:#?}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_speaks_the_page_s_arabic_from_right_to_left() {
    example("right-to-left")
        .play(async |stage| {
            let look = stage.open("/examples/right-to-left.html").await?.until_form().await?;
            assert_eq!((look.lang.as_str(), look.dir.as_str()), ("ar", "rtl"));
            Ok(())
        })
        .await;
}

const REMEMBERED: &str = "/examples/preselected-and-remembered.html";

#[tokio::test]
async fn what_the_visitor_chose_comes_before_what_was_chosen_beforehand() {
    example("preselected-and-remembered")
        .play(async |stage| {
            let widget = stage.open(REMEMBERED).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["digid", "chat"]);
            widget.choose_and_start("irma", "call").await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;

            let widget = stage.open(REMEMBERED).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["irma", "call"]);
            let stored = "return Object.keys(localStorage).sort()";
            let stored: Vec<String> = stage.browser.eval(stored, vec![]).await?;
            assert_eq!(stored, ["id-contact-initiator:auth_method", "id-contact-initiator:comm_method"]);
            let privacy = document("privacy.md");
            assert!(stored.iter().all(|key| privacy.contains(&format!("`{key}`"))), "docs/privacy.md");

            widget.find("[part~=forget]").await?.click().await?;
            stage.browser.until_true("localStorage.length === 0").await?;
            let widget = stage.open(REMEMBERED).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["digid", "chat"]);
            Ok(())
        })
        .await;
}
