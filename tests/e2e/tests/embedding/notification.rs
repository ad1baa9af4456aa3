//! The visitor is told once about a login that was cancelled or failed.

use e2e::Setup;
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
        Setup::page(WIDGETS)
            .run(async |bed| {
                let first = bed.open(path).await?;
                let view = first.until_form().await?;
                let words = Language::Dutch.words(title);
                assert!(view.notification.is_some_and(|told| told.contains(words)), "{path}");
                assert_eq!(bed.browser.url().await?, bed.page_url(after));
                let state: String = bed.browser.eval("return history.state.page", vec![]).await?;
                assert_eq!(state, "own");
                let second = bed.widget("#second");
                assert_eq!(second.until_form().await?.notification, None);

                bed.browser.driver().refresh().await?;
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
    Setup::page(WIDGETS)
        .with_page("/other", "")
        .run(async |bed| {
            for path in paths {
                // A URL that differs only in its hash would not load the page again.
                bed.open("/other").await?;
                let widget = bed.open(path).await?;
                assert_eq!(widget.until_form().await?.notification, None, "{path}");
                assert_eq!(bed.browser.url().await?, bed.page_url(path));
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn it_goes_when_the_visitor_starts_anew() {
    Setup::page(WIDGETS)
        .run(async |bed| {
            let widget = bed.open("/?notification=cancel").await?;
            assert!(widget.until_form().await?.notification.is_some());
            widget.set_attribute("lang", "en").await?;
            let view = widget.until("English", |view| view.lang == "en").await?;
            let words = Language::English.words(Text::LoginCancelledTitle);
            assert!(view.notification.is_some_and(|told| told.contains(words)));

            bed.browser.run("first.reset()").await?;
            widget.until("a form without it", |view| view.form && view.notification.is_none()).await?;
            Ok(())
        })
        .await;
}
