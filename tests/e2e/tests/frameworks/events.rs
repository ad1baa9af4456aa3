//! Listeners that are added in the framework's own way.

use serde_json::json;

use crate::frameworks::app::{Framework, heard, show, widget};

#[tokio::test]
async fn a_change_is_heard_by_the_listener_of_the_last_rendering() {
    for framework in Framework::ALL {
        let state = json!({ "widgets": [widget("a", &json!({})), widget("b", &json!({}))], "shift": "day" });
        framework
            .page(&state)
            .run(async |bed| {
                bed.open("/").await?;
                let [a, b] = ["#a > *", "#b > *"].map(|it| bed.widget(it));
                a.until_form().await?;
                b.until_form().await?;
                a.choose("irma").await?;
                show(bed, &json!({ "shift": "night" })).await?;
                b.choose("chat").await?;
                a.choose("call").await?;
                let expected = json!([
                    ["a", "day", "irma", null],
                    ["b", "night", null, "chat"],
                    ["a", "night", "irma", "call"],
                ]);
                assert_eq!(heard(bed).await?, expected, "{framework:?}");
                Ok(())
            })
            .await;
    }
}

/// The app removes the widget from the page while the widget's event is dispatched.
#[tokio::test]
async fn the_apps_router_takes_over_the_redirect() {
    for framework in Framework::ALL {
        framework
            .page(&json!({ "widgets": [widget("a", &json!({}))] }))
            .run(async |bed| {
                let it = bed.open("/").await?;
                it.choose_and_start("irma", "chat").await?;
                bed.browser.until_true("document.querySelector('#app > a')").await?;
                let href: String =
                    bed.browser.eval("return document.querySelector('#app > a').href", vec![]).await?;
                let login = format!("{}/auth/irma/", bed.core.url());
                assert!(href.starts_with(&login), "{framework:?}: {href}");
                assert_eq!(bed.browser.url().await?, bed.page_url("/"));

                show(bed, &json!({ "leavingFor": null })).await?;
                let view = it.until_form().await?;
                let choice = vec!["irma", "chat"];
                assert_eq!((view.chosen(), view.is_started()), (choice, false), "{framework:?}: a new one");
                it.press_start().await?;
                bed.browser.until_true("document.querySelector('#app > a')").await?;
                assert_eq!(bed.starts(), 2);
                bed.browser.run("document.querySelector('#app > a').click()").await?;
                bed.browser.until_at(&login).await?;
                Ok(())
            })
            .await;
    }
}
