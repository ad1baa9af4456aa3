//! Files in which one bit was changed are refused. `embedding::languages` asserts the same for the texts.

use e2e::{ConsoleNoise, Setup, TestBed};

use crate::dist::host::{Host, SCRIPT, WASM, WIDGET};

const WITH_CHILDREN: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question"><p>Bel ons</p></id-contact-initiator>
"#;

/// Chromium's message about a file with another hash than the page names.
fn a_file_will_be_refused(bed: &TestBed) {
    bed.browser.allow_noise(ConsoleNoise::Integrity);
    bed.browser.allow_noise(ConsoleNoise::LoadFailed);
    bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
}

#[tokio::test]
async fn a_script_does_not_run_and_the_children_stay() {
    let host = Host::start().await.unwrap().with_a_bit_changed(SCRIPT).unwrap();
    let tag = host.tag().unwrap().replace("<script", r#"<script onerror="window.refused = true""#);
    Setup::bare_page(&[WITH_CHILDREN, &tag].concat())
        .run(async |bed| {
            a_file_will_be_refused(bed);
            bed.open("/").await?;
            bed.browser.until_true("window.refused").await?;
            let untouched = "document.querySelector('id-contact-initiator > p').checkVisibility() && \
                             document.querySelectorAll('id-contact-initiator').length === 1 && \
                             !customElements.get('id-contact-initiator') && !window.IdContactInitiator";
            bed.browser.until_true(untouched).await?;
            assert_eq!(host.asked_for(), [SCRIPT]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_wasm_does_not_run_and_the_widget_says_so() {
    let host = Host::start().await.unwrap().with_a_bit_changed(WASM).unwrap();
    Setup::bare_page(&[WITH_CHILDREN, &host.tag().unwrap()].concat())
        .run(async |bed| {
            a_file_will_be_refused(bed);
            bed.browser.expect_in_console("widget-unavailable");
            bed.open("/").await?;
            // The widget that the tag draws has no children.
            let drawn = bed.widget(&format!("script + {WIDGET}"));
            drawn.until_code("widget-unavailable").await?;
            assert_eq!(bed.widget(WIDGET).view().await?.children, ["Bel ons"]);
            Ok(())
        })
        .await;
}
