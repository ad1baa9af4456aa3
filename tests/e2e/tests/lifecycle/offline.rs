//! A device without a network gets another message than a core that cannot be reached: before, during and after the
//! two requests.

use e2e::{ConsoleNoise, Feature, Setup, TestBed, until};
use id_contact_session::Failure::Offline;

use crate::fault_table::{COPES, Effect, row};

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="en"></id-contact-initiator>
"#;
const BY_ITSELF: &str = "recovers by itself";

fn setup(page: &str) -> Setup {
    Setup::page(page).needs(Feature::Offline)
}

fn will_be_told(bed: &TestBed) {
    bed.browser.expect_in_console("id-contact-initiator: offline");
    bed.browser.allow_noise(ConsoleNoise::Offline);
    bed.browser.allow_noise(ConsoleNoise::LoadFailed);
}

#[tokio::test]
async fn before_the_options() {
    setup(PAGE)
        .run(async |bed| {
            will_be_told(bed);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            bed.browser.set_offline(true).await?;
            widget.set_attribute("purpose", "call_only").await?;
            let view = widget.until_code("offline").await?;
            assert!(!view.form && view.retry.is_some(), "{view:#?}");

            bed.browser.set_offline(false).await?;
            widget.until("the options, unasked", |view| view.tags() == ["digid", "call"]).await?;
            let gets = ["GET /session_options/personal_question", "GET /session_options/call_only"];
            assert_eq!(bed.call_lines(), gets);
            row("offline before the options", Effect::of(Offline, BY_ITSELF));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_the_options_are_on_their_way() {
    const LATE_AND_LOST: &str = "options-late-1500+options-drop";
    setup(&PAGE.replace("{core}", &format!("{{core}}/fault/{LATE_AND_LOST}")))
        .run(async |bed| {
            will_be_told(bed);
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            let widget = bed.open("/").await?;
            until("the request to reach the core", async || Ok((!bed.calls().is_empty()).then_some(())))
                .await?;
            bed.browser.set_offline(true).await?;
            widget.until_code("offline").await?;
            bed.core.disable_fault(LATE_AND_LOST);
            bed.browser.set_offline(false).await?;
            widget.until_form().await?;
            row("offline while the options are on their way", Effect::of(Offline, BY_ITSELF));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn before_the_start() {
    setup(PAGE)
        .run(async |bed| {
            will_be_told(bed);
            let widget = bed.open_chosen().await?;
            bed.browser.set_offline(true).await?;
            widget.press_start().await?;
            assert_eq!(widget.until_code("offline").await?.chosen(), ["irma", "chat"]);

            bed.browser.set_offline(false).await?;
            bed.browser.until_true("navigator.onLine").await?;
            assert_eq!(bed.starts(), 0, "a start is not repeated unasked");
            widget.press_start().await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 1);
            row("offline before the start", Effect::of(Offline, "recovers").choice_kept());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn while_it_starts() {
    const LATE_AND_LOST: &str = "start-late-1500+start-drop";
    setup(&PAGE.replace("{core}", &format!("{{core}}/fault/{LATE_AND_LOST}")))
        .run(async |bed| {
            will_be_told(bed);
            let widget = bed.open_chosen().await?;
            widget.press_start().await?;
            bed.until_starts(1).await?;
            bed.browser.set_offline(true).await?;
            assert_eq!(widget.until_code("offline").await?.chosen(), ["irma", "chat"]);

            bed.core.disable_fault(LATE_AND_LOST);
            bed.browser.set_offline(false).await?;
            bed.browser.until_true("navigator.onLine").await?;
            assert_eq!(bed.starts(), 1, "a start is not repeated unasked");
            widget.press_start().await?;
            bed.until_at_login("irma").await?;
            assert_eq!(bed.starts(), 2);
            row("offline while it starts", Effect::of(Offline, "recovers").choice_kept().posts("1"));
            Ok(())
        })
        .await;
}

/// The browser itself shows an error page, and the visitor goes back.
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
    setup(&[HELD, PAGE].concat())
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::Offline);
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open_chosen().await?;
            widget.press_start().await?;
            bed.browser.until_true("window.goOn").await?;
            bed.browser.set_offline(true).await?;
            bed.browser.run("goOn()").await?;
            bed.until_at_login("irma").await?;
            bed.browser.set_offline(false).await?;
            bed.browser.driver().back().await?;
            bed.browser.until_at(&bed.page_url("/")).await?;
            let view = widget.until("the form to be ready", |view| view.form && !view.is_started()).await?;
            assert_eq!(view.message, None);
            assert_eq!(bed.starts(), 1);
            row("offline after the start, and Back", COPES);
            Ok(())
        })
        .await;
}
