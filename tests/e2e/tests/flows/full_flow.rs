//! The full flow of the protocol: what the core sees, and where the browser ends.

use anyhow::Result;
use e2e::{Setting, Stage};
use thirtyfour::By;

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn from_the_page_of_the_municipality_to_the_conversation() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            let look = widget.until_form().await?;
            assert_eq!(look.tags(), ["irma", "digid", "call", "chat"]);
            assert_eq!(look.chosen(), [""; 0], "nothing is chosen in advance");

            widget.choose_and_start("irma", "chat").await?;
            log_in_and_talk(stage).await?;
            the_core_saw_the_protocol(stage);
            Ok(())
        })
        .await;
}

async fn log_in_and_talk(stage: &Stage) -> Result<()> {
    let driver = stage.browser.driver();
    stage.browser.until_at(&format!("{}/auth/irma/", stage.core.url())).await?;
    stage.browser.until_true("document.readyState === 'complete'").await?;
    driver.find(By::Css("button[value=confirm]")).await?.click().await?;

    stage.browser.until_at(&format!("{}/comm/chat/", stage.core.url())).await?;
    stage.browser.until_true("document.readyState === 'complete'").await?;
    let page = driver.find(By::Css("main")).await?.text().await?;
    for words in ["Verbonden met gemeente Voorbeeldstad", "Noor Voorbeeld", "IRMA", "personal_question"] {
        assert!(page.contains(words), "{words:?} is not in {page:?}");
    }
    Ok(())
}

fn the_core_saw_the_protocol(stage: &Stage) {
    // One GET: what the script asks early is the widget's first answer.
    let expected = ["GET /session_options/personal_question", "OPTIONS /start", "POST /start"];
    assert_eq!(stage.call_lines(), expected);

    let [options, preflight, start] = &stage.calls()[..] else { panic!("there are three") };
    for call in [options, preflight, start] {
        assert_eq!(call.header("origin"), Some(&*stage.site.url()), "{call} comes from another origin");
    }
    assert_eq!(preflight.header("access-control-request-headers"), Some("content-type"));
    assert_eq!(start.header("content-type"), Some("application/json"));
    assert_eq!(start.header("accept"), Some("application/json"));
    assert_eq!(start.body(), r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#);
}
