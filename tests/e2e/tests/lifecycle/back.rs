//! The browser's Back and Forward, with the page kept in memory (the back-forward cache) and without.

use std::net::{Ipv4Addr, TcpListener};

use anyhow::Result;
use e2e::{Engine, Grumble, Look, Setting, Stage, Widget, until};
use id_contact_session::{Language, Text};

use crate::lifecycle::row::{COPES, Outcome, row};

/// The list of `shown` survives only if the page comes back from memory.
const PAGE: &str = r#"
    <script>
      var shown = [];
      addEventListener("pageshow", ({ persisted }) => shown.push(persisted));
      // Where the core says that the browser should go, if the address has it.
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
/// More pages than any browser keeps in memory.
const MANY: usize = 12;
/// Chooses, and presses start when no script of a driver is at work in the page. For those, and for its clicks, Firefox'
/// driver listens to `unload`, and a page in which something does is not kept.
const START_SOON: &str = "
    const { shadowRoot } = document.querySelector('id-contact-initiator');
    for (const tag of ['irma', 'chat']) shadowRoot.querySelector(`input[value=${tag}]`).click();
    setTimeout(() => shadowRoot.querySelector('button[part~=start]').click(), 300);
";

#[tokio::test]
async fn back_from_the_login_and_forward_again() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            choose_and_start(stage, &widget).await?;
            let login = until_at_login(stage).await?;
            back(stage, "/").await?;
            was_kept(stage).await?;
            is_ready_again(&widget).await?;

            stage.browser.driver().forward().await?;
            stage.browser.until_at(&login).await?;
            assert_eq!(stage.starts(), 1, "forward starts nothing");
            back(stage, "/").await?;
            is_ready_again(&widget).await?;
            widget.press_start().await?;
            until_at_login(stage).await?;
            assert_eq!(stage.starts(), 2);
            row("Back from the login, page kept in memory", COPES.choice_kept());
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn back_to_a_page_that_was_not_kept() {
    Setting::page(PAGE)
        .with_page("/after", "")
        .play(async |stage| {
            let widget = stage.open("/").await?;
            choose_and_start(stage, &widget).await?;
            until_at_login(stage).await?;
            for nth in 0..MANY {
                stage.browser.driver().goto(stage.page_url(&format!("/after?{nth}"))).await?;
            }
            stage.browser.eval::<()>("history.go(-1 - arguments[0])", vec![MANY.into()]).await?;
            stage.browser.until_at(&stage.page_url("/")).await?;
            let look = widget.until_form().await?;
            let shown: Vec<bool> = stage.browser.eval("return shown", vec![]).await?;
            assert_eq!(shown, [false], "the page starts anew");
            assert_eq!((look.chosen(), look.message.as_deref()), (vec![], None));
            choose_and_start(stage, &widget).await?;
            until_at_login(stage).await?;
            assert_eq!(stage.starts(), 2);
            row("Back from the login, page not kept in memory", Outcome { choice_kept: "no", ..COPES });
            Ok(())
        })
        .await;
}

/// The browser says that it cannot get there, and the visitor goes back.
#[tokio::test]
async fn back_from_a_login_that_does_not_come() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            let nowhere = format!("http://{}/", TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?);
            let path = format!("/?{nowhere}");
            let widget = stage.open(&path).await?;
            choose_and_start(stage, &widget).await?;
            stage.browser.until_at(&nowhere).await?;
            back(stage, &path).await?;
            was_kept(stage).await?;
            is_ready_again(&widget).await?;
            row("Back from a login that cannot be reached", COPES.choice_kept());
            Ok(())
        })
        .await;
}

