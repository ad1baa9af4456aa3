//! `render` and its handle, where a framework says when something comes and goes.

use serde_json::json;

use crate::frameworks::app::{Framework, heard, show, widget};

/// React in strict mode sets each effect up, cleans it up and sets it up again.
#[tokio::test]
async fn it_comes_changes_and_goes() {
    let state = |more| json!({ "widgets": [widget("a", &more)], "imports": true });
    for framework in Framework::ALL {
        framework
            .page_without_script(&state(json!({ "component": "ContactByHandle", "lang": "nl" })))
            .play(async |stage| {
                let it = stage.open("/").await?;
                let look = it.until_form().await?;
                assert_eq!(look.lang, "nl");
                stage
                    .browser
                    .until_true("document.querySelectorAll('id-contact-initiator').length === 1")
                    .await?;
                assert_eq!(stage.calls().len(), 1, "{framework:?}: the options are asked for once");
                it.choose("irma").await?;
                show(stage, &state(json!({ "component": "ContactByHandle", "lang": "en" }))).await?;
                it.until("English", |look| look.lang == "en" && look.chosen() == ["irma"]).await?;
                it.choose("chat").await?;
                let expected = json!([["a", null, "irma", null], ["a", null, "irma", "chat"]]);
                assert_eq!(heard(stage).await?, expected, "{framework:?}");

                show(stage, &json!({ "widgets": [] })).await?;
                stage.browser.until_true("!document.querySelector('id-contact-initiator')").await?;
                show(stage, &state(json!({ "component": "ContactByHandle" }))).await?;
                it.choose_and_start("irma", "chat").await?;
                stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
                Ok(())
            })
            .await;
    }
}
