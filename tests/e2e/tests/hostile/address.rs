//! The notification of a login in the page's URL, where the page may not change its URL.

use e2e::{Setup, until};

/// The page passes its events on to the page around it.
const FRAMED: &str = r#"
    <script>
      for (const type of ["idc-statechange", "idc-error"]) {
        addEventListener(type, ({ detail }) => parent.postMessage(detail.state ?? detail.code, "*"));
      }
    </script>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;
const FRAME: &str = r#"
    <script>
      window.told = [];
      addEventListener("message", ({ data }) => told.push(data));
    </script>
    <iframe sandbox="allow-scripts" src="/framed?notification=cancel"></iframe>
"#;

#[tokio::test]
async fn a_frame_without_an_origin_shows_a_form_all_the_same() {
    Setup::bare_page(FRAME)
        .with_page("/framed", FRAMED)
        .with_header("access-control-allow-origin", "*")
        .run(async |bed| {
            bed.open("/").await?;
            until("the form", async || {
                let told: Vec<String> = bed.browser.eval("return told", vec![]).await?;
                Ok(told.contains(&"choosing".to_owned()).then_some(()))
            })
            .await
        })
        .await;
}

/// Browsers let `history.replaceState` fail when a page calls it too often.
#[tokio::test]
async fn a_page_that_has_changed_its_address_too_often_shows_a_form_all_the_same() {
    const PAGE: &str = r#"
        <script>
          history.replaceState = () => {
            throw new DOMException("Too many calls", "SecurityError");
          };
        </script>
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
    "#;
    Setup::page(PAGE)
        .run(async |bed| {
            let view = bed.open("/?notification=error").await?.until_form().await?;
            assert!(view.notification.is_some(), "{view:#?}");
            Ok(())
        })
        .await;
}
