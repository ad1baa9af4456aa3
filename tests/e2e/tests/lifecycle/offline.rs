//! A device without network is told apart from a core that cannot be reached: before, during and after the two
//! requests.

use anyhow::Result;
use e2e::{Ability, Grumble, Setting, Stage, until};
use id_contact_session::Failure::Offline;

use crate::lifecycle::row::{COPES, Outcome, row};

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="en"></id-contact-initiator>
"#;
const BY_ITSELF: &str = "recovers by itself";

fn setting(page: &str) -> Setting {
    Setting::page(page).needs(Ability::Offline)
}

fn will_be_told(stage: &Stage) {
    stage.browser.expect_in_console("id-contact-initiator: offline");
    stage.browser.let_grumble(Grumble::Offline);
    stage.browser.let_grumble(Grumble::LoadFailed);
}

#[tokio::test]
async fn before_the_options() {
    setting(PAGE)
        .play(async |stage| {
            will_be_told(stage);
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            stage.browser.set_offline(true).await?;
            widget.set_attribute("purpose", "call_only").await?;
            let look = widget.until_code("offline").await?;
            assert!(!look.form && look.retry.is_some(), "{look:#?}");

            stage.browser.set_offline(false).await?;
            widget.until("the options, unasked", |look| look.tags() == ["digid", "call"]).await?;
            let gets = ["GET /session_options/personal_question", "GET /session_options/call_only"];
            assert_eq!(stage.call_lines(), gets);
            row("offline before the options", Outcome::of(Offline, BY_ITSELF));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_the_options_are_on_their_way() {
    const LATE_AND_LOST: &str = "options-late-1500+options-drop";
    setting(&PAGE.replace("{core}", &format!("{{core}}/fault/{LATE_AND_LOST}")))
        .play(async |stage| {
            will_be_told(stage);
            stage.browser.let_grumble(Grumble::UnusedPreload);
            let widget = stage.open("/").await?;
            until("the request to reach the core", async || Ok((!stage.calls().is_empty()).then_some(())))
                .await?;
            stage.browser.set_offline(true).await?;
            widget.until_code("offline").await?;
            stage.core.disable_fault(LATE_AND_LOST);
            stage.browser.set_offline(false).await?;
            widget.until_form().await?;
            row("offline while the options are on their way", Outcome::of(Offline, BY_ITSELF));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn before_the_start() {
    setting(PAGE)
        .play(async |stage| {
            will_be_told(stage);
            let widget = stage.open_chosen().await?;
            stage.browser.set_offline(true).await?;
            widget.press_start().await?;
            assert_eq!(widget.until_code("offline").await?.chosen(), ["irma", "chat"]);

            stage.browser.set_offline(false).await?;
            stage.browser.until_true("navigator.onLine").await?;
            assert_eq!(stage.starts(), 0, "a start is not repeated unasked");
            widget.press_retry().await?;
            until_at_login(stage).await?;
            assert_eq!(stage.starts(), 1);
            row("offline before the start", Outcome::of(Offline, "recovers").choice_kept());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_it_starts() {
    const LATE_AND_LOST: &str = "start-late-1500+start-drop";
    setting(&PAGE.replace("{core}", &format!("{{core}}/fault/{LATE_AND_LOST}")))
        .play(async |stage| {
            will_be_told(stage);
            let widget = stage.open_chosen().await?;
            widget.press_start().await?;
            until("the start to reach the core", async || Ok((stage.starts() == 1).then_some(()))).await?;
            stage.browser.set_offline(true).await?;
            assert_eq!(widget.until_code("offline").await?.chosen(), ["irma", "chat"]);

            stage.core.disable_fault(LATE_AND_LOST);
            stage.browser.set_offline(false).await?;
            stage.browser.until_true("navigator.onLine").await?;
            assert_eq!(stage.starts(), 1, "a start is not repeated unasked");
            widget.press_retry().await?;
            until_at_login(stage).await?;
            assert_eq!(stage.starts(), 2);
            row("offline while it starts", Outcome::of(Offline, "recovers").choice_kept().posts("1"));
            Ok(())
        })
        .await;
}

/// The browser itself says so, and the visitor goes back.
#[tokio::test]
async fn after_the_start() {
    const HELD: &str = r#"
        <script>
          document.addEventListener("idc-redirect", (event) => {
            event.preventDefault();
            window.goOn = () => setTimeout(() => (location.href = event.detail.clientUrl), 300);
          });
        </script>
    "#;
    setting(&[HELD, PAGE].concat())
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::Offline);
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open_chosen().await?;
            widget.press_start().await?;
            stage.browser.until_true("window.goOn").await?;
            stage.browser.set_offline(true).await?;
            stage.browser.eval::<()>("goOn()", vec![]).await?;
            until_at_login(stage).await?;
            stage.browser.set_offline(false).await?;
            stage.browser.driver().back().await?;
            stage.browser.until_at(&stage.page_url("/")).await?;
            let look = widget.until("the form to be ready", |look| look.form && !look.is_started()).await?;
            assert_eq!(look.message, None);
            assert_eq!(stage.starts(), 1);
            row("offline after the start, and Back", COPES);
            Ok(())
        })
        .await;
}

async fn until_at_login(stage: &Stage) -> Result<()> {
    let login = format!("{}/", stage.core.url());
    stage.browser.until_at(&login).await.map(drop)
}
