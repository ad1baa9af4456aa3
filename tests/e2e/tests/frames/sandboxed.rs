//! Frames that may not do everything: send forms, replace the page, or have an origin.

use anyhow::{Context, Result, ensure};
use e2e::{Setup, TestBed};

use crate::frames::{CHOSEN, STARTS, Start, until_started};

/// What the frame may do, by its attribute `sandbox`.
const SCRIPTS: &str = "allow-scripts allow-same-origin";

/// Chromium warns that such a frame of the same site could remove its own sandbox.
const ESCAPE: &str = "can escape its sandboxing";

fn frame(sandbox: &str) -> String {
    format!(r#"<iframe sandbox="{sandbox}" src="/inside" width="600" height="700"></iframe>"#)
}

/// The browser drops a form there, without telling the page.
#[tokio::test]
async fn a_frame_that_may_not_send_forms() {
    Setup::page(&frame(SCRIPTS)).with_page("/inside", CHOSEN).run(every_way_starts).await;
}

/// Its origin is opaque: it has no storage, and is sent files only if their server says that anybody may read them.
#[tokio::test]
async fn a_frame_without_an_origin() {
    Setup::page(&frame("allow-scripts"))
        .with_page("/inside", CHOSEN)
        .with_header("Access-Control-Allow-Origin", "*")
        .run(every_way_starts)
        .await;
}

/// A frame in a frame, which has no address of its own.
#[tokio::test]
async fn a_document_without_an_address_in_a_sandboxed_frame() {
    let inner = format!(
        r#"<!doctype html><script type="module" src="/initiator/id-contact-initiator.js"></script>{CHOSEN}"#
    );
    let inner = inner.replace('&', "&amp;").replace('"', "&quot;");
    Setup::page(&frame(SCRIPTS))
        .with_page("/inside", &format!(r#"<iframe srcdoc="{inner}" width="550" height="650"></iframe>"#))
        .run(async |bed| {
            bed.browser.allow_in_console(ESCAPE);
            bed.open("/").await?;
            bed.browser.driver().enter_frame(0).await?;
            bed.browser.driver().enter_frame(0).await?;
            bed.widget("id-contact-initiator").until_form().await?;
            Start::EnterOnRadio.run(bed).await?;
            until_started(bed, 1).await?;
            the_page_stays(bed).await
        })
        .await;
}

/// The page around the frame is another site's, and may not be replaced. It need not be.
#[tokio::test]
async fn a_frame_on_the_page_of_another_site() {
    // To a browser, this name and the address that the site is otherwise found at are two sites.
    let frame = r#"<div id="place"></div><script>
        const { port } = location;
        place.innerHTML = `<iframe sandbox="allow-scripts allow-same-origin" src="http://localhost:${port}/inside"
          width="600" height="700"></iframe>`;
      </script>"#;
    Setup::page(frame).with_page("/inside", CHOSEN).run(every_way_starts).await;
}

async fn every_way_starts(bed: &TestBed) -> Result<()> {
    for (at, start) in STARTS.into_iter().enumerate() {
        starts(bed, start, at + 1).await.with_context(|| format!("{start:?}"))?;
    }
    Ok(())
}

async fn starts(bed: &TestBed, start: Start, starts: usize) -> Result<()> {
    bed.browser.allow_in_console(ESCAPE);
    bed.open("/").await?;
    bed.browser.driver().enter_frame(0).await?;
    let widget = bed.widget("id-contact-initiator");
    widget.until_form().await?;
    start.run(bed).await?;
    until_started(bed, starts).await?;
    the_page_stays(bed).await
}

async fn the_page_stays(bed: &TestBed) -> Result<()> {
    bed.browser.driver().enter_default_frame().await?;
    let here: String = bed.browser.eval("return location.href", vec![]).await?;
    ensure!(here == bed.page_url("/"), "the page went to {here}");
    Ok(())
}
