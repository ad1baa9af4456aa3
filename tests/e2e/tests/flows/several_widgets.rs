//! Several widgets on one page do not get in each other's way.

use e2e::{Grumble, Setting};

#[tokio::test]
async fn two_purposes() {
    const PAGE: &str = r#"
        <id-contact-initiator id="first" core-url="{core}" purpose="personal_question" lang="nl">
        </id-contact-initiator>
        <id-contact-initiator id="second" core-url="{core}" purpose="aangifte-zoë" lang="en">
        </id-contact-initiator>
    "#;
    Setting::page(PAGE)
        .play(async |stage| {
            stage.open("/").await?;
            let (first, second) = (stage.widget("#first"), stage.widget("#second"));
            first.until_form().await?;
            second.until_form().await?;
            first.choose("irma").await?;
            first.choose("call").await?;
            second.choose("digid").await?;
            assert_eq!(first.look().await?.chosen(), ["irma", "call"]);

            second.press_start().await?;
            let look = second.until("the summary", |look| look.message.is_some()).await?;
            assert_eq!(look.chosen(), ["digid"]);
            assert_eq!(first.look().await?.message, None, "what is missing in one is told by the other");

            second.choose("chat").await?;
            assert_eq!(first.look().await?.chosen(), ["irma", "call"]);
            second.press_start().await?;
            stage.browser.until_at(&format!("{}/auth/digid/", stage.core.url())).await?;
            let start = stage.calls().pop().expect("there are calls");
            let body = r#"{"auth_method":"digid","comm_method":"chat","purpose":"aangifte-zoë"}"#;
            assert_eq!(start.body(), body);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn thrice_the_same_purpose() {
    const WIDGET: &str = r#"
        <id-contact-initiator core-url="{core}" purpose="personal_question"></id-contact-initiator>
    "#;
    Setting::page(&WIDGET.repeat(3))
        .play(async |stage| {
            stage.open("/").await?;
            let widgets =
                [1, 2, 3].map(|nth| stage.widget(&format!("id-contact-initiator:nth-of-type({nth})")));
            for widget in &widgets {
                widget.until_form().await?;
            }
            widgets[0].choose("irma").await?;
            widgets[1].choose("digid").await?;
            assert_eq!(widgets[0].look().await?.chosen(), ["irma"]);
            assert_eq!(widgets[1].look().await?.chosen(), ["digid"]);
            assert_eq!(widgets[2].look().await?.chosen(), [""; 0]);
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
    Setting::page(PAGE)
        .play(async |stage| {
            stage.browser.expect_in_console("purpose-unknown");
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.open("/").await?;
            stage.widget("#bad").until_code("purpose-unknown").await?;
            stage.widget("#good").until_form().await?;

            stage.browser.eval::<()>("document.querySelector('#bad').remove()", vec![]).await?;
            let good = stage.widget("#good");
            good.choose_and_start("irma", "chat").await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
            Ok(())
        })
        .await;
}
