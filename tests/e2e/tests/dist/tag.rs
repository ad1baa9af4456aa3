//! The tag with its `integrity` draws a working widget.

use e2e::Setup;

use crate::dist::host::{Host, SCRIPT, WASM, WIDGET, folders};

async fn starts_a_session(tag: String) {
    Setup::bare_page(&tag)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn from_either_folder() {
    let [version, content] = folders().unwrap();
    let host = Host::start().await.unwrap();
    let tag = host.tag().unwrap();
    assert!(tag.contains(&content));
    starts_a_session(tag.replace(&content, &version)).await;
    starts_a_session(tag).await;
}

/// The hashes are those of the files after decompression.
#[tokio::test]
async fn with_packed_files() {
    for (encoding, suffix) in [("br", "br"), ("gzip", "gz")] {
        let host = Host::packed(encoding, suffix).await.unwrap();
        starts_a_session(host.tag().unwrap()).await;
    }
}

/// Each is downloaded once, and the browser has nothing to say about the tags.
#[tokio::test]
async fn with_tags_that_preload_the_files() {
    let host = Host::start().await.unwrap();
    starts_a_session([host.preload_tags().unwrap(), host.tag().unwrap()].concat()).await;
    assert_eq!(host.asked_for(), [SCRIPT, "id-contact-initiator.nl.json", WASM]);
}

/// The files that the manifest counts as a visitor's download.
#[tokio::test]
async fn nothing_else_is_downloaded() {
    let host = Host::start().await.unwrap();
    let tag = host.tag().unwrap().replace("data-purpose", "data-lang=\"de\" data-purpose");
    Setup::bare_page(&tag)
        .run(async |bed| {
            bed.open("/").await?;
            assert_eq!(bed.widget(WIDGET).until_form().await?.lang, "de");
            assert_eq!(host.asked_for(), ["id-contact-initiator.de.json", SCRIPT, WASM]);
            Ok(())
        })
        .await;
}
