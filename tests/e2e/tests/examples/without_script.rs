//! The element's children, which are shown when the widget does not load. `lifecycle::switched_off` plays the same
//! examples with JavaScript switched off.

use anyhow::Result;
use e2e::{ConsoleNoise, TestBed};
use thirtyfour::By;

use crate::examples::example::example;

#[tokio::test]
async fn the_phone_number_shows_when_the_wasm_is_missing() {
    example("element-with-phone-number")
        .without_wasm()
        .run(async |bed| {
            bed.browser.expect_in_console("widget-unavailable");
            bed.browser.allow_in_console("id-contact-initiator.wasm");
            let widget = bed.open("/examples/element-with-phone-number.html").await?;
            let unavailable =
                "document.querySelector('id-contact-initiator').getState?.().state === 'unavailable'";
            bed.browser.until_true(unavailable).await?;
            let children = widget.view().await?.children;
            assert!(children.len() == 1 && children[0].contains("14\u{a0}0199"), "{children:?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_phone_number_makes_room_for_the_widget() {
    example("element-with-phone-number")
        .run(async |bed| {
            let widget = bed.open("/examples/element-with-phone-number.html").await?;
            assert_eq!(widget.until_form().await?.children, [""; 0]);
            Ok(())
        })
        .await;
}

const FORM: &str = "/examples/form-without-script.html";

#[tokio::test]
async fn the_plain_form_starts_a_session_when_the_script_is_missing() {
    example("form-without-script")
        .without("id-contact-initiator.js")
        .run(async |bed| {
            bed.browser.driver().goto(bed.page_url(FORM)).await?;
            send_the_plain_form(bed).await
        })
        .await;
}

/// They are shown as well when CORS forbids to read the core's answers.
#[tokio::test]
async fn the_plain_form_shows_and_works_without_cors() {
    let core = demo_core::CoreOptions {
        cors: false,
        time_scale: demo_core::TimeScale::new(0.01),
        ..Default::default()
    };
    example("form-without-script")
        .with_core(core)
        .run(async |bed| {
            for complaint in ["options-unreachable", "CORS policy", "net::ERR_FAILED"] {
                bed.browser.expect_in_console(complaint);
            }
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            bed.open(FORM).await?.until_code("options-unreachable").await?;
            send_the_plain_form(bed).await
        })
        .await;
}

async fn send_the_plain_form(bed: &TestBed) -> Result<()> {
    let driver = bed.browser.driver();
    for method in ["irma", "chat"] {
        driver.find(By::Css(format!("form input[value={method}]"))).await?.click().await?;
    }
    driver.find(By::Css("form button")).await?.click().await?;
    bed.until_at_login("irma").await?;
    let calls = bed.calls();
    let start = calls.iter().find(|call| call.is_start());
    let body = start.map(e2e::Call::body);
    assert_eq!(body, Some("purpose=personal_question&auth_method=irma&comm_method=chat"));
    Ok(())
}
