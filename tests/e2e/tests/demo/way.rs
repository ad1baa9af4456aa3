//! The way from the demo page to a conversation, and back from every page of it.

use anyhow::{Context, Result};
use demo_core::Site;
use e2e::{Setup, TestBed};
use thirtyfour::By;

use crate::demo::open;

async fn press(bed: &TestBed, css: &str) -> Result<()> {
    let button = bed.browser.driver().find(By::Css(css)).await;
    button.with_context(|| format!("there is no {css}"))?.click().await?;
    Ok(())
}

/// Waits for the page of a plugin, which must fit the window.
async fn until_at(bed: &TestBed, start: &str) -> Result<()> {
    bed.browser.until_at(&format!("{}/{start}/", bed.core.url())).await?;
    bed.browser.until_true("document.readyState === 'complete'").await?;
    bed.browser.until_true("document.documentElement.scrollWidth <= innerWidth").await?;
    bed.browser.until_true("document.querySelector('.wordmark img').naturalWidth > 0").await
}

/// Waits for the demo page, in the language in which it was left.
async fn until_home(bed: &TestBed, site: &Site) -> Result<()> {
    bed.browser.until_at(&format!("{}/?lang=en", site.url())).await?;
    let view = bed.widget("id-contact-initiator").until_form().await?;
    assert_eq!(view.lang, "en");
    Ok(())
}

#[tokio::test]
async fn each_page_leads_back_to_the_page_as_it_was() {
    const BACK: &str = ".back a";
    Setup::bare_page("")
        .in_window(500, 800)
        .run(async |bed| {
            let (site, widget) = open(bed, "?lang=en").await?;
            let start = async || {
                widget.choose_and_start("digid", "call").await?;
                until_at(bed, "auth/digid").await
            };
            start().await?;
            press(bed, BACK).await?;
            until_home(bed, &site).await?;

            start().await?;
            press(bed, "[value=cancel]").await?;
            until_home(bed, &site).await?;
            assert!(widget.view().await?.notification.is_some());

            start().await?;
            press(bed, "[value=confirm]").await?;
            until_at(bed, "comm/call").await?;
            // The stylesheet counts, without any script.
            bed.browser
                .until_true(
                    "getComputedStyle(document.querySelector('.ticking')).counterReset.includes('seconds 1')",
                )
                .await?;
            press(bed, ".hang-up").await?;
            bed.browser
                .until_true("document.querySelector('h1')?.textContent === 'Het gesprek is afgelopen'")
                .await?;
            press(bed, BACK).await?;
            until_home(bed, &site).await
        })
        .await;
}
