//! `?idc-diagnose` on the demo page shows the result of the self-check.

use std::env;
use std::path::PathBuf;

use demo_core::{Site, SiteOptions};
use e2e::{Setup, project_root, until};

use crate::diagnose::diagnosis::{PAGE, provocations_are_no_surprise};

#[tokio::test]
async fn the_demo_page_shows_the_panel_above_all_else_and_logs_the_text() {
    const PANEL: &str = "document.querySelector('main > div:first-child > div')?.shadowRoot";
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            let root = project_root();
            let widget = PathBuf::from(env::var("INITIATOR_WIDGET")?);
            let options = SiteOptions {
                mounts: vec![("/demo".to_owned(), root.join("demo")), ("/initiator".to_owned(), widget)],
                index: Some(root.join("index.html")),
                replace: vec![("http://localhost:8100".to_owned(), bed.core.url())],
                ..SiteOptions::default()
            };
            let site = Site::start(([127, 0, 0, 1], 0).into(), options).await?;

            bed.browser.driver().goto(format!("{}/", site.url())).await?;
            bed.widget("id-contact-initiator").until_form().await?;
            bed.browser.until_true(&format!("!{PANEL}")).await?;

            let page = format!("{}/?idc-diagnose&purpose=no_comm", site.url());
            bed.browser.expect_in_console("no-comm-method");
            bed.browser.driver().goto(page).await?;
            bed.browser.until_true(PANEL).await?;
            let text: String = bed
                .browser
                .eval(&format!("return {PANEL}.querySelector('section').textContent"), vec![])
                .await?;
            assert!(text.starts_with("Self-check: there are problems1 problem"), "{text}");
            assert!(text.contains("“no_comm”"), "{text}");
            until("the text in the console", async || {
                Ok(bed.browser.console().await?.contains("self-check of").then_some(()))
            })
            .await?;
            Ok(())
        })
        .await;
}
