//! axe-core finds what is wrong, in every state.

use crate::axe::examination::Examination;
use crate::axe::themes::DEFAULT;
use e2e::state_gallery::{WITH_WASM, reach_with_wasm};

/// Each widget gets an error that no state has: a role that does not exist.
const BREAK: &str = "for (const { shadowRoot } of document.querySelectorAll('id-contact-initiator')) { \
    shadowRoot.querySelector('[part~=status]').setAttribute('role', 'nonsense'); \
}";

#[tokio::test]
async fn inside_the_shadow_root() {
    DEFAULT
        .setup()
        .run(async |bed| {
            reach_with_wasm(bed, "/").await?;
            bed.browser.run(BREAK).await?;
            let found = Examination::of(bed).await?.violations;
            let states: Vec<_> = found.iter().map(|finding| (&*finding.rule, &*finding.state)).collect();
            let expected: Vec<_> = WITH_WASM.iter().map(|(name, _)| ("aria-roles", *name)).collect();
            assert_eq!(states, expected);
            Ok(())
        })
        .await;
}
