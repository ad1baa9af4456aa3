//! What is on screen, and what the core is asked, before the WASM and the options are there. Nothing moves when they
//! come.

use anyhow::Result;
use e2e::wasm_gate::{GATE, release};
use e2e::{Setup, TestBed, until};
use id_contact_session::{Language, Text};

const PAGE: &str = r#"
    <h1>Contact</h1>
    <id-contact-initiator
      core-url="{core}/scenario/slow" purpose="personal_question" lang="nl"
    ></id-contact-initiator>
    <p id="below">De gemeente is open op werkdagen van 9 tot 17 uur.</p>
"#;
/// In CSS pixels. It is less than a line of text, so that no click misses its target.
const SMALL_MOVE: f64 = 8.0;

#[tokio::test]
async fn in_a_narrow_window() {
    a_skeleton_and_then_a_form_in_its_place(500, 900).await;
}

#[tokio::test]
async fn in_a_wide_window() {
    a_skeleton_and_then_a_form_in_its_place(1280, 1000).await;
}

async fn a_skeleton_and_then_a_form_in_its_place(width: u32, height: u32) {
    Setup::page(&[GATE, PAGE].concat())
        .in_window(width, height)
        .run(async |bed| {
            let loading = Language::Dutch.words(Text::Loading);
            let widget = bed.open("/").await?;
            let view = widget.until("the words", |view| view.status == loading).await?;
            assert!(view.skeleton && view.busy && !view.form, "{view:#?}");
            let placed = place_of_what_is_below(bed).await?;

            release(bed).await?;
            // The skeleton of the widget takes the place of the script's placeholder.
            let has_widget =
                "document.querySelector('id-contact-initiator').shadowRoot.querySelector('div > [part~=initiator]')";
            bed.browser.until_true(has_widget).await?;
            let view = widget.view().await?;
            assert!(view.skeleton && view.busy && !view.form, "{view:#?}");
            assert_eq!(view.status, loading);
            let loaded = place_of_what_is_below(bed).await?;

            let view = widget.until_form().await?;
            assert!(!view.skeleton);
            assert_eq!(view.status, "");
            let ready = place_of_what_is_below(bed).await?;
            assert!((loaded - placed).abs() < SMALL_MOVE, "the WASM moves it from {placed} to {loaded}");
            assert!((ready - loaded).abs() < SMALL_MOVE, "the options move it from {loaded} to {ready}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_options_are_asked_for_before_the_wasm_is_there() {
    Setup::page(&[GATE, PAGE].concat())
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let get = "GET /scenario/slow/session_options/personal_question";
            until("the options to be asked for", async || {
                Ok(bed.call_lines().contains(&get.to_owned()).then_some(()))
            })
            .await?;
            assert!(!widget.view().await?.form);
            release(bed).await?;
            widget.until_form().await?;
            assert_eq!(bed.call_lines(), [get], "the widget has use for the same answer");
            Ok(())
        })
        .await;
}

async fn place_of_what_is_below(bed: &TestBed) -> Result<f64> {
    bed.browser.eval("return document.querySelector('#below').getBoundingClientRect().top", vec![]).await
}
