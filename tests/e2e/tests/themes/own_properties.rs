//! Our custom properties, where the page sets them, win over the theme and over everything else.

use anyhow::Result;
use e2e::{Setup, TestBed, npm_package};

use crate::themes::looks::{ALL, assert_readable, of_page, of_part};

/// A custom property of ours, a value, and the part and property that must have it.
const OWN: [(&str, &str, &str, &str); 9] = [
    ("--idc-accent", "rgb(128, 0, 64)", "start", "background-color"),
    ("--idc-on-accent", "rgb(255, 240, 250)", "start", "color"),
    ("--idc-accent-text", "rgb(0, 80, 0)", "chosen", "border-top-color"),
    ("--idc-line", "rgb(10, 20, 30)", "choice", "border-top-color"),
    ("--idc-radius", "17px", "choice", "border-top-left-radius"),
    ("--idc-font-family", "monospace", "name", "font-family"),
    ("--idc-font-size", "19px", "name", "font-size"),
    ("--idc-heading-color", "rgb(40, 50, 60)", "heading", "color"),
    ("--idc-choice-background", "rgb(250, 250, 210)", "choice", "background-color"),
];

/// Set on an ancestor, where a theme sets its tokens too.
#[tokio::test]
async fn go_before_a_theme() {
    let set = all_set();
    let page = format!(
        r#"<link rel="stylesheet" href="/theme/dist/theme.css">
        <style>body {{ {set} }}</style>
        <div class="voorbeeld-theme">{ELEMENT}</div>"#
    );
    Setup::page(&page)
        .with_folder("/theme", npm_package("@nl-design-system-unstable/voorbeeld-design-tokens"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("call").await?;
            assert_set(bed).await
        })
        .await;
}

/// Set on the element itself.
#[tokio::test]
async fn go_before_the_defaults() {
    let set = all_set();
    Setup::page(&format!("<style>id-contact-initiator {{ {set} }}</style>{ELEMENT}"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            widget.choose("call").await?;
            assert_set(bed).await
        })
        .await;
}

/// Text on the accent colour can be read, whatever that colour is.
#[tokio::test]
async fn an_accent_brings_its_own_text_colour() {
    Setup::page(ELEMENT)
        .run(async |bed| {
            bed.open("/").await?.until_form().await?;
            for accent in ["#ffe600", "#d4006a", "#777", "#00ff9c", "#1b1b1f", "#e17000"] {
                let script = "document.documentElement.style.setProperty('--idc-accent', arguments[0])";
                bed.browser.eval::<()>(script, vec![accent.into()]).await?;
                assert_readable(bed, ALL, accent).await?;
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn parts_take_any_style() {
    const RULES: &str = "
        id-contact-initiator::part(start) { text-transform: uppercase; background: rgb(1, 2, 3) }
        id-contact-initiator::part(choice) { border-width: 7px }
        id-contact-initiator::part(chosen) { border-color: rgb(4, 5, 6) }
        id-contact-initiator:state(choosing)::part(heading) { letter-spacing: 3px }";
    Setup::page(&format!("<style>{RULES}</style>{ELEMENT}"))
        .run(async |bed| {
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            assert_eq!(of_part(bed, "start", "text-transform").await?, "uppercase");
            assert_eq!(of_part(bed, "start", "background-color").await?, "rgb(1, 2, 3)");
            assert_eq!(of_part(bed, "choice", "border-top-width").await?, "7px");
            assert_eq!(of_part(bed, "heading", "letter-spacing").await?, "3px");
            widget.choose("digid").await?;
            assert_eq!(of_part(bed, "chosen", "border-top-color").await?, "rgb(4, 5, 6)");
            Ok(())
        })
        .await;
}

fn all_set() -> String {
    OWN.map(|(name, value, ..)| format!("{name}: {value}")).join(";")
}

async fn assert_set(bed: &TestBed) -> Result<()> {
    for (name, value, part, property) in OWN {
        let (ours, meant) = (of_part(bed, part, property).await?, of_page(bed, property, value).await?);
        assert_eq!(ours, meant, "{property} of {part} is not {name}");
    }
    Ok(())
}

const ELEMENT: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" heading="Praat met de gemeente">
    </id-contact-initiator>"#;
