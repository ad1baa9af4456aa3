//! The element's own children run in the page's direction, whatever the widget beside them speaks.

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, wasm_gate};
use serde_json::json;

use crate::fault_table::UNAVAILABLE;

/// The direction of a page, the language of the widget, and the words of the children.
const CASES: [(&str, &str, &str); 4] = [
    ("ltr", "ar", "Bel ons: <a href='tel:14012'>14 012</a>."),
    ("rtl", "nl", "اتصل بنا: <a href='tel:14012'>14 012</a>."),
    ("ltr", "nl", "Bel ons: <a href='tel:14012'>14 012</a>."),
    ("rtl", "ar", "اتصل بنا: <a href='tel:14012'>14 012</a>."),
];

#[tokio::test]
async fn is_the_pages_below_a_message() {
    for case in CASES {
        Setup::page(&page("", case))
            .run(async |bed| {
                bed.browser.expect_in_console("purpose-unknown");
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                bed.open("/").await?.until_code("purpose-unknown").await?;
                assert_direction(bed, case).await
            })
            .await;
    }
}

#[tokio::test]
async fn is_the_pages_while_it_loads() {
    for case in CASES {
        Setup::page(&page(wasm_gate::GATE, case))
            .run(async |bed| {
                bed.browser.expect_in_console("purpose-unknown");
                bed.browser.allow_noise(ConsoleNoise::LoadFailed);
                let widget = bed.open("/").await?;
                // The language is loaded as well.
                bed.browser
                    .until_true(&format!("{PARAGRAPH}.assignedSlot.closest('[lang={}]')", case.1))
                    .await?;
                assert_direction(bed, case).await?;
                wasm_gate::release(bed).await?;
                widget.until_code("purpose-unknown").await?;
                Ok(())
            })
            .await;
    }
}

#[tokio::test]
async fn is_the_pages_where_it_cannot_run() {
    for case in CASES {
        Setup::page(&page("", case))
            .without_wasm()
            .run(async |bed| {
                bed.browser.expect_in_console(UNAVAILABLE.code);
                bed.open("/").await?;
                // It says so to the page alone, as there are children to see.
                bed.browser
                    .until_true(
                        "document.querySelector('id-contact-initiator').getState?.().state === 'unavailable'",
                    )
                    .await?;
                assert_direction(bed, case).await
            })
            .await;
    }
}

const PARAGRAPH: &str = "document.querySelector('id-contact-initiator > p')";

/// By the style, and by the side on which the line begins.
async fn assert_direction(bed: &TestBed, (direction, language, _): (&str, &str, &str)) -> Result<()> {
    let script = format!(
        "const paragraph = {PARAGRAPH};
        const line = document.createRange();
        line.selectNodeContents(paragraph);
        const [text, box] = [line, paragraph].map((it) => it.getBoundingClientRect());
        const side = text.left - box.left < box.right - text.right ? 'ltr' : 'rtl';
        return [getComputedStyle(paragraph).direction, side]"
    );
    let found: [String; 2] = bed.browser.eval(&script, vec![]).await?;
    assert_eq!(json!(found), json!([direction, direction]), "{direction} page, widget in {language}");
    Ok(())
}

fn page(before: &str, (direction, language, words): (&str, &str, &str)) -> String {
    format!(
        r#"{before}<div dir="{direction}">
          <id-contact-initiator core-url="{{core}}" purpose="unheard_of" lang="{language}"><p>{words}</p></id-contact-initiator>
        </div>"#
    )
}
