//! The browser's Back and Forward, with the page kept in memory (the back-forward cache) and without.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::Result;
use e2e::{ConsoleNoise, Engine, Setup, TestBed, View, Widget, until};
use id_contact_session::{Language, Text};

use crate::fault_table::{COPES, Effect, row};

/// The list `shown` survives only if the page comes back from memory.
const PAGE: &str = r#"
    <script>
      var shown = [];
      addEventListener("pageshow", ({ persisted }) => shown.push(persisted));
      // The client URL of the core's answer, if the page's URL names one.
      const clientUrl = decodeURIComponent(location.search.slice(1));
      const realFetch = fetch;
      if (clientUrl) {
        fetch = (url, ...rest) =>
          String(url).endsWith("/start")
            ? Promise.resolve(new Response(JSON.stringify({ client_url: clientUrl })))
            : realFetch(url, ...rest);
      }
    </script>
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="en"></id-contact-initiator>
"#;
/// More pages than any browser keeps in its back-forward cache.
const MANY: usize = 12;
/// Chooses, and presses start a little later, in a task of the page. While a script or a click of Firefox' driver is
/// running, the driver listens to `unload`, which keeps a page out of the back-forward cache.
const START_SOON: &str = "
    const { shadowRoot } = document.querySelector('id-contact-initiator');
    for (const tag of ['irma', 'chat']) shadowRoot.querySelector(`input[value=${tag}]`).click();
    setTimeout(() => shadowRoot.querySelector('button[part~=start]').click(), 300);
";

#[tokio::test]
async fn back_from_the_login_and_forward_again() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            choose_and_start(bed, &widget).await?;
            let login = until_at_login(bed).await?;
            back(bed, "/").await?;
            was_kept(bed).await?;
            is_ready_again(&widget).await?;

            bed.browser.driver().forward().await?;
            bed.browser.until_at(&login).await?;
            assert_eq!(bed.starts(), 1, "forward starts nothing");
            back(bed, "/").await?;
            is_ready_again(&widget).await?;
            widget.press_start().await?;
            until_at_login(bed).await?;
            assert_eq!(bed.starts(), 2);
            row("Back from the login, page kept in memory", COPES.choice_kept());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn back_to_a_page_that_was_not_kept() {
    Setup::page(PAGE)
        .with_page("/after", "")
        .run(async |bed| {
            let widget = bed.open("/").await?;
            choose_and_start(bed, &widget).await?;
            until_at_login(bed).await?;
            for nth in 0..MANY {
                bed.browser.driver().goto(bed.page_url(&format!("/after?{nth}"))).await?;
            }
            bed.browser.eval::<()>("history.go(-1 - arguments[0])", vec![MANY.into()]).await?;
            bed.browser.until_at(&bed.page_url("/")).await?;
            let view = widget.until_form().await?;
            let shown: Vec<bool> = bed.browser.eval("return shown", vec![]).await?;
            assert_eq!(shown, [false], "the page starts anew");
            assert_eq!((view.chosen(), view.message.as_deref()), (vec!["irma", "chat"], None));
            widget.press_start().await?;
            until_at_login(bed).await?;
            assert_eq!(bed.starts(), 2);
            row("Back from the login, page not kept in memory", COPES.choice_kept());
            Ok(())
        })
        .await;
}

/// The browser shows an error page, and the visitor goes back.
#[tokio::test]
async fn back_from_a_login_that_does_not_come() {
    Setup::page(PAGE)
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let nowhere = format!("http://{}/", TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?);
            let path = format!("/?{nowhere}");
            let widget = bed.open(&path).await?;
            choose_and_start(bed, &widget).await?;
            bed.browser.until_at(&nowhere).await?;
            back(bed, &path).await?;
            was_kept(bed).await?;
            is_ready_again(&widget).await?;
            row("Back from a login that cannot be reached", COPES.choice_kept());
            Ok(())
        })
        .await;
}

