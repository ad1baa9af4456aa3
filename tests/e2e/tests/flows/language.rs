//! Which language a widget speaks: its own, else that of the page around it, as long as it knows it.

use e2e::Setting;

/// In a page in Dutch.
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
    Setting::page(PAGE)
        .play(async |stage| {
            stage.open("/").await?;
            let languages =
                [("silent", "nl"), ("own", "en"), ("unknown", "nl"), ("around", "en"), ("other", "nl")];
            for (id, language) in languages {
                let look = stage.widget(&format!("#{id}")).until_form().await?;
                assert_eq!(look.lang, language, "{id}");
            }
            Ok(())
        })
        .await;
}

/// The browser of the test speaks English.
#[tokio::test]
async fn of_the_browser_where_the_page_does_not_say() {
    Setting::page(
        r#"<id-contact-initiator core-url="{core}" purpose="call_only"></id-contact-initiator>
        <script>document.documentElement.removeAttribute("lang")</script>"#,
    )
    .play(async |stage| {
        let spoken: String = stage.browser.eval("return navigator.language", vec![]).await?;
        assert!(spoken.starts_with("en"), "{spoken}");
        let look = stage.open("/").await?.until_form().await?;
        assert_eq!(look.lang, "en");
        Ok(())
    })
    .await;
}