/// An answer without a page, such as 204 or a download, leaves the browser where it is.
#[tokio::test]
async fn a_login_that_is_no_page() {
    Setting::page(PAGE)
        .play(async |stage| {
            let nothing = format!("{}/session_options/personal_question", stage.core.fault_url("options-status-204"));
            let widget = stage.open(&format!("/?{nothing}")).await?;
            choose_and_start(stage, &widget).await?;
            let look = widget.until("the way on", |look| look.text.contains(Language::English.words(Text::ContinueLink))).await?;
            assert!(look.is_started(), "{look:#?}");
            let link: String = stage.browser.eval("return document.querySelector('id-contact-initiator').shadowRoot.querySelector('a').href", vec![]).await?;
            assert_eq!(link, nothing);
            let reads = Language::English.words(Text::ContinueLink);
            row("the client URL is no page", Outcome { reads, ..COPES.choice_kept() });
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn back_while_it_starts_and_forward_again() {
    let hanging = PAGE.replace("{core}", "{core}/scenario/start-hang");
    Setting::page(&hanging)
        .with_page("/before", "<p>Before</p>")
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            // Some browsers end the request before they leave the page.
            stage.browser.allow_in_console("start-unreachable");
            stage.open("/before").await?;
            let widget = stage.open("/").await?;
            choose_and_start(stage, &widget).await?;
            until("the start to reach the core", async || Ok((stage.starts() == 1).then_some(()))).await?;
            back(stage, "/before").await?;

            stage.browser.driver().forward().await?;
            stage.browser.until_at(&stage.page_url("/")).await?;
            // Firefox keeps no page that waits for an answer.
            let is_kept = stage.browser.engine() != Engine::Firefox;
            if is_kept {
                was_kept(stage).await?;
                is_ready_again(&widget).await?;
            } else {
                let look = widget.until_form().await?;
                assert_eq!((look.chosen(), look.message.as_deref()), (vec![], None));
            }
            assert_eq!(stage.starts(), 1, "nothing is sent unasked");
            choose_and_start(stage, &widget).await?;
            until("the start to reach the core", async || Ok((stage.starts() == 2).then_some(()))).await?;
            let choice_kept = if is_kept { "yes" } else { "no" };
            row("Back while it starts, and Forward", Outcome { choice_kept, ..COPES });
            Ok(())
        })
        .await;
}

/// What failed is forgotten, by the page too.
#[tokio::test]
async fn back_after_a_failed_start() {
    Setting::page(&PAGE.replace("{core}", "{core}/scenario/start-500-once"))
        .with_page("/elsewhere", "<p>Elsewhere</p>")
        .play(async |stage| {
            stage.browser.expect_in_console("start-core-failed");
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = stage.open("/").await?;
            choose_and_start(stage, &widget).await?;
            widget.until_code("start-core-failed").await?;
            stage.browser.eval::<()>("setTimeout(() => (location.href = '/elsewhere'), 300)", vec![]).await?;
            stage.browser.until_at(&stage.page_url("/elsewhere")).await?;
            back(stage, "/").await?;
            was_kept(stage).await?;
            is_ready_again(&widget).await?;
            let code: Option<String> = stage
                .browser
                .eval("return document.querySelector('id-contact-initiator').getState().code", vec![])
                .await?;
            assert_eq!(code, None);
            widget.press_start().await?;
            until_at_login(stage).await?;
            row("Back to a start that failed", COPES.choice_kept());
            Ok(())
        })
        .await;
}

async fn choose_and_start(stage: &Stage, widget: &Widget<'_>) -> Result<()> {
    widget.until_form().await?;
    stage.browser.eval(START_SOON, vec![]).await
}

async fn back(stage: &Stage, path: &str) -> Result<()> {
    stage.browser.driver().back().await?;
    stage.browser.until_at(&stage.page_url(path)).await?;
    Ok(())
}

async fn until_at_login(stage: &Stage) -> Result<String> {
    until("the login", async || Ok(Some(stage.browser.url().await?).filter(|url| url.contains("/auth/"))))
        .await
}

async fn was_kept(stage: &Stage) -> Result<()> {
    let shown: Vec<bool> = stage.browser.eval("return shown", vec![]).await?;
    assert_eq!(shown, [false, true], "the page came back from memory");
    Ok(())
}

/// As if nothing had been started, but for the choice.
async fn is_ready_again(widget: &Widget<'_>) -> Result<Look> {
    let look = widget.until("the form to be ready again", |look| look.form && !look.is_started()).await?;
    assert_eq!(look.chosen(), ["irma", "chat"]);
    assert_eq!(look.button_words(), Some(Language::English.words(Text::Start)));
    assert!(look.status.is_empty() && !look.busy && look.message.is_none(), "{look:#?}");
    Ok(look)
}
