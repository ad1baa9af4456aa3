//! Rendered by a server, and hydrated in the browser.

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
    // React writes every difference to the console, where the test bed allows nothing.
    Framework::React
        .rendered_page(&state, &markup)
        .run(async |bed| {
            let it = bed.open("/").await?;
            let remember = "window.first = document.querySelector('id-contact-initiator')";
            bed.browser.run(remember).await?;
            it.until_form().await?;
            bed.browser.until_true("window.show").await?;
            it.choose("irma").await?;
            assert_eq!(heard(bed).await?, json!([["a", null, "irma", null]]));
            show(bed, &settings(json!({ "lang": "en" }))).await?;
            it.until("English", |view| view.lang == "en" && view.chosen() == ["irma"]).await?;
            bed.browser.until_true("first === document.querySelector('id-contact-initiator')").await?;
            it.choose("chat").await?;
            assert_eq!(heard(bed).await?[1], json!(["a", null, "irma", "chat"]), "once, and not twice");
            it.press_start().await?;
            bed.browser.until_true("document.querySelector('#app > a')").await?;
            assert_eq!(heard(bed).await?.as_array().map(Vec::len), Some(2));
            Ok(())
        })
        .await;
}

/// The server renders the element with every setting that is an attribute.
#[tokio::test]
async fn react_finds_every_attribute_as_the_server_wrote_it() {
    let settings = json!({ "heading": "Contact", "texts": { "start": "Begin maar" } });
    let state = json!({ "widgets": [widget("a", &settings)] });
    Framework::React
        .rendered_page(&state, &server_rendered(&state.to_string()))
        .run(async |bed| {
            let it = bed.open("/").await?;
            let view = it.until_form().await?;
            assert_eq!((view.heading.as_deref(), view.button_words()), (Some("Contact"), Some("Begin maar")));
            bed.browser.until_true("window.show").await?;
            show(bed, &json!({ "widgets": [widget("a", &json!({ "purpose": "call_only" }))] })).await?;
            let view = it.until("another purpose", |view| view.tags() == ["digid", "call"]).await?;
            assert_eq!(view.heading, None);
            Ok(())
        })
        .await;
}
