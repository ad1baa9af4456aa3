//! A device without network is told apart from a core that cannot be reached.

use e2e::{Grumble, Setting};

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn options_come_when_the_network_is_back() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.browser.expect_in_console("id-contact-initiator: offline");
            stage.browser.let_grumble(Grumble::Offline);
            let widget = stage.open("/").await?;
            widget.until_form().await?;

            stage.browser.set_offline(true).await?;
            widget.set_attribute("purpose", "call_only").await?;
            let look = widget.until_code("offline").await?;
            assert!(!look.form);
            assert!(look.retry.is_some());

            stage.browser.set_offline(false).await?;
            widget.until("the options, unasked", |look| look.tags() == ["digid", "call"]).await?;
            let gets = ["GET /session_options/personal_question", "GET /session_options/call_only"];
            assert_eq!(stage.call_lines(), gets);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_start_is_not_repeated_unasked() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.browser.expect_in_console("id-contact-initiator: offline");
            stage.browser.let_grumble(Grumble::Offline);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            widget.choose("irma").await?;
            widget.choose("chat").await?;

            stage.browser.set_offline(true).await?;
            widget.press_start().await?;
            let look = widget.until_code("offline").await?;
            assert_eq!(look.chosen(), ["irma", "chat"]);

            stage.browser.set_offline(false).await?;
            stage.browser.until_true("navigator.onLine").await?;
            assert_eq!(stage.starts(), 0);
            widget.press_retry().await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
            assert_eq!(stage.starts(), 1);
            Ok(())
        })
        .await;
}
