//! Wrong attributes are named on the page and in the console, with an example, and can be corrected while the page is
//! open.

use e2e::Setup;
use id_contact_session::{Language, Text};

/// Attributes, and the code, name and example for each that is wrong.
const WRONG: &[(&str, &[[&str; 3]])] = &[
    (r#"purpose="report_move""#, &[["core-url-missing", "core-url", CORE_URL]]),
    (r#"core-url="" purpose="report_move""#, &[["core-url-missing", "core-url", CORE_URL]]),
    (r#"core-url="core.example.nl" purpose="report_move""#, &[["core-url-invalid", "core-url", CORE_URL]]),
    (r#"core-url="//core.example.nl" purpose="report_move""#, &[["core-url-invalid", "core-url", CORE_URL]]),
    (r#"core-url="{core}/?core" purpose="report_move""#, &[["core-url-invalid", "core-url", CORE_URL]]),
    (r#"core-url="https://a b.nl" purpose="report_move""#, &[["core-url-invalid", "core-url", CORE_URL]]),
    (r#"core-url="{core}""#, &[["purpose-missing", "purpose", PURPOSE]]),
    (r#"core-url="{core}" purpose="  ""#, &[["purpose-missing", "purpose", PURPOSE]]),
    (r#"core-url="{core}" purpose="..""#, &[["purpose-invalid", "purpose", PURPOSE]]),
    (r#"core-url="{core}" purpose="a&#7;b""#, &[["purpose-invalid", "purpose", PURPOSE]]),
    ("", &[["core-url-missing", "core-url", CORE_URL], ["purpose-missing", "purpose", PURPOSE]]),
];
const CORE_URL: &str = r#"core-url="https://core.example.nl""#;
const PURPOSE: &str = r#"purpose="report_move""#;

#[tokio::test]
async fn told_on_the_page_and_in_the_console() {
    let widget = |(at, (attributes, _)): (usize, &(&str, _))| {
        format!(r#"<id-contact-initiator id="wrong-{at}" {attributes} lang="nl"></id-contact-initiator>"#)
    };
    let page: String = WRONG.iter().enumerate().map(widget).collect();
    Setup::page(&page)
        .run(async |bed| {
            bed.open("/").await?;
            for (at, (attributes, problems)) in WRONG.iter().enumerate() {
                let widget = bed.widget(&format!("#wrong-{at}"));
                let view = widget.until("all problems", |view| view.codes.len() == problems.len()).await?;
                for text in [Text::MisconfiguredTitle, Text::MisconfiguredAdvice] {
                    assert!(view.text.contains(Language::Dutch.words(text)), "{attributes}: {view:#?}");
                }
                for [code, attribute, example] in *problems {
                    assert!(view.has_code(code), "{attributes}: {view:#?}");
                    for words in [attribute, example] {
                        assert!(view.text.contains(words), "{attributes}: no {words:?} in {view:#?}");
                    }
                    bed.browser.expect_in_console(code);
                }
                assert_eq!(view.retry, None, "trying again does not mend an attribute");
            }
            let console = bed.browser.console().await?;
            for text in [CORE_URL, PURPOSE] {
                assert!(console.contains(text), "{text} is not in {console}");
            }
            let asked: Vec<_> = bed.core.requests().into_iter().map(|request| request.path).collect();
            assert_eq!(asked, [""; 0], "what is wrong is sent to nobody");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn mended_while_the_page_is_open() {
    Setup::page("<id-contact-initiator></id-contact-initiator>")
        .run(async |bed| {
            for code in ["core-url-missing", "purpose-missing", "core-url-invalid"] {
                bed.browser.expect_in_console(code);
            }
            let widget = bed.open("/").await?;
            widget.until("both problems", |view| view.codes.len() == 2).await?;
            widget.set_attribute("purpose", "personal_question").await?;
            widget.until("one problem left", |view| view.codes == ["core-url-missing"]).await?;
            widget.set_attribute("core-url", "localhost").await?;
            widget.until_code("core-url-invalid").await?;
            widget.set_attribute("core-url", &bed.core.url()).await?;
            let view = widget.until_form().await?;
            assert_eq!(view.codes, [""; 0]);
            assert_eq!(view.tags(), ["irma", "digid", "call", "chat"]);
            Ok(())
        })
        .await;
}
