//! There is no core: nothing listens where it should be, or its name leads nowhere.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use demo_core::{CoreOptions, DemoCore};
use e2e::{Grumble, Stage, Widget, report};
use id_contact_session::{Failure, Language, Text};

use crate::faults::page::{CHILDREN, open, setting, until_told};

#[tokio::test]
async fn when_the_page_opens() {
    setting()
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            let (url, address) = closed_port().await?;
            let widget = open(stage, &url, None).await?;
            tells(stage, &widget, Failure::OptionsUnreachable, 1).await?;
            widget.press_retry().await?;
            tells(stage, &widget, Failure::OptionsUnreachable, 2).await?;

            let core = DemoCore::start(address, CoreOptions::default()).await?;
            widget.press_retry().await?;
            widget.choose_and_start("irma", "chat").await?;
            stage.browser.until_at(&format!("{url}/auth/irma/")).await?;
            ensure!(posts(&core) == 1);
            row("options: nothing listens there", Failure::OptionsUnreachable, "recovers", "-");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn when_start_is_pressed() {
    setting()
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            let (url, address) = closed_port().await?;
            let core = DemoCore::start(address, CoreOptions::default()).await?;
            let widget = open(stage, &url, None).await?;
            widget.choose_both("irma", "chat").await?;

            core.stop().await;
            widget.press_start().await?;
            for times in 1..=2 {
                tells(stage, &widget, Failure::StartUnreachable, times).await?;
                let look =
                    widget.until("the focus on the message", |look| look.focus == "div message").await?;
                ensure!(look.chosen() == ["irma", "chat"], "{look:#?}");
                if times == 1 {
                    widget.press_retry().await?;
                }
            }

            let core = DemoCore::start(address, CoreOptions::default()).await?;
            widget.press_retry().await?;
            stage.browser.until_at(&format!("{url}/auth/irma/")).await?;
            ensure!(posts(&core) == 1);
            row("start: nothing listens there any more", Failure::StartUnreachable, "recovers", "yes");
            Ok(())
        })
        .await;
}

/// No name below `.invalid` is ever given to anybody (RFC 6761).
#[tokio::test]
async fn its_name_leads_nowhere() {
    setting()
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            let widget = open(stage, "http://core.invalid", None).await?;
            tells(stage, &widget, Failure::OptionsUnreachable, 1).await?;
            widget.press_retry().await?;
            tells(stage, &widget, Failure::OptionsUnreachable, 2).await?;

            widget.set_attribute("core-url", &stage.core.url()).await?;
            let look = widget.until_form().await?;
            ensure!(look.message.is_none() && look.children.is_empty(), "{look:#?}");
            row("options: a host that does not exist", Failure::OptionsUnreachable, "offered", "-");
            Ok(())
        })
        .await;
}

/// Where a core listened a moment ago.
async fn closed_port() -> Result<(String, SocketAddr)> {
    let core = DemoCore::start(([127, 0, 0, 1], 0).into(), CoreOptions::default()).await?;
    let url = core.url();
    let address = url.strip_prefix("http://").context("an address")?.parse()?;
    core.stop().await;
    Ok((url, address))
}

async fn tells(stage: &Stage, widget: &Widget<'_>, failure: Failure, times: usize) -> Result<()> {
    stage.browser.expect_in_console(failure.code());
    ensure!(until_told(stage, times).await?.code == failure.code());
    let look = widget.until_code(failure.code()).await?;
    let (title, _) = Text::failure(failure);
    ensure!(look.message.as_ref().is_some_and(|it| it.contains(Language::English.words(title))), "{look:#?}");
    ensure!(look.children == CHILDREN, "{look:#?}");
    Ok(())
}

fn posts(core: &DemoCore) -> usize {
    core.requests().iter().filter(|request| request.method == "POST" && request.path == "/start").count()
}

fn row(what: &str, failure: Failure, try_again: &str, choice_kept: &str) {
    let (title, _) = Text::failure(failure);
    report::row(
        "Faults",
        &[
            ("fault", what),
            ("visitor reads", Language::English.words(title)),
            ("code", failure.code()),
            ("try again", try_again),
            ("choice kept", choice_kept),
            ("POSTs", "0"),
        ],
    );
}
