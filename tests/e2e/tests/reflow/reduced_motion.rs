//! Nothing moves for visitors who prefer reduced motion (WCAG 2.2.2, 2.3.3).

use e2e::state_gallery::{PAGE_WITH_WASM, reach_with_wasm};
use e2e::{MediaPreference, Setup, TestBed};

/// Words that come after a second do not move.
const MOVING: &str = r#"
    return [...document.querySelectorAll("id-contact-initiator")].flatMap(({ id, shadowRoot }) =>
      shadowRoot.getAnimations().filter((it) => it.animationName !== "idc-wait").map(() => id))"#;

#[tokio::test]
async fn for_who_wishes_so() {
    Setup::page(PAGE_WITH_WASM)
        .preferring(MediaPreference::ReducedMotion)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            assert_eq!(moving(bed).await?, [""; 0]);
            Ok(())
        })
        .await;
}

/// For others the skeleton moves while the widget loads, and a ring in the start button once that was pressed.
#[tokio::test]
async fn but_for_what_is_waited_for() {
    Setup::page(PAGE_WITH_WASM)
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            assert_eq!(moving(bed).await?, ["loading", "starting", "redirecting", "loading-again"]);
            Ok(())
        })
        .await;
}

async fn moving(bed: &TestBed) -> anyhow::Result<Vec<String>> {
    bed.browser.eval(MOVING, vec![]).await
}
