//! A widget that does not work is never said to be well.

use e2e::Setup;

use crate::diagnose::diagnosis::{diagnose_subject, provocations_are_no_surprise};

const OWNER: &str = "website owner";
const WIDGET: &str =
    r#"<id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>"#;

#[tokio::test]
async fn one_whose_wasm_has_stopped() {
    Setup::page(WIDGET)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_in_console("RuntimeError: unreachable");
            let widget = bed.open("/").await?;
            widget.until_form().await?;
            // The page breaks what the next choice needs; by the time of the self-check, it has mended it.
            bed.browser
                .run(
                    "const own = Element.prototype.setAttribute;
                     Element.prototype.setAttribute = () => { throw new Error('broken by the page') };
                     window.mend = () => (Element.prototype.setAttribute = own);",
                )
                .await?;
            bed.browser.run("document.querySelector('id-contact-initiator').shadowRoot.querySelector('input').click()").await?;
            widget.until("the message", |view| !view.form).await?;
            bed.browser.run("mend()").await?;
            let diagnosis = diagnose_subject(bed, "undefined", "{}").await?;
            diagnosis.assert("widget", "problem", OWNER, &["unavailable", "widget-unavailable"]);
            assert_eq!(diagnosis.ids("problem"), ["widget"], "{}", diagnosis.text);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_without_its_texts() {
    for (missing, outcome) in [("nl", "problem"), ("en", "warning")] {
        let file = format!("id-contact-initiator.{missing}.json");
        Setup::page(&WIDGET.replace("purpose", &format!("lang=\"{missing}\" purpose")))
            .without(&file)
            .run(async |bed| {
                provocations_are_no_surprise(bed);
                bed.browser.expect_in_console("did not load");
                bed.browser.allow_in_console("widget-unavailable");
                bed.open("/").await?;
                let is_settled = "['unavailable', 'choosing'].includes(document.querySelector('id-contact-initiator').getState().state)";
                bed.browser.until_true(is_settled).await?;
                let diagnosis = diagnose_subject(bed, "undefined", "{}").await?;
                diagnosis.assert("texts", outcome, OWNER, &[&file, "404", "the same folder"]);
                assert_eq!(diagnosis.ok, missing == "en", "{}", diagnosis.text);
                Ok(())
            })
            .await;
    }
}

/// Every line in the console says what to do next, and of which core and purpose it speaks.
#[tokio::test]
async fn the_console_names_the_next_step() {
    Setup::page(&WIDGET.replace("personal_question", "unheard_of"))
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            let line = format!(
                "core-url=\"{}\" purpose=\"unheard_of\". To find the cause: IdContactInitiator.diagnose()",
                bed.core.url()
            );
            bed.browser.expect_in_console(&line);
            bed.open("/").await?.until_code("purpose-unknown").await?;
            let missing = "return IdContactInitiator.diagnose('#nowhere').catch(({ code }) => code)";
            let code: String = bed.browser.eval(missing, vec![]).await?;
            assert_eq!(code, "target-missing");
            Ok(())
        })
        .await;
}
