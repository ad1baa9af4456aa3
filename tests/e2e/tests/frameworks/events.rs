//! Events, heard in the framework's own way.

use serde_json::json;

use crate::frameworks::app::{Framework, heard, show, widget};

#[tokio::test]
async fn a_change_is_heard_by_the_listener_of_the_last_rendering() {
    for framework in Framework::ALL {
        let state = json!({ "widgets": [widget("a", &json!({})), widget("b", &json!({}))], "shift": "day" });
        framework
            .page(&state)
            .play(async |stage| {
                stage.open("/").await?;
                let [a, b] = ["#a > *", "#b > *"].map(|it| stage.widget(it));
                a.until_form().await?;
                b.until_form().await?;
                a.choose("irma").await?;
                show(stage, &json!({ "shift": "night" })).await?;
                b.choose("chat").await?;
                a.choose("call").await?;
                let expected = json!([
                    ["a", "day", "irma", null],
                    ["b", "night", null, "chat"],
                    ["a", "night", "irma", "call"],
                ]);
                assert_eq!(heard(stage).await?, expected, "{framework:?}");
                Ok(())
            })
            .await;
    }
}

/// The app takes the widget off the page in the middle of its own event.
#[tokio::test]
async fn the_apps_router_takes_over_the_redirect() {
    for framework in Framework::ALL {
        framework
            .page(&json!({ "widgets": [widget("a", &json!({}))] }))
            .play(async |stage| {
                let it = stage.open("/").await?;
                it.choose_and_start("irma", "chat").await?;
                stage.browser.until_true("document.querySelector('#app > a')").await?;
                let href: String =
                    stage.browser.eval("return document.querySelector('#app > a').href", vec![]).await?;
                let login = format!("{}/auth/irma/", stage.core.url());
                assert!(href.starts_with(&login), "{framework:?}: {href}");
                assert_eq!(stage.browser.url().await?, stage.page_url("/"));

                show(stage, &json!({ "leavingFor": null })).await?;
                let look = it.until_form().await?;
                assert_eq!((look.chosen(), look.is_started()), (vec![], false), "{framework:?}: a new one");
                it.choose_and_start("irma", "chat").await?;
                stage.browser.until_true("document.querySelector('#app > a')").await?;
                assert_eq!(stage.starts(), 2);
                stage.browser.eval::<()>("document.querySelector('#app > a').click()", vec![]).await?;
                stage.browser.until_at(&login).await?;
                Ok(())
            })
            .await;
    }
}
