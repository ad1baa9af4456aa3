//! Rules of a page's stylesheet that reach the element itself, as docs/on-your-page.md tells of them.

use anyhow::{Context, Result, ensure};
use e2e::{Setup, TestBed};

const BODY: &str = r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#;
/// The width of the element in CSS pixels.
const WIDTH: &str = "return document.querySelector('id-contact-initiator').getBoundingClientRect().width";

/// A rule of the page's, what mends it, and how wide the element is with the rule alone and when it is mended.
struct Rule {
    css: &'static str,
    mend: &'static str,
    alone: fn(f64) -> bool,
    mended: fn(f64) -> bool,
}

const IN_WIDE_COLUMN: fn(f64) -> bool = |width| width > 300.0;

const RULES: [Rule; 5] = [
    // An element with nothing inside is empty to a stylesheet, whatever is in its shadow root.
    Rule {
        css: ":empty { display: none }",
        mend: "id-contact-initiator:empty { display: block }",
        alone: |width| width == 0.0,
        mended: IN_WIDE_COLUMN,
    },
    // The form follows the room that it has, and asks for none.
    Rule {
        css: "main { display: grid; grid-template-columns: min-content 1fr }",
        mend: "main { grid-template-columns: minmax(18em, 1fr) 1fr }",
        alone: |width| width == 0.0,
        mended: |width| width >= 288.0,
    },
    Rule {
        css: "main { display: flex } main > * { flex: none; inline-size: min-content }",
        mend: "main > id-contact-initiator { inline-size: 18em }",
        alone: |width| width == 0.0,
        mended: |width| width >= 288.0,
    },
    // The form is laid out all the same; only the font and the colours of the page are lost.
    Rule {
        css: "* { all: initial }",
        mend: "id-contact-initiator { display: block }",
        alone: |_| true,
        mended: |_| true,
    },
    Rule {
        css: "* { all: unset }",
        mend: "id-contact-initiator { display: block }",
        alone: |_| true,
        mended: |_| true,
    },
];

#[tokio::test]
async fn what_the_documentation_says_of_each_rule_holds() {
    let page = |css: &str| {
        format!(
            "<style>{css}</style>
            <main>{WIDGET}<p>Gemeente Voorbeeldstad</p></main>"
        )
    };
    let numbered = || RULES.iter().enumerate();
    numbered()
        .fold(Setup::page(""), |setup, (at, Rule { css, mend, .. })| {
            setup
                .with_page(&format!("/alone/{at}"), &page(css))
                .with_page(&format!("/mended/{at}"), &page(&[*css, *mend].join(" ")))
        })
        .run(async |bed| {
            for (at, rule) in numbered() {
                plays(bed, &format!("/alone/{at}"), rule.alone).await.with_context(|| rule.css)?;
                plays(bed, &format!("/mended/{at}"), rule.mended).await.with_context(|| rule.mend)?;
            }
            Ok(())
        })
        .await;
}

const WIDGET: &str = r#"<id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>"#;

async fn plays(bed: &TestBed, path: &str, is_right: fn(f64) -> bool) -> Result<()> {
    let starts = bed.starts();
    let widget = bed.open(path).await?;
    bed.browser
        .until_true("document.querySelector('id-contact-initiator').shadowRoot.querySelector('form')")
        .await?;
    let width: f64 = bed.browser.eval(WIDTH, vec![]).await?;
    ensure!(is_right(width), "it is {width} pixels wide");
    if width == 0.0 {
        return Ok(());
    }
    widget.choose_and_start("irma", "chat").await?;
    bed.until_at_login("irma").await?;
    let bodies = bed.start_bodies();
    ensure!(bodies[starts..] == [BODY], "the core was sent {bodies:?}");
    Ok(())
}
