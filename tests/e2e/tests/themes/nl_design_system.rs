//! On a page with an NL Design System theme, the widget looks as the theme says, without any setting. The themes are
//! the published ones, and the browser itself computes the values of their tokens.

use anyhow::Result;
use e2e::{ConsoleNoise, NOTHING_KEPT, Setup, TestBed, npm_package};

use crate::themes::looks::{
    ALL, Kinds, WITHOUT_EDGES, assert_readable_throughout, of_part, of_token, tab_to,
};

/// A published theme.
struct Theme {
    /// Its npm package.
    package: &'static str,
    stylesheet: &'static str,
    class: &'static str,
    /// The tokens for the background and the text of the page.
    page: (&'static str, &'static str),
    /// The prefix of its focus tokens.
    focus: &'static str,
    /// What can be seen in it.
    seen: Kinds,
}

const UTRECHT: Theme = Theme {
    package: "@utrecht/design-tokens",
    stylesheet: "dist/index.css",
    class: "utrecht-theme",
    page: ("--utrecht-document-background-color", "--utrecht-document-color"),
    focus: "--utrecht-focus",
    seen: ALL,
};
/// In its dark colours, this theme keeps the dark red for errors of its light ones.
const UTRECHT_DARK: Theme = Theme {
    stylesheet: "dist/dark/index.css",
    class: "utrecht-theme--color-scheme-dark",
    seen: WITHOUT_EDGES,
    ..UTRECHT
};
const RIJKSHUISSTIJL: Theme = Theme {
    package: "@rijkshuisstijl-community/design-tokens",
    stylesheet: "dist/index.css",
    class: "rhc-theme",
    ..UTRECHT
};
const VOORBEELD: Theme = Theme {
    package: "@nl-design-system-unstable/voorbeeld-design-tokens",
    stylesheet: "dist/theme.css",
    class: "voorbeeld-theme",
    page: ("--utrecht-body-background-color", "--utrecht-body-color"),
    focus: "--basis-focus",
    seen: ALL,
};

/// A part, a property, and the token of the theme that it must equal, once the form is shown.
const FORM: [(&str, &str, &str); 10] = [
    ("start", "background-color", "--utrecht-button-primary-action-background-color"),
    ("start", "color", "--utrecht-button-primary-action-color"),
    ("start", "border-top-left-radius", "--utrecht-button-border-radius"),
    ("start", "font-weight", "--utrecht-button-font-weight"),
    ("start", "padding-left", "--utrecht-button-padding-inline-start"),
    ("choice", "border-top-left-radius", "--utrecht-button-border-radius"),
    ("name", "font-family", "--nl-paragraph-font-family"),
    ("name", "font-size", "--nl-paragraph-font-size"),
    ("heading", "font-family", "--nl-heading-level-2-font-family"),
    ("heading", "font-size", "--nl-heading-level-2-font-size"),
];
/// The same, when a choice is missing.
const MISSING: [(&str, &str, &str); 3] = [
    ("wrong", "border-left-color", "--utrecht-form-field-invalid-border-inline-start-color"),
    ("error", "background-color", "--utrecht-alert-error-background-color"),
    ("error", "color", "--utrecht-alert-error-color"),
];

#[tokio::test]
async fn utrecht() {
    plays_along(UTRECHT).await;
}

/// The widget's errors can be read all the same.
#[tokio::test]
async fn utrecht_in_the_dark() {
    plays_along(UTRECHT_DARK).await;
}

#[tokio::test]
async fn rijkshuisstijl() {
    plays_along(RIJKSHUISSTIJL).await;
}

#[tokio::test]
async fn voorbeeld() {
    plays_along(VOORBEELD).await;
}

async fn plays_along(theme: Theme) {
    Setup::page(&[NOTHING_KEPT, &page(&theme)].concat())
        .with_folder("/theme", npm_package(theme.package))
        .run(async |bed| {
            bed.browser.expect_in_console("start-core-failed");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_equal(bed, &FORM).await?;
            assert_focus(bed, theme.focus).await?;
            assert_readable_throughout(bed, &widget, theme.seen).await?;

            bed.open("/").await?.until_form().await?;
            widget.press_start().await?;
            widget.until("what is missing", |view| view.message.is_some()).await?;
            assert_equal(bed, &MISSING).await
        })
        .await;
}

async fn assert_equal(bed: &TestBed, cases: &[(&str, &str, &str)]) -> Result<()> {
    for (part, property, token) in cases {
        let (ours, theirs) = (of_part(bed, part, property).await?, of_token(bed, property, token).await?);
        assert_eq!(ours, theirs, "{property} of {part} is not {token}");
    }
    Ok(())
}

async fn assert_focus(bed: &TestBed, tokens: &str) -> Result<()> {
    tab_to(bed, "start").await?;
    for what in ["color", "style", "width"] {
        let (property, token) = (format!("outline-{what}"), format!("{tokens}-outline-{what}"));
        let (ours, theirs) =
            (of_part(bed, "start", &property).await?, of_token(bed, &property, &token).await?);
        assert_eq!(ours, theirs, "{property} is not {token}");
    }
    let inverse = of_token(bed, "color", &format!("{tokens}-inverse-outline-color")).await?;
    let shadow = of_part(bed, "start", "box-shadow").await?;
    assert!(shadow.starts_with(&inverse), "{shadow} behind the outline instead of {inverse}");
    Ok(())
}

fn page(theme: &Theme) -> String {
    let Theme { stylesheet, class, page: (background, colour), .. } = theme;
    format!(
        r#"<link rel="stylesheet" href="/theme/{stylesheet}">
        <div class="{class}"><main style="background: var({background}); color: var({colour})">
          <id-contact-initiator
            core-url="{{core}}/scenario/start-500-once" purpose="personal_question"
            heading="Praat met de gemeente" organisation-name="Gemeente Voorbeeldstad"
          ></id-contact-initiator>
        </main></div>"#
    )
}
