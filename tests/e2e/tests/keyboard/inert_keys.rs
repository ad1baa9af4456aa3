//! Keys that have no function change nothing.

use anyhow::Result;
use e2e::state_gallery::{PAGE_WITH_WASM, reach_with_wasm};
use e2e::{Setup, TestBed, View};
use thirtyfour::Key;

use crate::keyboard::keys::{press_with_shift, stop, tab, walk_to};

const TEXTS: &str = "return [...document.querySelectorAll('id-contact-initiator')].map(({ shadowRoot }) => \
    shadowRoot.querySelector('[part=initiator]').innerText)";

/// Escape changes nothing in any state, wherever the focus is.
#[tokio::test]
async fn escape() {
    let page = format!(
        "<a id='before' href='#'>Naar de inhoud</a>{PAGE_WITH_WASM}<button id='after'>Zoeken</button>"
    );
    Setup::page(&page)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            let before: Vec<String> = bed.browser.eval(TEXTS, vec![]).await?;
            bed.browser.run("document.querySelector('#before').focus()").await?;
            walk_to(bed, "after", async || {
                tab(bed).await?;
                let at = stop(bed).await?;
                bed.browser.press(&[Key::Escape]).await?;
                assert_eq!(stop(bed).await?, at);
                Ok(())
            })
            .await?;
            assert_eq!(bed.browser.eval::<Vec<String>>(TEXTS, vec![]).await?, before);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_it_starts() {
    const PAGE: &str = r#"
        <id-contact-initiator
          core-url="{core}/scenario/start-hang" purpose="personal_question" auth-method="irma" comm-method="chat"
        ></id-contact-initiator>"#;
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Enter]).await?;
            let started = widget.until("the start", View::is_started).await?;
            assert_eq!(started.focus, "button start");
            bed.until_starts(1).await?;
            press_them_all(bed).await?;
            assert_eq!(widget.view().await?, started);

            press_with_shift(bed, Key::Tab).await?;
            let view = widget.until("the focus on a method", |view| view.focus == "input chat").await?;
            press_them_all(bed).await?;
            assert_eq!(widget.view().await?, view);
            assert_eq!(bed.starts(), 1);
            Ok(())
        })
        .await;
}

async fn press_them_all(bed: &TestBed) -> Result<()> {
    bed.browser.press(&[Key::Enter, Key::Space, Key::Escape, Key::Down, Key::Up, Key::Enter]).await
}
