//! Tags in the head that start the downloads with the page: each file is asked for once in every engine, under a strict
//! policy, and the console stays empty.

use e2e::Setup;

use crate::flows::strict_page::POLICY;

const PAGE: &str = r#"<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <title>Contact</title>
    <link rel="icon" href="data:,">
    <link rel="modulepreload" href="/initiator/id-contact-initiator.js" crossorigin="anonymous">
    <link rel="preload" as="fetch" media="(device-posture), (min--moz-device-pixel-ratio: 0)" href="/initiator/id-contact-initiator.wasm" crossorigin="anonymous">
    <link rel="preload" as="fetch" media="(device-posture), (min--moz-device-pixel-ratio: 0)" href="/initiator/id-contact-initiator.nl.json" crossorigin="anonymous">
    <link rel="preconnect" href="{core}" crossorigin="anonymous">
  </head>
  <body>
    <script type="module" async src="/initiator/id-contact-initiator.js" data-core-url="{core}" data-purpose="report_move"></script>
  </body>
</html>"#;

#[tokio::test]
async fn each_file_is_asked_for_once() {
    Setup::document(PAGE)
        .with_header("content-security-policy", POLICY)
        // As in a folder by version or by content. Firefox takes the file from its cache.
        .with_header("cache-control", "public, max-age=31536000, immutable")
        .run(async |bed| {
            bed.open("/").await?;
            bed.widget("id-contact-initiator").until_form().await?;
            for file in
                ["id-contact-initiator.js", "id-contact-initiator.wasm", "id-contact-initiator.nl.json"]
            {
                assert_eq!(bed.asked_for(file).len(), 1, "{file}");
            }
            Ok(())
        })
        .await;
}
