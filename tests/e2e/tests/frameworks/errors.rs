//! An error in a listener of the app reaches the app, and does not disturb the widget.

use serde_json::json;

use crate::frameworks::app::{Framework, heard, widget};

#[tokio::test]
async fn a_listener_that_throws_does_not_hurt_the_widget() {
    for framework in Framework::ALL {
        framework
            .page(&json!({ "widgets": [widget("a", &json!({}))], "broken": true }))
            .run(async |bed| {
                bed.browser.expect_in_console("the page is broken");
                // Vue adds what it was doing.
                bed.browser.allow_in_console("Unhandled error during execution");
                let it = bed.open("/").await?;
                it.choose_and_start("irma", "chat").await?;
                bed.browser.until_true("document.querySelector('#app > a')").await?;
                assert_eq!(bed.starts(), 1, "{framework:?}");
                assert_eq!(heard(bed).await?.as_array().map(Vec::len), Some(2), "{framework:?}");
                Ok(())
            })
            .await;
    }
}
