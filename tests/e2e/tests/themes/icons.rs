//! Icons as cores send them: dark ones without a background, and white ones.

use anyhow::Result;
use e2e::{MediaPreference, Screenshot, Setup, TestBed, until};
use serde_json::json;

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

/// The image of [`open_with`].
pub(crate) const IMAGE: &str =
    "document.querySelector('id-contact-initiator').shadowRoot.querySelector('[value=picture] ~ * img')";

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
pub(crate) async fn open_with(bed: &TestBed, name: &str, svg: &str) -> Result<()> {
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

pub(crate) fn svg(size: &str, path: &str, colour: &str) -> String {
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
