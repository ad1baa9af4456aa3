//! Every pointer target is at least 44 by 44 CSS pixels, however small the text (WCAG 2.5.8 asks 24, 2.5.5 asks 44).

use anyhow::Result;
use e2e::state_gallery::{PAGE_WITH_WASM, WITH_WASM, reach_with_wasm, set_language};
use e2e::{Setup, TestBed};
use id_contact_session::Language;
use serde_json::json;

/// The targets that are smaller. Its arguments are the width of the column and the size of the text.
const SMALLER: &str = r#"
    document.body.style.cssText = `margin: 0; inline-size: ${arguments[0]}; font-size: ${arguments[1]}`;
    const isSeen = (element) => element.checkVisibility({ visibilityProperty: true });
    const isSmall = ({ width, height }) => Math.min(width, height) < 43.99;
    return [...document.querySelectorAll("id-contact-initiator")].flatMap((host) =>
      [...host.shadowRoot.querySelectorAll("label, button, a")]
        .filter((it) => isSeen(it) && isSmall(it.getBoundingClientRect()))
        .map((it) => `${host.id}: ${it.part.value} “${it.innerText}” ${JSON.stringify(it.getBoundingClientRect())}`));"#;

#[tokio::test]
async fn are_large_enough() {
    Setup::page(PAGE_WITH_WASM)
        .in_window(1400, 1000)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            for language in Language::ALL {
                set_language(bed, &WITH_WASM, language.tag()).await?;
                for width in ["280px", "320px", "390px", "1280px"] {
                    for size in ["12px", "16px", "32px"] {
                        assert_large(bed, width, size, language.tag()).await?;
                    }
                }
            }
            Ok(())
        })
        .await;
}

async fn assert_large(bed: &TestBed, width: &str, size: &str, language: &str) -> Result<()> {
    let small: Vec<String> = bed.browser.eval(SMALLER, vec![json!(width), json!(size)]).await?;
    assert!(small.is_empty(), "{language}, {width}, {size}:\n{}", small.join("\n"));
    Ok(())
}
