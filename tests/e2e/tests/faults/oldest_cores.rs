//! The oldest cores say 400 where later ones say 404; the visitor cannot tell.

use demo_core::{CoreOptions, Generation};
use e2e::{Grumble, Setting};

#[tokio::test]
async fn they_serve_as_well() {
    const PAGE: &str = r#"
        <id-contact-initiator id="known" core-url="{core}" purpose="call_only"></id-contact-initiator>
        <id-contact-initiator id="unknown" core-url="{core}" purpose="unheard_of"></id-contact-initiator>
        <id-contact-initiator id="refused" core-url="{core}/scenario/start-refused" purpose="call_only">
        </id-contact-initiator>
    "#;
    Setting::page(PAGE)
        .with_core(CoreOptions { generation: Generation::Core400, ..CoreOptions::default() })
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.browser.expect_in_console("purpose-unknown");
            stage.browser.expect_in_console("combination-refused");
            stage.open("/").await?;
            stage.widget("#unknown").until_code("purpose-unknown").await?;

            let refused = stage.widget("#refused");
            refused.until_form().await?;
            refused.press_start().await?;
            refused.until_code("combination-refused").await?;

            let known = stage.widget("#known");
            known.until_form().await?;
            known.press_start().await?;
            stage.browser.until_at(&format!("{}/auth/digid/", stage.core.url())).await?;
            Ok(())
        })
        .await;
}
