//! The language of a widget: its own `lang`, or else that of the page around it, if it has words for it.

use e2e::Setup;

/// The page is in Dutch.
const PAGE: &str = r#"
    <id-contact-initiator id="silent" core-url="{core}" purpose="call_only"></id-contact-initiator>
    <id-contact-initiator id="own" core-url="{core}" purpose="call_only" lang="en-GB"></id-contact-initiator>
    <id-contact-initiator id="unknown" core-url="{core}" purpose="call_only" lang="fy"></id-contact-initiator>
    <main lang="EN">
      <id-contact-initiator id="around" core-url="{core}" purpose="call_only"></id-contact-initiator>
      <id-contact-initiator id="other" core-url="{core}" purpose="call_only" lang="nl"></id-contact-initiator>
    </main>
"#;

#[tokio::test]
async fn of_its_own_or_of_the_page_around_it() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            let languages =
                [("silent", "nl"), ("own", "en"), ("unknown", "nl"), ("around", "en"), ("other", "nl")];
            for (id, language) in languages {
                let view = bed.widget(&format!("#{id}")).until_form().await?;
                assert_eq!(view.lang, language, "{id}");
            }
            Ok(())
        })
        .await;
}

/// The browser of the test speaks English.
#[tokio::test]
async fn of_the_browser_where_the_page_does_not_say() {
    Setup::page(
        r#"<id-contact-initiator core-url="{core}" purpose="call_only"></id-contact-initiator>
        <script>document.documentElement.removeAttribute("lang")</script>"#,
    )
    .run(async |bed| {
        let spoken: String = bed.browser.eval("return navigator.language", vec![]).await?;
        assert!(spoken.starts_with("en"), "{spoken}");
        let view = bed.open("/").await?.until_form().await?;
        assert_eq!(view.lang, "en");
        Ok(())
    })
    .await;
}
