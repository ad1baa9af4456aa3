//! Every scenario of the demo core, with its words in both languages, or the session that it starts.

use std::time::Duration;

use anyhow::Result;
use e2e::{Look, Setting, Stage, Widget};
use id_contact_session::Language;

use crate::scenario_table::{Outcome, TABLE, Told, hangs};

/// Two pauses and three times ten seconds for the options; a start takes half as long.
const PATIENCE: Duration = Duration::from_secs(60);

#[tokio::test]
async fn no_options() {
    options_are_not_there(false).await;
}

#[tokio::test]
async fn options_that_never_come() {
    options_are_not_there(true).await;
}

#[tokio::test]
async fn no_start() {
    start_leads_nowhere(false).await;
}

#[tokio::test]
async fn a_start_that_is_never_answered() {
    start_leads_nowhere(true).await;
}

#[tokio::test]
async fn sessions_that_start() {
    let rows: Vec<_> = TABLE
        .iter()
        .filter_map(|(name, outcome)| match outcome {
            Outcome::Starts => Some((*name, None)),
            Outcome::StartsAtSecondTry(told) => Some((*name, Some(*told))),
            Outcome::NoOptions(_) | Outcome::NoStart(_) => None,
        })
        .collect();
    let page = |setting: Setting, name| setting.with_page(&format!("/{name}"), &widget(name));
    rows.iter()
        .fold(Setting::page(""), |setting, (name, _)| page(setting, name))
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            for (name, told) in rows {
                let widget = stage.open(&format!("/{name}")).await?;
                choose_the_first_methods(&widget).await?;
                widget.press_start().await?;
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

/// All on one page, as they take turns to wait.
async fn options_are_not_there(hanging: bool) {
    let rows = rows(hanging, |outcome| match outcome {
        Outcome::NoOptions(told) => Some(told),
        _ => None,
    });
    Setting::page(&rows.iter().map(|(name, _)| widget(name)).collect::<String>())
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            stage.open("/").await?;
            for (name, told) in rows {
                stage.browser.expect_in_console(told.code);
                let look = tells(&stage.widget(&format!("#{name}")), told).await?;
                assert!(!look.form, "{name} shows a form: {look:#?}");
            }
            nothing_reached_location(stage).await
        })
        .await;
}

async fn start_leads_nowhere(hanging: bool) {
    let rows = rows(hanging, |outcome| match outcome {
        Outcome::NoStart(told) => Some(told),
        _ => None,
    });
    Setting::page(&rows.iter().map(|(name, _)| widget(name)).collect::<String>())
        .play(async |stage| {
            network_errors_are_no_surprise(stage);
            stage.open("/").await?;
            for (name, told) in rows {
                stage.browser.expect_in_console(told.code);
                let widget = stage.widget(&format!("#{name}"));
                choose_the_first_methods(&widget).await?;
                widget.press_start().await?;
                let look = tells(&widget, told).await?;
                assert_eq!(look.chosen().len(), 2, "{name} forgot the choice: {look:#?}");
                assert_eq!(look.focus, "div idc-message", "{name} leaves the focus elsewhere");
                nothing_reached_location(stage).await?;
            }
            Ok(())
        })
        .await;
}

fn rows(hanging: bool, pick: impl Fn(Outcome) -> Option<Told>) -> Vec<(&'static str, Told)> {
    let rows = TABLE.iter().filter(|(name, _)| hangs(name) == hanging);
    rows.filter_map(|(name, outcome)| Some((*name, pick(*outcome)?))).collect()
}

fn widget(scenario: &str) -> String {
    format!(
        r#"<id-contact-initiator
             id="{scenario}" core-url="{{core}}/scenario/{scenario}" purpose="personal_question" lang="nl"
           ></id-contact-initiator>"#
    )
}

/// Chooses what is not chosen yet.
async fn choose_the_first_methods(widget: &Widget<'_>) -> Result<()> {
    let look = widget.until_form().await?;
    for methods in [look.auth, look.comm] {
        if let (Some(first), false) = (methods.first(), methods.iter().any(|method| method.chosen)) {
            widget.choose(&first.tag).await?;
        }
    }
    Ok(())
}

/// Waits for the code, then reads the words in both languages.
async fn tells(widget: &Widget<'_>, told: Told) -> Result<Look> {
    let what = format!("the code {}", told.code);
    let look = widget.until_within(PATIENCE, &what, |look| look.has_code(told.code)).await?;
    for language in Language::ALL {
        widget.set_attribute("lang", language.tag()).await?;
        let look = widget.until("the language", |look| look.lang == language.tag()).await?;
        let message = look.message.clone().unwrap_or_default();
        let words = language.texts().failure(told.failure);
        assert!(message.contains(words.title) && message.contains(words.advice), "{told:?}: {look:#?}");
        let retry = told.retry.then_some(language.texts().try_again);
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
    stage.browser.allow_in_console("Failed to load resource");
    stage.browser.allow_in_console("has been blocked by CORS policy");
}
