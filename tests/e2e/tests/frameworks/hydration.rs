//! Rendered by a server first, then taken over in the browser.

use serde_json::json;

use crate::frameworks::app::{Framework, heard, show, widget};
use crate::frameworks::bundles::server_rendered;

#[tokio::test]
async fn react_takes_over_what_a_server_rendered() {
    let settings = |more| {
        let mut widget = widget("a", &more);
        widget["component"] = json!("ContactFromServer");
        json!({ "widgets": [widget] })
    };
    let state = settings(json!({}));
    let markup = server_rendered(&state.to_string());
    assert!(markup.contains(r#"core-url="{core}""#) && markup.contains("14 0199"), "{markup}");
    // React complains of all that differs, and the console must stay clean.
    Framework::React
        .rendered_page(&state, &markup)
        .play(async |stage| {
            let it = stage.open("/").await?;
            let remember = "window.first = document.querySelector('id-contact-initiator')";
            stage.browser.eval::<()>(remember, vec![]).await?;
            it.until_form().await?;
            stage.browser.until_true("window.show").await?;
            it.choose("irma").await?;
            assert_eq!(heard(stage).await?, json!([["a", null, "irma", null]]));
            show(stage, &settings(json!({ "lang": "en" }))).await?;
            it.until("English", |look| look.lang == "en" && look.chosen() == ["irma"]).await?;
            stage.browser.until_true("first === document.querySelector('id-contact-initiator')").await?;
            it.choose("chat").await?;
            assert_eq!(heard(stage).await?[1], json!(["a", null, "irma", "chat"]), "once, and not twice");
            it.press_start().await?;
            stage.browser.until_true("document.querySelector('#app > a')").await?;
            assert_eq!(heard(stage).await?.as_array().map(Vec::len), Some(2));
            Ok(())
        })
        .await;
}

/// As the element itself, with all that is an attribute.
#[tokio::test]
async fn react_finds_every_attribute_as_the_server_wrote_it() {
    let settings = json!({ "heading": "Contact", "texts": { "start": "Begin maar" } });
    let state = json!({ "widgets": [widget("a", &settings)] });
    Framework::React
        .rendered_page(&state, &server_rendered(&state.to_string()))
        .play(async |stage| {
            let it = stage.open("/").await?;
            let look = it.until_form().await?;
            assert_eq!((look.heading.as_deref(), look.button_words()), (Some("Contact"), Some("Begin maar")));
            stage.browser.until_true("window.show").await?;
            show(stage, &json!({ "widgets": [widget("a", &json!({ "purpose": "call_only" }))] })).await?;
            let look = it.until("another purpose", |look| look.tags() == ["digid", "call"]).await?;
            assert_eq!(look.heading, None);
            Ok(())
        })
        .await;
}
