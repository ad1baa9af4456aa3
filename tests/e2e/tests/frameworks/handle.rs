//! `render` and its handle, called in the life-cycle functions of a framework.

use serde_json::json;

use crate::frameworks::app::{Framework, heard, show, widget};

/// React in strict mode sets each effect up, cleans it up and sets it up again.
#[tokio::test]
async fn it_comes_changes_and_goes() {
    let state = |more| json!({ "widgets": [widget("a", &more)], "imports": true });
    for framework in Framework::ALL {
        framework
            .page_without_script(&state(json!({ "component": "ContactByHandle", "lang": "nl" })))
            .run(async |bed| {
                let it = bed.open("/").await?;
                let view = it.until_form().await?;
                assert_eq!(view.lang, "nl");
                bed.browser
                    .until_true("document.querySelectorAll('id-contact-initiator').length === 1")
                    .await?;
                assert_eq!(bed.calls().len(), 1, "{framework:?}: the options are asked for once");
                it.choose("irma").await?;
                show(bed, &state(json!({ "component": "ContactByHandle", "lang": "en" }))).await?;
                it.until("English", |view| view.lang == "en" && view.chosen() == ["irma"]).await?;
                it.choose("chat").await?;
                let expected = json!([["a", null, "irma", null], ["a", null, "irma", "chat"]]);
                assert_eq!(heard(bed).await?, expected, "{framework:?}");

                show(bed, &json!({ "widgets": [] })).await?;
                bed.browser.until_true("!document.querySelector('id-contact-initiator')").await?;
                show(bed, &state(json!({ "component": "ContactByHandle" }))).await?;
                it.choose_and_start("irma", "chat").await?;
                bed.until_at_login("irma").await?;
                Ok(())
            })
            .await;
    }
}
