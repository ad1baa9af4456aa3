//! A login that was cancelled, or that failed, is told once.

use e2e::Setting;
use id_contact_session::{Language, Text};

const WIDGETS: &str = r#"
    <id-contact-initiator id="first" core-url="{core}" purpose="personal_question"></id-contact-initiator>
    <id-contact-initiator id="second" core-url="{core}" purpose="personal_question"></id-contact-initiator>
    <script>
      history.replaceState({ page: "own" }, "");
    </script>
"#;

#[tokio::test]
async fn by_the_first_widget_and_out_of_the_address() {
    for (path, after, title) in [
        ("/?notification=cancel", "/", Text::LoginCancelledTitle),
        ("/?notification=error#contact", "/#contact", Text::LoginFailedTitle),
        ("/?a=b%20c+d&notification=cancel&e=%c3%a9&f", "/?a=b%20c+d&e=%c3%a9&f", Text::LoginCancelledTitle),
        (
            "/?notification=error&q=/?&x=#?y&notification=error",
            "/?q=/?&x=#?y&notification=error",
            Text::LoginFailedTitle,
        ),
    ] {
        Setting::page(WIDGETS)
            .play(async |stage| {
                let first = stage.open(path).await?;
                let look = first.until_form().await?;
                let words = Language::Dutch.words(title);
                assert!(look.notification.is_some_and(|told| told.contains(words)), "{path}");
                assert_eq!(stage.browser.url().await?, stage.page_url(after));
                let state: String = stage.browser.eval("return history.state.page", vec![]).await?;
                assert_eq!(state, "own");
                let second = stage.widget("#second");
                assert_eq!(second.until_form().await?.notification, None);

                stage.browser.driver().refresh().await?;
                assert_eq!(first.until_form().await?.notification, None, "told once");
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn and_nothing_else() {
    let paths = [
        "/",
        "/?notification=",
        "/?notification=done",
        "/?notification",
        "/?Notification=cancel",
        "/#?notification=cancel",
        "/?my-notification=cancel",
    ];
    Setting::page(WIDGETS)
        .with_page("/other", "")
        .play(async |stage| {
            for path in paths {
                // The hash alone is no other page.
                stage.open("/other").await?;
                let widget = stage.open(path).await?;
                assert_eq!(widget.until_form().await?.notification, None, "{path}");
                assert_eq!(stage.browser.url().await?, stage.page_url(path));
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_goes_when_the_visitor_starts_anew() {
    Setting::page(WIDGETS)
        .play(async |stage| {
            let widget = stage.open("/?notification=cancel").await?;
            assert!(widget.until_form().await?.notification.is_some());
            widget.set_attribute("lang", "en").await?;
            let look = widget.until("English", |look| look.lang == "en").await?;
            let words = Language::English.words(Text::LoginCancelledTitle);
            assert!(look.notification.is_some_and(|told| told.contains(words)));

            stage.browser.eval::<()>("first.reset()", vec![]).await?;
            widget.until("a form without it", |look| look.form && look.notification.is_none()).await?;
            Ok(())
        })
        .await;
}
