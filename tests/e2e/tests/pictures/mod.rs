//! The pictures in the documentation show what the pages show now. `cargo xtask pictures` takes them.
//!
//! Pixels cannot be compared between machines, whose fonts differ, and a hash of the sources would change with every
//! comment in them. So each picture has within it what it shows: the words, colours, borders and icons, as the browser
//! computed them. A test compares that with the page of now.

mod shown;

use anyhow::Result;
use e2e::{Setup, TestBed, npm_package};

use crate::pictures::shown::check;

/// A column of the picture of themes: the class of its theme, and the page's own colours.
const COLUMNS: [(&str, &str); 6] = [
    ("plain", "background: #fff; color: #000"),
    ("voorbeeld-theme", "background: var(--utrecht-body-background-color); color: var(--utrecht-body-color)"),
    ("rhc-theme", DOCUMENT),
    ("utrecht-theme", DOCUMENT),
    ("dark", "color-scheme: dark; background: #121212; color: #fff"),
    ("utrecht-theme--color-scheme-dark", DOCUMENT),
];
const DOCUMENT: &str =
    "background: var(--utrecht-document-background-color); color: var(--utrecht-document-color)";

/// The packages of the themes, each with its stylesheets.
const THEMES: [(&str, &[&str]); 3] = [
    ("@utrecht/design-tokens", &["dist/index.css", "dist/dark/index.css"]),
    ("@rijkshuisstijl-community/design-tokens", &["dist/index.css"]),
    ("@nl-design-system-unstable/voorbeeld-design-tokens", &["dist/theme.css"]),
];

#[tokio::test]
async fn the_screenshot_shows_the_demo_page() {
    Setup::bare_page("")
        .in_window(1180, 1180)
        .run(async |bed| {
            let site = bed.serve_demo().await?;
            bed.browser.driver().goto(site.url()).await?;
            bed.widget("id-contact-initiator").choose_both("digid", "chat").await?;
            // The panel is no part of the municipality.
            bed.browser.run("document.querySelector('.demo').remove()").await?;
            settle(bed).await?;
            check(bed, "screenshot.png").await
        })
        .await;
}

#[tokio::test]
async fn the_themes_are_those_of_the_widget() {
    let mut setup = Setup::page(&themes_page()).in_window(2100, 1040);
    for (package, _) in THEMES {
        setup = setup.with_folder(&format!("/{package}"), npm_package(package));
    }
    setup
        .run(async |bed| {
            bed.open("/").await?;
            bed.browser
                .until_true(
                    "[...document.querySelectorAll('id-contact-initiator')]
                        .every((it) => it.shadowRoot?.querySelectorAll('[part~=chosen]').length === 2)",
                )
                .await?;
            settle(bed).await?;
            check(bed, "themes.png").await
        })
        .await;
}

fn themes_page() -> String {
    let stylesheets: Vec<_> = THEMES
        .iter()
        .flat_map(|(package, files)| files.iter().map(move |file| format!("/{package}/{file}")))
        .map(|path| format!("<link rel=\"stylesheet\" href=\"{path}\">"))
        .collect();
    let columns: Vec<_> = COLUMNS
        .iter()
        .enumerate()
        .map(|(number, (class, _))| {
            format!(
                r#"<section class="{class} column-{number}"><id-contact-initiator
                    core-url="{{core}}" purpose="personal_question" lang="en" auth-method="irma" comm-method="call"
                    heading="Talk to the municipality" organisation-name="Gemeente Waterdam"
                    texts='{{"auth_method.irma": "Yivi"}}'></id-contact-initiator></section>"#
            )
        })
        .collect();
    let colours: Vec<_> = COLUMNS
        .iter()
        .enumerate()
        .map(|(number, (_, colours))| format!(".column-{number} {{ {colours} }}"))
        .collect();
    let [stylesheets, columns, colours] = [stylesheets, columns, colours].map(|it| it.concat());
    format!(
        r"{stylesheets}<style>
            body {{ display: grid; grid-template-columns: repeat(6, 1fr); gap: 12px; margin: 0; padding: 12px;
              background: #d5d9de; min-height: 100vh; box-sizing: border-box; font-family: sans-serif }}
            section {{ padding: 24px }}
            {colours}
        </style>{columns}"
    )
}

/// Takes away the scroll bar, the focus and the pointer, and waits until all icons are there and nothing moves.
async fn settle(bed: &TestBed) -> Result<()> {
    bed.browser.driver().action_chain().move_to(0, 0).perform().await?;
    let script = "document.documentElement.style.overflow = 'hidden';
        document.activeElement.shadowRoot?.activeElement?.blur();
        document.activeElement.blur();
        scrollTo(0, 0)";
    bed.browser.run(script).await?;
    let is_still = "[...document.querySelectorAll('id-contact-initiator')]
            .flatMap((it) => [...it.shadowRoot.querySelectorAll('img')])
            .every((icon) => icon.complete && icon.naturalWidth > 0)
        && document.getAnimations().every((it) => it.playState !== 'running')";
    bed.browser.until_true(is_still).await
}
