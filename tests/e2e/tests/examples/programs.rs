//! Examples with a script of their own.

use anyhow::Result;
use e2e::{TestBed, until};
use thirtyfour::By;

use crate::examples::example::example;

#[tokio::test]
async fn the_page_lists_what_it_hears() {
    example("events-and-analytics")
        .run(async |bed| {
            let widget = bed.open("/examples/events-and-analytics.html").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            let log = bed.browser.driver().find(By::Id("log")).await?.text().await?;
            for line in [
                "idc-ready {}",
                r#"idc-statechange {"state":"choosing"}"#,
                r#"idc-change {"authMethod":"irma","commMethod":null}"#,
            ] {
                assert!(log.contains(line), "{log}");
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_page_goes_there_in_its_own_way() {
    example("own-navigation")
        .run(async |bed| {
            let widget = bed.open("/examples/own-navigation.html").await?;
            let before = pages_in_history(bed).await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            assert_eq!(pages_in_history(bed).await?, before);
            Ok(())
        })
        .await;
}

async fn pages_in_history(bed: &TestBed) -> Result<u32> {
    bed.browser.eval("return history.length", vec![]).await
}

#[tokio::test]
async fn the_dialog_has_a_widget_as_long_as_it_is_open() {
    example("in-a-dialog")
        .run(async |bed| {
            let widget = bed.open("/examples/in-a-dialog.html").await?;
            let driver = bed.browser.driver();
            for _ in 0..2 {
                driver.find(By::Id("open")).await?.click().await?;
                widget.until_form().await?;
                bed.browser
                    .until_true("document.querySelector('dialog[open] > id-contact-initiator')")
                    .await?;
                driver.find(By::Css("dialog form button")).await?.click().await?;
                until("the widget to go", async || {
                    let found = driver.find_all(By::Css("id-contact-initiator")).await?;
                    Ok(found.is_empty().then_some(()))
                })
                .await?;
            }
            Ok(())
        })
        .await;
}
