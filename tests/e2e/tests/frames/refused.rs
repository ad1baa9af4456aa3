//! Where the browser does not go to the client URL, the visitor is told so, and has the link to it.

use anyhow::Result;
use e2e::{Setup, TestBed};
use thirtyfour::Key;

use crate::frames::{BODY, CHOSEN};

/// The frame is taken away while the start is on its way: the document that the element is in has no window any more.
/// The page then shows the element again.
#[tokio::test]
async fn a_frame_that_is_taken_away_while_it_starts() {
    const PAGE: &str = r##"
        <iframe id="frame" srcdoc="<!doctype html><body>" width="600" height="700"></iframe>
        <script>
          var moved = document.querySelector("id-contact-initiator");
          moved.addEventListener("idc-redirect", () => {
            document.querySelector("#frame").remove();
            setTimeout(() => document.body.append(moved));
          });
        </script>
    "##;
    Setup::page(&[CHOSEN, PAGE].concat())
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            let other = "document.querySelector('#frame').contentDocument";
            bed.browser.until_true(&format!("{other}?.body")).await?;
            bed.browser.run(&format!("{other}.body.append(moved)")).await?;
            bed.browser.run("moved.shadowRoot.querySelector('button[part=start]').click()").await?;
            is_told_and_goes_by_the_link(bed).await
        })
        .await;
}

/// What the rules and the browser must agree on cannot be asked of the browser, so that there is no link either.
#[tokio::test]
async fn a_page_that_breaks_the_browsers_own_reading_of_addresses() {
    const SCRIPT: &str = "<script>var widget = document.querySelector('id-contact-initiator')</script>";
    Setup::page(&[CHOSEN, SCRIPT].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.run("window.URL = function () { throw new TypeError('no'); }").await?;
            widget.press_start().await?;
            is_told(bed).await?;
            bed.browser.until_true("!widget.shadowRoot.querySelector('form > a')").await?;
            assert_eq!(bed.browser.url().await?, bed.page_url("/"));
            Ok(())
        })
        .await;
}

async fn is_told(bed: &TestBed) -> Result<()> {
    bed.browser.expect_in_console("client-url-refused");
    let view = bed.widget("id-contact-initiator").until_code("client-url-refused").await?;
    assert_eq!(view.chosen(), ["irma", "call"]);
    assert_eq!(bed.start_bodies(), [BODY]);
    Ok(())
}

async fn is_told_and_goes_by_the_link(bed: &TestBed) -> Result<()> {
    is_told(bed).await?;
    let link = "document.querySelector('id-contact-initiator').shadowRoot.querySelector('a[part~=link]')";
    let href: String = bed.browser.eval(&format!("return {link}.href"), vec![]).await?;
    assert!(href.starts_with(&format!("{}/auth/irma/", bed.core.url())), "{href}");
    bed.browser.run(&format!("{link}.focus()")).await?;
    bed.browser.press(&[Key::Enter]).await?;
    bed.until_at_login("irma").await?;
    assert_eq!(bed.starts(), 1, "the link goes on with the same session");
    Ok(())
}
