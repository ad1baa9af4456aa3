//! Who wants nothing to move sees nothing move. WCAG 2.2.2, 2.3.3.

use e2e::states::{PAGE_WITH_WASM, reach_with_wasm};
use e2e::{Setting, Stage, Wish};

const MOVING: &str = r#"
    return [...document.querySelectorAll("id-contact-initiator")].flatMap(({ id, shadowRoot }) =>
      shadowRoot.getAnimations().map(() => id))"#;

#[tokio::test]
async fn for_who_wishes_so() {
    Setting::page(PAGE_WITH_WASM)
        .wishing(Wish::ReducedMotion)
        .play(async |stage| {
            reach_with_wasm(stage, "/").await?;
            assert_eq!(moving(stage).await?, [""; 0]);
            Ok(())
        })
        .await;
}

/// For others nothing but the skeleton moves, while one waits.
#[tokio::test]
async fn but_for_the_skeleton() {
    Setting::page(PAGE_WITH_WASM)
        .play(async |stage| {
            reach_with_wasm(stage, "/").await?;
            assert_eq!(moving(stage).await?, ["loading", "loading-again"]);
            Ok(())
        })
        .await;
}

async fn moving(stage: &Stage) -> anyhow::Result<Vec<String>> {
    stage.browser.eval(MOVING, vec![]).await
}
