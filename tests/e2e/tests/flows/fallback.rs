//! The element's own children: seen as long as there is no widget, kept out of sight while there is.

use e2e::Setting;
use id_contact_session::Language;

/// Holds the WASM back until `release()` is called.
const GATE: &str = r"
    <script>
      const gate = new Promise((open) => (window.release = open));
      const realInstantiate = WebAssembly.instantiateStreaming;
      WebAssembly.instantiateStreaming = (...rest) => gate.then(() => realInstantiate(...rest));
    </script>
";
const WITH_CHILDREN: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl">
      <p>Of bel ons: 14 012</p>
    </id-contact-initiator>
"#;
const CHILDREN: &[&str] = &["Of bel ons: 14 012"];

#[tokio::test]
async fn children_make_room_for_the_widget_and_come_back_when_it_cannot_go_on() {
    Setting::page(&[GATE, WITH_CHILDREN].concat())
        .play(async |stage| {
            stage.browser.expect_in_console("purpose-unknown");
            stage.browser.expect_in_console("Failed to load resource");
            let widget = stage.open("/").await?;
            assert_eq!(widget.look().await?.children, CHILDREN, "the WASM is not there yet");
            stage.browser.eval::<()>("release()", vec![]).await?;
            assert_eq!(widget.until_form().await?.children, [""; 0]);
            stage
                .browser
                .until_true("document.querySelector('id-contact-initiator > p').isConnected")
                .await?;

            widget.set_attribute("purpose", "unheard_of").await?;
            assert_eq!(widget.until_code("purpose-unknown").await?.children, CHILDREN);
            widget.set_attribute("purpose", "personal_question").await?;
            assert_eq!(widget.until_form().await?.children, [""; 0]);

            stage.browser.expect_in_console("core-url-missing");
            widget.set_attribute("core-url", "").await?;
            assert_eq!(widget.until_code("core-url-missing").await?.children, CHILDREN);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_skeleton_stands_in_where_there_are_no_children() {
    const WITHOUT_CHILDREN: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="en"></id-contact-initiator>
    "#;
    Setting::page(&[GATE, WITHOUT_CHILDREN].concat())
        .play(async |stage| {
            let widget = stage.open("/").await?;
            let look = widget.look().await?;
            assert!(look.skeleton && look.busy, "{look:#?}");
            assert_eq!(look.status, Language::English.texts().loading);
            stage.browser.eval::<()>("release()", vec![]).await?;
            widget.until_form().await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_wasm_the_children_stay_and_the_page_lives_on() {
    const BUTTON: &str = r#"<button id="other" onclick="this.textContent = 'Gevonden'">Zoeken</button>"#;
    Setting::page(&[WITH_CHILDREN, BUTTON].concat())
        .without_wasm()
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            stage.browser.expect_in_console("id-contact-initiator.wasm");
            let widget = stage.open("/").await?;
            let look = widget.until("the failure", |look| look.has_code("widget-unavailable")).await?;
            assert_eq!(look.children, CHILDREN);
            stage.browser.driver().find(thirtyfour::By::Id("other")).await?.click().await?;
            stage.browser.until_true("document.querySelector('#other').textContent === 'Gevonden'").await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn without_wasm_and_children_a_sentence_says_so() {
    const PAGE: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
        <id-contact-initiator core-url="{core}" purpose="call_only" lang="en"></id-contact-initiator>
    "#;
    Setting::page(PAGE)
        .without_wasm()
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            stage.browser.expect_in_console("id-contact-initiator.wasm");
            stage.open("/").await?;
            for (lang, words) in [
                ("nl", "U kunt hier nu geen contact opnemen"),
                ("en", "You cannot contact us here right now"),
            ] {
                let widget = stage.widget(&format!("id-contact-initiator[lang={lang}]"));
                let look = widget.until_code("widget-unavailable").await?;
                assert!(look.text.contains(words), "{look:#?}");
                assert!(!look.busy && !look.skeleton);
            }
            Ok(())
        })
        .await;
}
