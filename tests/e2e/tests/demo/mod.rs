//! The demo page, which is what a municipality's decision maker is shown.

mod language;
mod look;
mod way;

use anyhow::Result;
use demo_core::Site;
use e2e::{TestBed, Widget};

/// Opens the demo page with this query, and waits for the form. The page is served until the site is dropped.
async fn open<'bed>(bed: &'bed TestBed, query: &str) -> Result<(Site, Widget<'bed>)> {
    let site = bed.serve_demo().await?;
    bed.browser.driver().goto(format!("{}/{query}", site.url())).await?;
    let widget = bed.widget("id-contact-initiator");
    widget.until_form().await?;
    bed.browser.until_true("document.querySelector('#demo-scenario').length > 2").await?;
    Ok((site, widget))
}

/// Selects a value in a list of the demo panel, as a visitor does.
async fn select(bed: &TestBed, list: &str, value: &str) -> Result<()> {
    let script = "const list = document.getElementById(`demo-${arguments[0]}`);
        list.value = arguments[1];
        list.dispatchEvent(new Event('change', { bubbles: true }))";
    bed.browser.eval(script, vec![list.into(), value.into()]).await
}
