//! `?idc-diagnose` on the demo page shows the result of the self-check.

use e2e::{Setup, until};

use crate::diagnose::diagnosis::{PAGE, provocations_are_no_surprise};

#[tokio::test]
async fn the_demo_page_shows_the_panel_above_all_else_and_logs_the_text() {
    const PANEL: &str = "document.querySelector('main > div:first-child > div')?.shadowRoot";
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            let site = bed.serve_demo().await?;

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
