//! What the element's children are for: the widget that does not come. With JavaScript switched off, they are played in
//! the target `lifecycle`.

use anyhow::Result;
use e2e::{Grumble, Stage};
use thirtyfour::By;

use crate::examples::example::example;

#[tokio::test]
async fn the_phone_number_shows_when_the_wasm_is_missing() {
    example("element-with-phone-number")
        .without_wasm()
        .play(async |stage| {
            stage.browser.expect_in_console("widget-unavailable");
            stage.browser.allow_in_console("id-contact-initiator.wasm");
            let widget = stage.open("/examples/element-with-phone-number.html").await?;
            let unavailable =
                "document.querySelector('id-contact-initiator').getState?.().state === 'unavailable'";
            stage.browser.until_true(unavailable).await?;
            let children = widget.look().await?.children;
            assert!(children.len() == 1 && children[0].contains("14\u{a0}0199"), "{children:?}");
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn the_phone_number_makes_room_for_the_widget() {
    example("element-with-phone-number")
        .play(async |stage| {
            let widget = stage.open("/examples/element-with-phone-number.html").await?;
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
        .play(async |stage| {
            stage.browser.driver().goto(stage.page_url(FORM)).await?;
            send_the_plain_form(stage).await
        })
        .await;
}

/// Also when the core's answers may not be read.
#[tokio::test]
async fn the_plain_form_shows_and_works_without_cors() {
    let core = demo_core::CoreOptions {
        cors: false,
        time_scale: demo_core::TimeScale::new(0.01),
        ..Default::default()
    };
    example("form-without-script")
        .with_core(core)
        .play(async |stage| {
            for complaint in ["options-unreachable", "CORS policy", "net::ERR_FAILED"] {
                stage.browser.expect_in_console(complaint);
            }
            stage.browser.let_grumble(Grumble::UnusedPreload);
            stage.open(FORM).await?.until_code("options-unreachable").await?;
            send_the_plain_form(stage).await
        })
        .await;
}

async fn send_the_plain_form(stage: &Stage) -> Result<()> {
    let driver = stage.browser.driver();
    for method in ["irma", "chat"] {
        driver.find(By::Css(format!("form input[value={method}]"))).await?.click().await?;
    }
    driver.find(By::Css("form button")).await?.click().await?;
    stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
    let calls = stage.calls();
    let start = calls.iter().find(|call| call.is_start());
    let body = start.map(e2e::Call::body);
    assert_eq!(body, Some("purpose=personal_question&auth_method=irma&comm_method=chat"));
    Ok(())
}
