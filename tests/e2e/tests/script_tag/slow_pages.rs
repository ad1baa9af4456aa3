//! Pages that take long to come: a stranger's script that blocks, or a page of which only the beginning is there.

use anyhow::{Result, ensure};
use e2e::{Setup, TestBed};

use crate::script_tag::held::Held;
use crate::script_tag::route::{LAST, tag};

/// The tag with more attributes.
fn tag_with(more: &str) -> String {
    tag(LAST).replace(" data-purpose", &format!(" {more} data-purpose"))
}

fn document(head: &str, body: &str) -> String {
    // WebKit runs no `async` script before it has painted, and it does not paint before there is something to read.
    let text = "De gemeente is open op werkdagen van 9 tot 17 uur. ".repeat(20);
    format!(
        r#"<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>Gemeente Voorbeeldstad</title>
           <link rel="icon" href="data:,">{head}</head><body><p>{text}</p>{body}"#
    )
}

/// A page with a stranger's script in its middle, which is held back, and with it what comes `after` it.
fn with_stranger(head: &str, body: &str, stranger: &Held, how: &str, after: &str) -> Setup {
    let page = format!("{}<script {how} src=\"{}\"></script>{after}", document(head, body), stranger.url());
    Setup::document(&page).not_waiting_for_load()
}

/// Opens the page and waits until the widget's script has run, which is what `is_loading` says of the page.
async fn open(bed: &TestBed, is_loading: &str) -> Result<()> {
    bed.browser.driver().goto(bed.page_url("/")).await?;
    let has_run = "location.href !== 'about:blank' && customElements.get('id-contact-initiator')";
    bed.browser.until_true(has_run).await?;
    bed.browser.until_true(&format!("document.readyState === '{is_loading}'")).await
}

/// Starts a session in the widget that `place` finds, while the page is held up.
async fn start_while_held(bed: &TestBed, place: &str) -> Result<()> {
    let widget = bed.widget(place);
    widget.choose_both("irma", "chat").await?;
    let state: String = bed.browser.eval("return document.readyState", vec![]).await?;
    ensure!(state != "complete", "nothing holds the page up");
    widget.press_start().await?;
    bed.until_at_login("irma").await?;
    ensure!(bed.starts() == 1, "{} starts", bed.starts());
    Ok(())
}

#[tokio::test]
async fn an_async_tag_does_not_wait_for_a_strangers_script() {
    for (head, body, place) in [
        (
            String::new(),
            format!("<main>{}</main>", tag_with("async")),
            "main > script + id-contact-initiator",
        ),
        (tag_with("async data-target=main"), "<main></main>".to_owned(), "main > id-contact-initiator"),
    ] {
        let held = Held::script().unwrap();
        with_stranger(&head, &body, &held, "", "<p>Last</p>")
            .run(async |bed| {
                open(bed, "loading").await?;
                start_while_held(bed, place).await?;
                held.release();
                Ok(())
            })
            .await;
    }
}

/// The browser runs it before scripts that wait for the end of the page.
#[tokio::test]
async fn a_tag_does_not_wait_for_a_strangers_script_that_waits_itself() {
    let held = Held::script().unwrap();
    with_stranger("", &format!("<main>{}</main>", tag(LAST)), &held, "defer", "<p>Last</p>")
        .run(async |bed| {
            open(bed, "interactive").await?;
            start_while_held(bed, "main > script + id-contact-initiator").await?;
            held.release();
            Ok(())
        })
        .await;
}

/// Without `async` the browser runs no module before the end of the page, so that nothing can be drawn sooner.
#[tokio::test]
async fn without_async_it_is_drawn_once_the_strangers_script_has_run() {
    let held = Held::script().unwrap();
    with_stranger("", &format!("<main>{}</main>", tag(LAST)), &held, "", "<p>Last</p>")
        .run(async |bed| {
            bed.browser.driver().goto(bed.page_url("/")).await?;
            bed.browser.until_true("document.querySelector('main')").await?;
            held.release();
            let widget = bed.widget("main > script + id-contact-initiator");
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            Ok(())
        })
        .await;
}

