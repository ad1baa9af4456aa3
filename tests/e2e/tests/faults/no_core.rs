//! There is no core: nothing listens at its address, or its host does not exist.

use std::net::SocketAddr;

use anyhow::{Context, Result, ensure};
use demo_core::{CoreOptions, DemoCore};
use e2e::{ConsoleNoise, TestBed, Widget};
use id_contact_session::{Failure, Language, Text};

use crate::fault_table::{Effect, row};
use crate::faults::page::{CHILDREN, open, setup, until_told};

#[tokio::test]
async fn when_the_page_opens() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let (url, address) = closed_port().await?;
            let widget = open(bed, &url, None).await?;
            tells(bed, &widget, Failure::OptionsUnreachable, 1).await?;
            widget.press_retry().await?;
            tells(bed, &widget, Failure::OptionsUnreachable, 2).await?;

            let core = DemoCore::start(address, CoreOptions::default()).await?;
            widget.press_retry().await?;
            widget.choose_and_start("irma", "chat").await?;
            bed.browser.until_at(&format!("{url}/auth/irma/")).await?;
            ensure!(posts(&core) == 1);
            row("options: nothing listens there", Effect::of(Failure::OptionsUnreachable, "recovers"));
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn when_start_is_pressed() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let (url, address) = closed_port().await?;
            let core = DemoCore::start(address, CoreOptions::default()).await?;
            let widget = open(bed, &url, None).await?;
            widget.choose_both("irma", "chat").await?;

            core.stop().await;
            widget.press_start().await?;
            for times in 1..=2 {
                tells(bed, &widget, Failure::StartUnreachable, times).await?;
                let view =
                    widget.until("the focus on the message", |view| view.focus == "div message").await?;
                ensure!(view.chosen() == ["irma", "chat"], "{view:#?}");
                if times == 1 {
                    widget.press_start().await?;
                }
            }

            let core = DemoCore::start(address, CoreOptions::default()).await?;
            widget.press_start().await?;
            bed.browser.until_at(&format!("{url}/auth/irma/")).await?;
            ensure!(posts(&core) == 1);
            let effect = Effect::of(Failure::StartUnreachable, "recovers").choice_kept();
            row("start: nothing listens there any more", effect);
            Ok(())
        })
        .await;
}

/// No host below `.invalid` ever exists (RFC 6761).
#[tokio::test]
async fn its_name_leads_nowhere() {
    setup()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = open(bed, "http://core.invalid", None).await?;
            tells(bed, &widget, Failure::OptionsUnreachable, 1).await?;
            widget.press_retry().await?;
            tells(bed, &widget, Failure::OptionsUnreachable, 2).await?;

            widget.set_attribute("core-url", &bed.core.url()).await?;
            let view = widget.until_form().await?;
            ensure!(view.message.is_none() && view.children.is_empty(), "{view:#?}");
            row("options: a host that does not exist", Effect::of(Failure::OptionsUnreachable, "offered"));
            Ok(())
        })
        .await;
}

/// The URL and the address of a core that has been stopped.
async fn closed_port() -> Result<(String, SocketAddr)> {
    let core = DemoCore::start(([127, 0, 0, 1], 0).into(), CoreOptions::default()).await?;
    let url = core.url();
    let address = url.strip_prefix("http://").context("an address")?.parse()?;
    core.stop().await;
    Ok((url, address))
}

async fn tells(bed: &TestBed, widget: &Widget<'_>, failure: Failure, times: usize) -> Result<()> {
    bed.browser.expect_in_console(failure.code());
    ensure!(until_told(bed, times).await?.code == failure.code());
    let view = widget.until_code(failure.code()).await?;
    let (title, _) = Text::failure(failure);
    ensure!(view.message.as_ref().is_some_and(|it| it.contains(Language::English.words(title))), "{view:#?}");
    ensure!(view.children == CHILDREN, "{view:#?}");
    Ok(())
}

fn posts(core: &DemoCore) -> usize {
    core.requests().iter().filter(|request| request.method == "POST" && request.path == "/start").count()
}
