//! The oldest cores answer 400 where later ones answer 404. A visitor notices no difference.

use demo_core::{CoreOptions, Generation};
use e2e::{ConsoleNoise, Setup};

#[tokio::test]
async fn they_serve_as_well() {
    const PAGE: &str = r#"
        <id-contact-initiator id="known" core-url="{core}" purpose="call_only"></id-contact-initiator>
        <id-contact-initiator id="unknown" core-url="{core}" purpose="unheard_of"></id-contact-initiator>
        <id-contact-initiator id="refused" core-url="{core}/scenario/start-refused" purpose="call_only">
        </id-contact-initiator>
    "#;
    Setup::page(PAGE)
        .with_core(CoreOptions { generation: Generation::Core400, ..CoreOptions::default() })
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.expect_in_console("combination-refused");
            bed.open("/").await?;
            bed.widget("#unknown").until_code("purpose-unknown").await?;

            let refused = bed.widget("#refused");
            refused.until_form().await?;
            refused.press_start().await?;
            refused.until_code("combination-refused").await?;

            let known = bed.widget("#known");
            known.until_form().await?;
            known.press_start().await?;
            bed.until_at_login("digid").await?;
            Ok(())
        })
        .await;
}
