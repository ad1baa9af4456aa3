//! `<base>` says where relative addresses lead, and in which window. None of the widget's own are meant.

use anyhow::{Result, ensure};
use e2e::{Setup, TestBed};

use crate::names::pointer::{CLICKS, Click};

const WIDGET: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>"#;
/// The page keeps the browser where it is, so that the visitor has the link to go on.
const HELD: &str = "<script>addEventListener('idc-redirect', (event) => event.preventDefault())</script>";
/// An expression that is true when every icon has come.
const ICONS: &str = "[...document.querySelector('id-contact-initiator').shadowRoot.querySelectorAll('img')].length === 4 && \
    [...document.querySelector('id-contact-initiator').shadowRoot.querySelectorAll('img')]\
    .every((icon) => icon.complete && icon.naturalWidth > 0)";
const ASKED_ELSEWHERE: &str = "return performance.getEntriesByType('resource')\
    .map(({ name }) => name).filter((name) => name.includes('elsewhere.invalid'))";

/// A page with this `<base>` in front of everything.
fn document(base: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <title>Gemeente Voorbeeldstad</title>
    {base}
    <link rel="icon" href="data:,">
    <script>
      const script = document.createElement("script");
      script.type = "module";
      script.src = location.origin + "/initiator/id-contact-initiator.js";
      document.head.append(script);
    </script>
  </head>
  <body>{HELD}{WIDGET}</body>
</html>
"#
    )
}

#[tokio::test]
async fn elsewhere_and_in_a_new_window() {
    whole_flow(r#"<base href="https://elsewhere.invalid/x/" target="_blank">"#, false).await;
}

#[tokio::test]
async fn in_a_window_with_a_name() {
    whole_flow(r#"<base target="diensten">"#, false).await;
}

#[tokio::test]
async fn in_place_of_the_page_around_a_frame() {
    whole_flow(r#"<base href="https://elsewhere.invalid/x/" target="_top">"#, true).await;
}

#[tokio::test]
async fn in_place_of_the_frame_around_it() {
    whole_flow(r#"<base target="_parent">"#, true).await;
}

/// Routers of single-page apps set one when they start.
#[tokio::test]
async fn set_when_the_widget_is_there() {
    let script = r#"<script>
        var setBase = () => document.head.insertAdjacentHTML(
          "beforeend", '<base href="https://elsewhere.invalid/x/" target="_blank">');
      </script>"#;
    Setup::document(&document(script))
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            bed.browser.run("setBase()").await?;
            flow(bed).await
        })
        .await;
}

/// What has the `<base>` is the page, or a frame in it.
async fn whole_flow(base: &str, in_frame: bool) {
    let setup = if in_frame {
        Setup::bare_page(r#"<iframe src="/inside" width="600" height="900" style="position: absolute; inset: 0 auto auto 0; border: 0"></iframe>"#)
            .with_file("/inside", &document(base))
    } else {
        Setup::document(&document(base))
    };
    setup
        .run(async |bed| {
            bed.open("/").await?;
            if in_frame {
                bed.browser.driver().enter_frame(0).await?;
            }
            flow(bed).await?;
            bed.browser.driver().enter_default_frame().await?;
            let here: String = bed.browser.eval("return location.href", vec![]).await?;
            ensure!(here.starts_with(&bed.page_url("/")) == in_frame, "the window is at {here}");
            Ok(())
        })
        .await;
}

async fn flow(bed: &TestBed) -> Result<()> {
    let widget = bed.widget("id-contact-initiator");
    widget.until_form().await?;
    let here = "return location.href";
    let before: String = bed.browser.eval(here, vec![]).await?;

    // What comes later comes from the right place too.
    widget.set_attribute("lang", "en").await?;
    widget.until("English words", |view| view.lang == "en").await?;
    bed.browser.until_true(ICONS).await?;
    let elsewhere: Vec<String> = bed.browser.eval(ASKED_ELSEWHERE, vec![]).await?;
    ensure!(elsewhere.is_empty(), "asked for {elsewhere:?}");

    widget.press_start().await?;
    widget.until("the focus on the summary", |view| view.focus == "div message").await?;
    for click in CLICKS {
        for (item, focus) in [("li:first-child", "input irma"), ("li:last-child", "input call")] {
            click.on(bed, &widget, &format!("{item} [part~=link]")).await?;
            // Nobody expects the middle button to press anything, but it must open nothing.
            if click != Click::WithTheMiddleButton {
                widget.until(&format!("{click:?} to lead to {focus}"), |view| view.focus == focus).await?;
            }
            stays(bed, &before).await?;
        }
    }

    widget.choose_and_start("irma", "chat").await?;
    widget.until("the way out", |view| view.is_started() && !view.busy).await?;
    // Whatever the clicks before had opened would be there by now.
    stays(bed, &before).await?;
    widget.find("form > a[part~=link]").await?.click().await?;
    let login = format!("{}/auth/irma/", bed.core.url());
    bed.browser.until_true(&format!("location.href.startsWith('{login}')")).await?;
    ensure!(bed.browser.driver().windows().await?.len() == 1, "a window opened");
    let bodies = bed.start_bodies();
    ensure!(
        bodies == [r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#],
        "{bodies:?}"
    );
    Ok(())
}

async fn stays(bed: &TestBed, before: &str) -> Result<()> {
    let now: String = bed.browser.eval("return location.href", vec![]).await?;
    ensure!(now == before, "it went from {before} to {now}");
    ensure!(bed.browser.driver().windows().await?.len() == 1, "a window opened");
    Ok(())
}
