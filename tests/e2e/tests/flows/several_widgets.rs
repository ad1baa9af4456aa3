//! Several widgets on one page do not get in each other's way.

use e2e::{ConsoleNoise, Setup};

#[tokio::test]
async fn two_purposes() {
    const PAGE: &str = r#"
        <id-contact-initiator id="first" core-url="{core}" purpose="personal_question" lang="nl">
        </id-contact-initiator>
        <id-contact-initiator id="second" core-url="{core}" purpose="aangifte-zoë" lang="en">
        </id-contact-initiator>
    "#;
    Setup::page(PAGE)
        .run(async |bed| {
            bed.open("/").await?;
            let (first, second) = (bed.widget("#first"), bed.widget("#second"));
            first.until_form().await?;
            second.until_form().await?;
            first.choose("irma").await?;
            first.choose("call").await?;
            second.choose("digid").await?;
            assert_eq!(first.view().await?.chosen(), ["irma", "call"]);

            second.press_start().await?;
            let view = second.until("the summary", |view| view.message.is_some()).await?;
            assert_eq!(view.chosen(), ["digid"]);
            assert_eq!(first.view().await?.message, None, "what is missing in one is told by the other");

            second.choose("chat").await?;
            assert_eq!(first.view().await?.chosen(), ["irma", "call"]);
            second.press_start().await?;
            bed.until_at_login("digid").await?;
            let start = bed.calls().pop().expect("there are calls");
            let body = r#"{"auth_method":"digid","comm_method":"chat","purpose":"aangifte-zoë"}"#;
            assert_eq!(start.body(), body);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn one_that_fails_leaves_the_other_alone() {
    const PAGE: &str = r#"
        <id-contact-initiator id="bad" core-url="{core}" purpose="unheard_of"></id-contact-initiator>
        <id-contact-initiator id="good" core-url="{core}" purpose="personal_question"></id-contact-initiator>
    "#;
    Setup::page(PAGE)
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.open("/").await?;
            bed.widget("#bad").until_code("purpose-unknown").await?;
            bed.widget("#good").until_form().await?;

            bed.browser.run("document.querySelector('#bad').remove()").await?;
            let good = bed.widget("#good");
            good.choose_and_start("irma", "chat").await?;
            bed.until_at_login("irma").await?;
            Ok(())
        })
        .await;
}