/// An answer without a page, such as 204 or a download, leaves the browser where it is.
#[tokio::test]
async fn a_login_that_is_no_page() {
    Setup::page(PAGE)
        .run(async |bed| {
            let nothing = format!("{}/session_options/personal_question", bed.core.fault_url("options-status-204"));
            let widget = bed.open(&format!("/?{nothing}")).await?;
            choose_and_start(bed, &widget).await?;
            let view = widget.until("the way on", |view| view.text.contains(Language::English.words(Text::ContinueLink))).await?;
            assert!(view.is_started(), "{view:#?}");
            let link: String = bed.browser.eval("return document.querySelector('id-contact-initiator').shadowRoot.querySelector('a').href", vec![]).await?;
            assert_eq!(link, nothing);
            let reads = Language::English.words(Text::ContinueLink);
            row("the client URL is no page", Effect { reads, ..COPES.choice_kept() });
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn back_while_it_starts_and_forward_again() {
    let hanging = PAGE.replace("{core}", "{core}/scenario/start-hang");
    Setup::page(&hanging)
        .with_page("/before", "<p>Before</p>")
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            // Some browsers end the request before they leave the page.
            bed.browser.allow_in_console("start-unreachable");
            bed.open("/before").await?;
            let widget = bed.open("/").await?;
            choose_and_start(bed, &widget).await?;
            bed.until_starts(1).await?;
            back(bed, "/before").await?;

            bed.browser.driver().forward().await?;
            bed.browser.until_at(&bed.page_url("/")).await?;
            // Firefox does not cache a page that waits for an answer.
            let is_kept = bed.browser.engine() != Engine::Firefox;
            if is_kept {
                was_kept(bed).await?;
                is_ready_again(&widget).await?;
            } else {
                let view = widget.until_form().await?;
                assert_eq!((view.chosen(), view.message.as_deref()), (vec!["irma", "chat"], None));
            }
            assert_eq!(bed.starts(), 1, "nothing is sent unasked");
            choose_and_start(bed, &widget).await?;
            bed.until_starts(2).await?;
            row("Back while it starts, and Forward", COPES.choice_kept());
            Ok(())
        })
        .await;
}

/// The failure is gone, from the widget and from `getState()`.
#[tokio::test]
async fn back_after_a_failed_start() {
    Setup::page(&PAGE.replace("{core}", "{core}/scenario/start-500-once"))
        .with_page("/elsewhere", "<p>Elsewhere</p>")
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            choose_and_start(bed, &widget).await?;
            widget.until_code("start-core-failed").await?;
            bed.browser.run("setTimeout(() => (location.href = '/elsewhere'), 300)").await?;
            bed.browser.until_at(&bed.page_url("/elsewhere")).await?;
            back(bed, "/").await?;
            was_kept(bed).await?;
            is_ready_again(&widget).await?;
            let code: Option<String> = bed
                .browser
                .eval("return document.querySelector('id-contact-initiator').getState().code", vec![])
                .await?;
            assert_eq!(code, None);
            widget.press_start().await?;
            until_at_login(bed).await?;
            row("Back to a start that failed", COPES.choice_kept());
            Ok(())
        })
        .await;
}

async fn choose_and_start(bed: &TestBed, widget: &Widget<'_>) -> Result<()> {
    widget.until_form().await?;
    bed.browser.eval(START_SOON, vec![]).await
}

async fn back(bed: &TestBed, path: &str) -> Result<()> {
    bed.browser.driver().back().await?;
    bed.browser.until_at(&bed.page_url(path)).await?;
    Ok(())
}

async fn until_at_login(bed: &TestBed) -> Result<String> {
    until("the login", async || Ok(Some(bed.browser.url().await?).filter(|url| url.contains("/auth/")))).await
}

async fn was_kept(bed: &TestBed) -> Result<()> {
    let shown: Vec<bool> = bed.browser.eval("return shown", vec![]).await?;
    assert_eq!(shown, [false, true], "the page came back from memory");
    Ok(())
}

/// Asserts that the widget is as before the start, with the choice kept.
async fn is_ready_again(widget: &Widget<'_>) -> Result<View> {
    let view = widget.until("the form to be ready again", |view| view.form && !view.is_started()).await?;
    assert_eq!(view.chosen(), ["irma", "chat"]);
    assert_eq!(view.button_words(), Some(Language::English.words(Text::Start)));
    assert!(view.status.is_empty() && !view.busy && view.message.is_none(), "{view:#?}");
    Ok(view)
}
