//! Every scenario of the demo core, with its words in every language, or the session that it starts.

use std::time::Duration;

use anyhow::Result;
use e2e::{Grumble, Look, Setting, Stage, Widget};
use id_contact_session::{Language, Text};

use crate::scenario_table::{Outcome, TABLE, Told, hangs};

/// Two pauses and three times ten seconds for the options; a start takes half as long.
const PATIENCE: Duration = Duration::from_mins(1);

/// All on one page, as they take turns to wait.
#[tokio::test]
async fn no_options() {
    let rows = rows(|name, outcome| match outcome {
        Outcome::NoOptions(told) if !hangs(name) => Some(told),
        _ => None,
    });
    Setting::page(&page(&rows))
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            stage.open("/").await?;
            for (name, told) in rows {
                tells_that_there_is_no_form(stage, name, told).await?;
            }
            nothing_reached_location(stage).await
        })
        .await;
}

/// One after the other: each takes the focus when it fails.
#[tokio::test]
async fn no_start() {
    let rows = rows(|name, outcome| match outcome {
        Outcome::NoStart(told) if !hangs(name) => Some(told),
        _ => None,
    });
    Setting::page(&page(&rows))
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            stage.open("/").await?;
            for (name, told) in rows {
                press_start(stage, name).await?;
                tells_that_it_did_not_start(stage, name, told).await?;
                nothing_reached_location(stage).await?;
            }
            Ok(())
        })
        .await;
}

/// At the same time, for they take long.
#[tokio::test]
async fn no_answer() {
    let rows = rows(|name, outcome| hangs(name).then_some(outcome));
    Setting::page(&page(&rows))
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            stage.open("/").await?;
            for (name, outcome) in &rows {
                if let Outcome::NoStart(_) = outcome {
                    press_start(stage, name).await?;
                }
            }
            for (name, outcome) in rows {
                match outcome {
                    Outcome::NoOptions(told) => tells_that_there_is_no_form(stage, name, told).await?,
                    Outcome::NoStart(told) => tells_that_it_did_not_start(stage, name, told).await?,
                    Outcome::Starts | Outcome::StartsAtSecondTry(_) => panic!("{name} cannot start"),
                }
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn sessions_that_start() {
    let rows = rows(|_, outcome| match outcome {
        Outcome::Starts => Some(None),
        Outcome::StartsAtSecondTry(told) => Some(Some(told)),
        Outcome::NoOptions(_) | Outcome::NoStart(_) => None,
    });
    let page = |setting: Setting, name| setting.with_page(&format!("/{name}"), &widget(name));
    rows.iter()
        .fold(Setting::page(""), |setting, (name, _)| page(setting, name))
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            for (name, told) in rows {
                let widget = stage.open(&format!("/{name}")).await?;
                choose_and_start(&widget).await?;
                if let Some(told) = told {
                    stage.browser.expect_in_console(told.code);
                    tells(&widget, told).await?;
                    widget.press_retry().await?;
                }
                stage.browser.until_at(&format!("{}/auth/", stage.core.scenario_url(name))).await?;
            }
            Ok(())
        })
        .await;
}

/// Picks from the table.
fn rows<T>(pick: impl Fn(&str, Outcome) -> Option<T>) -> Vec<(&'static str, T)> {
    TABLE.iter().filter_map(|(name, outcome)| Some((*name, pick(name, *outcome)?))).collect()
}

/// A widget for each row.
fn page<T>(rows: &[(&str, T)]) -> String {
    rows.iter().map(|(name, _)| widget(name)).collect()
}

fn widget(scenario: &str) -> String {
    format!(
        r#"<id-contact-initiator
             id="{scenario}" core-url="{{core}}/scenario/{scenario}" purpose="personal_question" lang="nl"
           ></id-contact-initiator>"#
    )
}

async fn press_start(stage: &Stage, name: &str) -> Result<()> {
    choose_and_start(&stage.widget(&format!("#{name}"))).await
}

/// Chooses the first methods, where none is chosen yet.
async fn choose_and_start(widget: &Widget<'_>) -> Result<()> {
    let look = widget.until_form().await?;
    for methods in [look.auth, look.comm] {
        if let (Some(first), false) = (methods.first(), methods.iter().any(|method| method.chosen)) {
            widget.choose(&first.tag).await?;
        }
    }
    widget.press_start().await
}

async fn tells_that_there_is_no_form(stage: &Stage, name: &str, told: Told) -> Result<()> {
    stage.browser.expect_in_console(told.code);
    let look = tells(&stage.widget(&format!("#{name}")), told).await?;
    assert!(!look.form, "{name} shows a form: {look:#?}");
    Ok(())
}

async fn tells_that_it_did_not_start(stage: &Stage, name: &str, told: Told) -> Result<()> {
    stage.browser.expect_in_console(told.code);
    let look = tells(&stage.widget(&format!("#{name}")), told).await?;
    assert_eq!(look.chosen().len(), 2, "{name} forgot the choice: {look:#?}");
    assert_eq!(look.focus, "div message", "{name} leaves the focus elsewhere");
    Ok(())
}

/// Waits for the code, then reads the words in every language.
async fn tells(widget: &Widget<'_>, told: Told) -> Result<Look> {
    let what = format!("the code {}", told.code);
    let look = widget.until_within(PATIENCE, &what, |look| look.has_code(told.code)).await?;
    for language in Language::ALL {
        widget.set_attribute("lang", language.tag()).await?;
        let look = widget.until("the language", |look| look.lang == language.tag()).await?;
        let message = look.message.clone().unwrap_or_default();
        for text in <[Text; 2]>::from(Text::failure(told.failure)) {
            assert!(message.contains(language.words(text)), "{told:?}: {look:#?}");
        }
        let retry = told.retry.then_some(language.words(Text::TryAgain));
        assert_eq!(look.retry.as_deref(), retry, "{told:?}: {look:#?}");
        assert_eq!(look.codes, [told.code]);
    }
    Ok(look)
}

async fn nothing_reached_location(stage: &Stage) -> Result<()> {
    assert_eq!(stage.browser.url().await?, stage.page_url("/"));
    assert_eq!(stage.browser.driver().title().await?, "Gemeente Voorbeeldstad");
    Ok(())
}

/// The browser's own words for a request that failed.
fn network_errors_are_no_surprise(stage: &Stage) {
    stage.browser.let_grumble(Grumble::LoadFailed);
    stage.browser.let_grumble(Grumble::Cors);
}
