//! Keys that have nothing to do there do nothing.

use anyhow::Result;
use e2e::states::{PAGE_WITH_WASM, reach_with_wasm};
use e2e::{Look, Setting, Stage, until};
use thirtyfour::Key;

use crate::keyboard::keys::{press_with_shift, stop, tab, walk_to};

const TEXTS: &str = "return [...document.querySelectorAll('id-contact-initiator')].map(({ shadowRoot }) => \
    shadowRoot.querySelector('[part=initiator]').innerText)";

/// In every state, wherever the focus is.
#[tokio::test]
async fn escape() {
    let page = format!(
        "<a id='before' href='#'>Naar de inhoud</a>{PAGE_WITH_WASM}<button id='after'>Zoeken</button>"
    );
    Setting::page(&page)
        .play(async |stage| {
            reach_with_wasm(stage, "/").await?;
            let before: Vec<String> = stage.browser.eval(TEXTS, vec![]).await?;
            stage.browser.eval::<()>("document.querySelector('#before').focus()", vec![]).await?;
            walk_to(stage, "after", async || {
                tab(stage).await?;
                let at = stop(stage).await?;
                stage.browser.press(&[Key::Escape]).await?;
                assert_eq!(stop(stage).await?, at);
                Ok(())
            })
            .await?;
            assert_eq!(stage.browser.eval::<Vec<String>>(TEXTS, vec![]).await?, before);
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
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            stage.browser.press(&[Key::Tab, Key::Tab, Key::Tab, Key::Enter]).await?;
            let started = widget.until("the start", Look::is_started).await?;
            assert_eq!(started.focus, "button start");
            until("the start at the core", async || Ok((stage.starts() == 1).then_some(()))).await?;
            press_them_all(stage).await?;
            assert_eq!(widget.look().await?, started);

            press_with_shift(stage, Key::Tab).await?;
            let look = widget.until("the focus on a method", |look| look.focus == "input chat").await?;
            press_them_all(stage).await?;
            assert_eq!(widget.look().await?, look);
            assert_eq!(stage.starts(), 1);
            Ok(())
        })
        .await;
}

async fn press_them_all(stage: &Stage) -> Result<()> {
    stage.browser.press(&[Key::Enter, Key::Space, Key::Escape, Key::Down, Key::Up, Key::Enter]).await
}
