//! The element stands in another document than the script: in a window that the page opened, or in a frame.

use anyhow::{Context, Result, ensure};
use e2e::{NOTHING_KEPT, Setup, TestBed};
use thirtyfour::Key;

use crate::frames::{CHOSEN, STARTS, Start, press_at, until_started};

/// The page opens a window, or has a frame, and puts the element there.
const PAGE: &str = r##"
    <button id="open" style="margin-inline-start: 650px">Open in een venster</button>
    <iframe
      id="frame" srcdoc="<!doctype html><body>" width="600" height="700"
      style="position: absolute; inset: 0 auto auto 0; border: 0; background: #fff"
    ></iframe>
    <script>
      var other;
      document.querySelector("#open").onclick = () => (other = window.open("", "", "width=700,height=800"));
      var moved = document.querySelector("id-contact-initiator");
    </script>
"##;

/// The other document, and what gets the element there.
#[derive(Clone, Copy, Debug)]
enum Place {
    Window,
    Frame,
}

/// How the element gets to the document `other`.
const WAYS: [&str; 3] = [
    "other.body.append(moved)",
    "other.body.append(other.adoptNode(moved))",
    "moved.remove(); const { purpose, coreUrl } = moved; \
     IdContactInitiator.render(other.body, { purpose, coreUrl, authMethod: 'irma', commMethod: 'call' })",
];

#[tokio::test]
async fn a_window_that_the_page_opened_goes_to_the_client_url() {
    Setup::page(&[CHOSEN, PAGE].concat()).run(async |bed| every_way_starts(bed, Place::Window).await).await;
}

#[tokio::test]
async fn a_frame_goes_to_the_client_url() {
    Setup::page(&[CHOSEN, PAGE].concat()).run(async |bed| every_way_starts(bed, Place::Frame).await).await;
}

/// It was moved before the WASM came, so that everything is drawn in the other document.
#[tokio::test]
async fn a_frame_in_which_it_is_drawn_from_the_start() {
    let page = [e2e::wasm_gate::GATE, CHOSEN, PAGE].concat();
    Setup::page(&page)
        .run(async |bed| {
            bed.open("/").await?;
            go(bed, Place::Frame, WAYS[0]).await?;
            bed.browser.driver().enter_default_frame().await?;
            e2e::wasm_gate::release(bed).await?;
            bed.browser.driver().enter_frame(0).await?;
            let widget = bed.widget("id-contact-initiator");
            widget.until_form().await?;
            Start::EnterOnRadio.run(bed).await?;
            until_started(bed, 1).await?;
            the_page_stays(bed, Place::Frame).await
        })
        .await;
}

/// The whole session by keyboard and by mouse, in a document with a handler of its own that takes the arrow keys.
#[tokio::test]
async fn keys_clicks_and_the_focus_work_there() {
    let nothing_chosen = CHOSEN.replace("auth-method", "data-was").replace("comm-method", "data-too");
    let page = [NOTHING_KEPT, &nothing_chosen, PAGE].concat();
    Setup::page(&page)
        .run(async |bed| {
            for (at, place) in [Place::Window, Place::Frame].into_iter().enumerate() {
                bed.open("/").await?.until_form().await?;
                go(bed, place, WAYS[0]).await?;
                let taken = "window.taken = []; document.addEventListener('keydown', (event) => { \
                    if (event.key.startsWith('Arrow')) { event.preventDefault(); taken.push(event.key); } })";
                bed.browser.run(taken).await?;
                chooses_and_starts(bed, place, at + 1).await.with_context(|| format!("{place:?}"))?;
            }
            Ok(())
        })
        .await;
}

async fn chooses_and_starts(bed: &TestBed, place: Place, starts: usize) -> Result<()> {
    let widget = bed.widget("id-contact-initiator");
    widget.until_form().await?;
    // Too early: the focus goes to what is missing, and from there to the first group.
    press_at(bed, "button[part=start]").await?;
    widget.until("the focus on the summary", |view| view.focus == "div message").await?;
    bed.browser.press(&[Key::Tab]).await?;
    bed.browser.press(&[Key::Enter]).await?;
    widget.until("the focus in the first group", |view| view.focus == "input irma").await?;
    bed.browser.press(&[Key::Down]).await?;
    widget.until("DigiD chosen by an arrow", |view| view.chosen() == ["digid"]).await?;
    bed.browser.press(&[Key::Up]).await?;
    widget.until("IRMA chosen by an arrow", |view| view.chosen() == ["irma"]).await?;
    ensure!(
        bed.browser.eval::<Vec<String>>("return taken", vec![]).await?.is_empty(),
        "the document took a key"
    );
    press_at(bed, "label:has(> [value=call])").await?;
    widget.until("the call chosen by a click", |view| view.chosen() == ["irma", "call"]).await?;
    bed.browser.press(&[Key::Enter]).await?;
    until_started(bed, starts).await?;
    the_page_stays(bed, place).await
}

async fn every_way_starts(bed: &TestBed, place: Place) -> Result<()> {
    let mut starts = 0;
    for (way, start) in WAYS.into_iter().flat_map(|way| STARTS.map(|start| (way, start))) {
        // Each start once, and each way with the press and with a key.
        if way != WAYS[0] && !matches!(start, Start::Press | Start::EnterOnRadio) {
            continue;
        }
        starts += 1;
        starts_there(bed, place, way, start, starts).await.with_context(|| format!("{way}, {start:?}"))?;
    }
    Ok(())
}

async fn starts_there(bed: &TestBed, place: Place, way: &str, start: Start, starts: usize) -> Result<()> {
    bed.open("/").await?.until_form().await?;
    go(bed, place, way).await?;
    let widget = bed.widget("id-contact-initiator");
    widget.until("a form with both chosen", |view| view.form && view.chosen() == ["irma", "call"]).await?;
    start.run(bed).await?;
    until_started(bed, starts).await?;
    the_page_stays(bed, place).await
}

/// Puts the element there, and brings the driver there too.
async fn go(bed: &TestBed, place: Place, way: &str) -> Result<()> {
    let driver = bed.browser.driver();
    match place {
        Place::Window => {
            let before = driver.windows().await?;
            driver.find(thirtyfour::By::Css("#open")).await?.click().await?;
            bed.browser.until_true("window.other?.document.body").await?;
            bed.browser.run(&format!("const other = window.other.document; {way}")).await?;
            let opened = driver.windows().await?.into_iter().find(|window| !before.contains(window));
            driver.switch_to_window(opened.context("no window opened")?).await?;
        }
        Place::Frame => {
            bed.browser.until_true("document.querySelector('#frame').contentDocument?.body").await?;
            let other = "document.querySelector('#frame').contentDocument";
            bed.browser.run(&format!("const other = {other}; {way}")).await?;
            driver.enter_frame(0).await?;
        }
    }
    Ok(())
}

/// Brings the driver back to the page, which is where it was, and closes the other window.
async fn the_page_stays(bed: &TestBed, place: Place) -> Result<()> {
    let driver = bed.browser.driver();
    match place {
        Place::Window => {
            driver.close_window().await?;
            let windows = driver.windows().await?;
            ensure!(windows.len() == 1, "{} windows are left", windows.len());
            driver.switch_to_window(windows[0].clone()).await?;
        }
        Place::Frame => driver.enter_default_frame().await?,
    }
    let here: String = bed.browser.eval("return location.href", vec![]).await?;
    ensure!(here == bed.page_url("/"), "the page went to {here}");
    Ok(())
}