/// Waits until the page has loaded, and starts a session in the one widget, which `place` finds.
async fn start_once_loaded(bed: &TestBed, place: &str) -> Result<()> {
    bed.browser.until_true("document.readyState === 'complete'").await?;
    let widget = bed.widget(place);
    widget.choose_both("irma", "chat").await?;
    ensure!(widgets(bed).await? == 1, "{} widgets", widgets(bed).await?);
    widget.press_start().await?;
    bed.until_at_login("irma").await?;
    ensure!(bed.starts() == 1, "{} starts", bed.starts());
    Ok(())
}

async fn widgets(bed: &TestBed) -> Result<u32> {
    bed.browser.eval("return document.querySelectorAll('id-contact-initiator').length", vec![]).await
}

#[tokio::test]
async fn a_target_that_comes_late_is_waited_for() {
    let held = Held::script().unwrap();
    with_stranger(
        &tag_with("async data-target='#late'"),
        "<main></main>",
        &held,
        "",
        r#"<div id="late"></div>"#,
    )
    .run(async |bed| {
        open(bed, "loading").await?;
        assert_eq!(widgets(bed).await?, 0);
        held.release();
        start_once_loaded(bed, "#late > id-contact-initiator").await
    })
    .await;
}

#[tokio::test]
async fn a_target_that_never_comes_is_told_once_the_page_has_loaded() {
    let held = Held::script().unwrap();
    let body = format!("<main>{}</main>", tag_with("async data-target='#nowhere'"));
    with_stranger("", &body, &held, "", "")
        .run(async |bed| {
            open(bed, "loading").await?;
            assert_eq!(widgets(bed).await?, 0);
            let console = bed.browser.console().await?;
            assert!(!console.contains("target-missing"), "it may still come: {console}");
            bed.browser.expect_in_console("target-missing");
            held.release();
            bed.widget("main > script + id-contact-initiator").until_form().await?;
            let console = bed.browser.console().await?;
            assert_eq!(console.matches("target-missing").count(), 1, "{console}");
            start_once_loaded(bed, "main > script + id-contact-initiator").await
        })
        .await;
}

#[tokio::test]
async fn in_the_head_without_a_target_it_waits_for_the_end_of_the_body() {
    let held = Held::script().unwrap();
    with_stranger(&tag_with("async"), "<main></main>", &held, "", r#"<p id="last">Last</p>"#)
        .run(async |bed| {
            open(bed, "loading").await?;
            assert_eq!(widgets(bed).await?, 0);
            bed.browser.expect_in_console("target-missing");
            held.release();
            bed.widget("#last ~ id-contact-initiator:last-child").until_form().await?;
            let console = bed.browser.console().await?;
            assert_eq!(console.matches("target-missing").count(), 1, "{console}");
            start_once_loaded(bed, "#last ~ id-contact-initiator:last-child").await
        })
        .await;
}

/// The page comes from the other server, which sends no more than its beginning.
#[tokio::test]
async fn an_async_tag_is_drawn_before_the_rest_of_the_page_is_sent() {
    Setup::bare_page("")
        .with_header("access-control-allow-origin", "*")
        .not_waiting_for_load()
        .run(async |bed| {
            let body = format!("<main>{}</main>", tag_with("async"));
            let first = document("", &body)
                .replace("{core}", &bed.core.url())
                .replace("/initiator/", &bed.page_url("/initiator/"));
            let held = Held::page(first, "<p>Last</p>".to_owned())?;
            bed.browser.driver().goto(held.url()).await?;
            bed.browser.until_true("document.querySelector('main')").await?;
            start_while_held(bed, "main > script + id-contact-initiator").await
        })
        .await;
}
