//! Examples of settings.

use thirtyfour::By;

use crate::examples::example::{document, example};

#[tokio::test]
async fn the_script_tag_draws_where_it_stands() {
    example("one-script-tag")
        .run(async |bed| {
            bed.open("/examples/one-script-tag.html").await?.until_form().await?;
            let between = "document.querySelector('script + id-contact-initiator + p')";
            bed.browser.until_true(between).await
        })
        .await;
}

#[tokio::test]
async fn another_subject_is_another_purpose() {
    example("several-purposes")
        .run(async |bed| {
            let widget = bed.open("/examples/several-purposes.html").await?;
            assert_eq!(widget.until_form().await?.comm.len(), 2);
            let subject = "#subject [value=request_passport]";
            bed.browser.driver().find(By::Css(subject)).await?.click().await?;
            widget.until("the other methods", |view| view.comm.len() == 3).await?;
            widget.choose_and_start("digid", "video").await?;
            bed.until_at_login("digid").await?;
            let calls = bed.calls();
            let start = calls.iter().find(|call| call.is_start());
            assert!(start.is_some_and(|start| start.body().contains("\"request_passport\"")));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn own_words_stand_among_the_widget_s() {
    example("own-words")
        .run(async |bed| {
            let view = bed.open("/examples/own-words.html").await?.until_form().await?;
            assert_eq!(view.button_words(), Some("Naar het inloggen"));
            assert_eq!(view.heading.as_deref(), Some("Praat met ons"));
            for words in [
                "Wilt u bellen of chatten?",
                "Hoe wilt u inloggen?",
                "Gemeente Waterdam",
                "U gaat naar digid.nl",
                "Tot 17.00 uur",
            ] {
                assert!(view.text.contains(words), "{view:#?}");
            }
            let names: Vec<_> =
                view.auth.iter().chain(&view.comm).map(|method| method.name.as_str()).collect();
            assert_eq!(names, ["Yivi", "DigiD", "Bellen", "Chat"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_speaks_the_page_s_arabic_from_right_to_left() {
    example("right-to-left")
        .run(async |bed| {
            let view = bed.open("/examples/right-to-left.html").await?.until_form().await?;
            assert_eq!((view.lang.as_str(), view.dir.as_str()), ("ar", "rtl"));
            Ok(())
        })
        .await;
}

const REMEMBERED: &str = "/examples/preselected-and-remembered.html";

#[tokio::test]
async fn what_the_visitor_chose_comes_before_what_was_chosen_beforehand() {
    example("preselected-and-remembered")
        .run(async |bed| {
            let widget = bed.open(REMEMBERED).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["digid", "chat"]);
            widget.choose_and_start("irma", "call").await?;
            bed.until_at_login("irma").await?;

            let widget = bed.open(REMEMBERED).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["irma", "call"]);
            let stored = "return Object.keys(localStorage).sort()";
            let stored: Vec<String> = bed.browser.eval(stored, vec![]).await?;
            assert_eq!(stored, ["id-contact-initiator:auth_method", "id-contact-initiator:comm_method"]);
            let privacy = document("privacy.md");
            assert!(stored.iter().all(|key| privacy.contains(&format!("`{key}`"))), "docs/privacy.md");

            widget.find("[part~=forget]").await?.click().await?;
            bed.browser.until_true("localStorage.length === 0").await?;
            let widget = bed.open(REMEMBERED).await?;
            assert_eq!(widget.until_form().await?.chosen(), ["digid", "chat"]);
            Ok(())
        })
        .await;
}
