//! Each snippet of `docs/quick-start.md`, copied and pasted.

use e2e::Setup;

use crate::examples::example::{code_blocks, document};

const SCRIPT: &str = "https://static.example.nl/initiator/";
const CORE: &str = "https://core.example.nl";

#[tokio::test]
async fn every_snippet_starts_a_session() {
    let snippets = code_blocks(&document("quick-start.md"), "html");
    assert_eq!(snippets.len(), 3, "the script tag, the element, the program");
    for snippet in snippets {
        assert!(snippet.contains(SCRIPT) && snippet.contains(CORE), "{snippet}");
        let page = snippet.replace(SCRIPT, "/initiator/").replace(CORE, "{core}");
        Setup::bare_page(&page)
            .run(async |bed| {
                let widget = bed.open("/").await?;
                widget.choose_and_start("digid", "call").await?;
                bed.until_at_login("digid").await?;
                Ok(())
            })
            .await;
    }
}
