//! The way out to the login and back loses nothing (WCAG 2.2, 3.3.7), and ends at the message and the form.

use anyhow::Result;
use e2e::{Setup, TestBed, Widget};

const WIDGET: &str =
    r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>"#;
/// The same tab, another purpose.
const OTHER: &str =
    r#"<id-contact-initiator core-url="{core}" purpose="report_move"></id-contact-initiator>"#;
const CHOSEN: [&str; 2] = ["digid", "chat"];

/// Leaves for the login, which is then cancelled.
async fn cancel<'bed>(bed: &'bed TestBed, path: &str) -> Result<Widget<'bed>> {
    let widget = bed.open(path).await?;
    widget.choose_and_start(CHOSEN[0], CHOSEN[1]).await?;
    bed.until_at_login(CHOSEN[0]).await?;
    bed.open(&format!("{path}?notification=cancel")).await
}

#[tokio::test]
async fn one_press_tries_again() {
    Setup::page(WIDGET)
        .run(async |bed| {
            let widget = cancel(bed, "/").await?;
            let view = widget.until_form().await?;
            assert_eq!(view.chosen(), CHOSEN);
            assert!(view.notification.is_some());
            widget.press_start().await?;
            bed.until_at_login(CHOSEN[0]).await?;
            let bodies = bed.start_bodies();
            assert_eq!(bodies[0], bodies[1]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn for_this_purpose_alone() {
    Setup::page(WIDGET)
        .with_page("/other", OTHER)
        .run(async |bed| {
            cancel(bed, "/").await?.until_form().await?;
            assert_eq!(bed.open("/other").await?.until_form().await?.chosen(), [""; 0]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn until_it_is_dropped() {
    for call in ["forget()", "reset()"] {
        Setup::page(WIDGET)
            .run(async |bed| {
                let widget = cancel(bed, "/").await?;
                widget.until_form().await?;
                bed.browser.run(&format!("document.querySelector('id-contact-initiator').{call}")).await?;
                widget.until("nothing chosen", |view| view.form && view.chosen().is_empty()).await?;
                bed.browser.until_true("sessionStorage.length === 0").await?;
                assert_eq!(bed.open("/").await?.until_form().await?.chosen(), [""; 0], "{call}");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn nothing_breaks_where_storage_is_denied() {
    const DENIED: &str = r#"<script>
      const denied = { get() { throw new DOMException("denied", "SecurityError"); } };
      Object.defineProperties(window, { sessionStorage: denied, localStorage: denied });
    </script>"#;
    Setup::page(&[DENIED, WIDGET].concat())
        .run(async |bed| {
            let widget = cancel(bed, "/").await?;
            assert_eq!(widget.until_form().await?.chosen(), [""; 0]);
            widget.choose_and_start(CHOSEN[0], CHOSEN[1]).await?;
            bed.until_at_login(CHOSEN[0]).await?;
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_message_and_the_form_are_scrolled_into_view() {
    const FAR_DOWN: &str = r#"<div style="height: 3000px"></div>{widget}<div style="height: 3000px"></div>"#;
    for (width, height) in [(360, 640), (1280, 900)] {
        Setup::page(&FAR_DOWN.replace("{widget}", WIDGET))
            .in_window(width, height)
            .run(async |bed| {
                let widget = bed.open("/?notification=error").await?;
                widget.until_form().await?;
                bed.browser
                    .until_true(
                        "(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(document
                          .querySelector('id-contact-initiator').shadowRoot
                          .querySelector('[part~=notification]').getBoundingClientRect())",
                    )
                    .await
            })
            .await;
    }
}
