//! Icons as cores send them: dark ones without a background, white ones, and logos that are wider than high.

use anyhow::Result;
use e2e::{MediaPreference, Screenshot, Setup, TestBed, until};
use serde_json::{Value, json};

use crate::hostile::offer::{method, offer};

const CONTRAST: f64 = 3.0;

/// The shapes of the icons on a canvas of 32 by 32, and how many pixels of it they cover.
const SHAPES: [(&str, &str, usize); 3] = [
    ("phone", "M9 2h14v28H9z", 392),
    ("chat", "M3 4h26v18H12v6H6v-6H3z", 504),
    ("video", "M2 7h18v18H2zM22 13l8-5v16l-8-5z", 424),
];

/// How a page is light or dark: its name, its rules, and what the visitor's device is set to.
const THEMES: [(&str, &str, &[MediaPreference]); 6] = [
    ("light", "", &[]),
    ("dark", ":root { color-scheme: dark }", &[]),
    ("dark by its colours alone", "body { background: #1b1b1f; color: #e8e8ea }", &[]),
    ("dark by the visitor's wish", ":root { color-scheme: light dark }", &[MediaPreference::Dark]),
    ("forced colours", "", &[MediaPreference::ForcedColors]),
    (
        "dark forced colours",
        ":root { color-scheme: light dark }",
        &[MediaPreference::ForcedColors, MediaPreference::Dark],
    ),
];

#[tokio::test]
async fn dark_ones_stand_out_in_every_theme() {
    for (theme, rules, preferences) in THEMES {
        themed(rules, preferences)
            .run(async |bed| {
                for colour in ["#000", "#3B434F"] {
                    for (name, _, pixels) in SHAPES {
                        let seen = contrasting(bed, name, colour).await?;
                        assert!(seen >= pixels * 9 / 10, "{theme}: {seen} of {pixels} of {colour} {name}");
                    }
                }
                Ok(())
            })
            .await;
    }
}

/// On a light background a white icon has an outline.
#[tokio::test]
async fn white_ones_do_not_vanish() {
    for (theme, rules, preferences) in THEMES {
        themed(rules, preferences)
            .run(async |bed| {
                for (name, ..) in SHAPES {
                    let seen = contrasting(bed, name, "#fff").await?;
                    assert!(seen >= 60, "{theme}: {seen} pixels of white {name}");
                }
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn may_be_twice_as_wide_as_high() {
    for width in [360, 1280] {
        Setup::page(&page(""))
            .in_window(width, 1000)
            .run(async |bed| {
                for (picture, size) in [
                    (r#"width="32" height="32""#, [32, 32]),
                    (r#"viewBox="0 0 32 32""#, [32, 32]),
                    (r#"width="400" height="200""#, [64, 32]),
                    (r#"viewBox="0 0 2 1""#, [64, 32]),
                    (r#"width="900" height="100""#, [64, 32]),
                    (r#"width="100" height="200""#, [16, 32]),
                    ("", [32, 32]),
                ] {
                    open_with(bed, "Bellen", &svg(picture, "M0 0h900v900H0z", "#000")).await?;
                    let script = format!(
                        "const {{ width, height }} = {IMAGE}.getBoundingClientRect(); return [width, height]"
                    );
                    let drawn: [f64; 2] = bed.browser.eval(&script, vec![]).await?;
                    assert_eq!(drawn.map(f64::round), size.map(f64::from), "{picture} at {width}");
                }
                Ok(())
            })
            .await;
    }
}

/// A picture comes later than its name, or does not come.
#[tokio::test]
async fn no_name_moves_when_one_comes() {
    const NAMES: [&str; 3] =
        ["Bellen", "Videobellen met een tolk", "Belastingdienstmedewerkersgesprek aanvragen"];
    for width in [360, 1280] {
        Setup::page(&page(""))
            .in_window(width, 1000)
            .run(async |bed| {
                for name in NAMES {
                    for size in [r#"width="400" height="200""#, r#"width="32" height="32""#] {
                        open_with(bed, name, &svg(size, "M0 0h900v900H0z", "#000")).await?;
                        let come = places(bed).await?;
                        bed.browser.run(&format!("{IMAGE}.removeAttribute('src')")).await?;
                        assert_eq!(places(bed).await?, come, "{name} before {size} has come, at {width}");
                        bed.browser.run(&format!("{IMAGE}.hidden = true")).await?;
                        assert_eq!(places(bed).await?, come, "{name} where {size} does not come, at {width}");
                    }
                }
                Ok(())
            })
            .await;
    }
}

const IMAGE: &str =
    "document.querySelector('id-contact-initiator').shadowRoot.querySelector('[value=picture] ~ * img')";

/// Where the names and the cards are.
async fn places(bed: &TestBed) -> Result<Vec<Value>> {
    let script = "const root = document.querySelector('id-contact-initiator').shadowRoot;
        return [...root.querySelectorAll('[part~=name], [part~=choice]')].map((it) => it.getBoundingClientRect().toJSON())";
    bed.browser.eval(script, vec![]).await
}

/// How many pixels differ by [`CONTRAST`] from what is behind the icon.
async fn contrasting(bed: &TestBed, shape: &str, colour: &str) -> Result<usize> {
    let (_, path, _) = SHAPES.into_iter().find(|(name, ..)| *name == shape).expect("it is one of them");
    open_with(bed, shape, &svg(r#"width="32" height="32""#, path, colour)).await?;
    let with = Screenshot::of(bed, "themed").await?;
    // The picture leaves its box, so that only what is behind it is seen.
    bed.browser.run(&format!("{IMAGE}.style.objectPosition = '9em'")).await?;
    with.count_contrasting(&Screenshot::of(bed, "themed").await?, CONTRAST)
}

/// Opens the page, where one method has this name and picture, and waits for the picture.
async fn open_with(bed: &TestBed, name: &str, svg: &str) -> Result<()> {
    bed.core.stub_response("/static/picture.svg", "image/svg+xml", svg);
    let with_picture = json!({ "tag": "picture", "name": name, "image_path": "/static/picture.svg" });
    offer(
        bed,
        &[method("digid", "DigiD"), method("irma", "Yivi")],
        &[with_picture, method("chat", "Chat"), method("video", "Video")],
    );
    bed.open("/").await?.until_form().await?;
    until("the picture", async || {
        let is_there = format!("return {IMAGE}.complete && {IMAGE}.naturalWidth > 0");
        Ok(bed.browser.eval::<bool>(&is_there, vec![]).await?.then_some(()))
    })
    .await
}

fn svg(size: &str, path: &str, colour: &str) -> String {
    format!(r#"<svg xmlns="http://www.w3.org/2000/svg" {size}><path d="{path}" fill="{colour}"/></svg>"#)
}

fn themed(rules: &str, preferences: &[MediaPreference]) -> Setup {
    preferences.iter().fold(Setup::page(&page(rules)), |setup, preference| setup.preferring(*preference))
}

fn page(rules: &str) -> String {
    format!(
        r#"<style>{rules}</style>
        <main id="themed">
          <id-contact-initiator core-url="{{core}}" purpose="personal_question"></id-contact-initiator>
        </main>"#
    )
}
