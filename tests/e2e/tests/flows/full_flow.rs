//! The full flow of the protocol: what the core sees, and where the browser ends.

use anyhow::Result;
use e2e::{Setup, TestBed};
use thirtyfour::By;

const PAGE: &str = r#"
    <id-contact-initiator core-url="{core}" purpose="personal_question" lang="nl"></id-contact-initiator>
"#;

#[tokio::test]
async fn from_the_page_of_the_municipality_to_the_conversation() {
    Setup::page(PAGE)
        .run(async |bed| {
            let widget = bed.open("/").await?;
            let view = widget.until_form().await?;
            assert_eq!(view.tags(), ["irma", "digid", "call", "chat"]);
            assert_eq!(view.chosen(), [""; 0], "nothing is chosen in advance");

            widget.choose_and_start("irma", "chat").await?;
            log_in_and_talk(bed).await?;
            the_core_saw_the_protocol(bed);
            Ok(())
        })
        .await;
}

async fn log_in_and_talk(bed: &TestBed) -> Result<()> {
    let driver = bed.browser.driver();
    bed.until_at_login("irma").await?;
    bed.browser.until_true("document.readyState === 'complete'").await?;
    driver.find(By::Css("button[value=confirm]")).await?.click().await?;

    bed.browser.until_at(&format!("{}/comm/chat/", bed.core.url())).await?;
    bed.browser.until_true("document.readyState === 'complete'").await?;
    let page = driver.find(By::Css("main")).await?.text().await?;
    for words in ["Verbonden met gemeente Waterdam", "Noor Voorbeeld", "Yivi", "Persoonlijke vraag"] {
        assert!(page.contains(words), "{words:?} is not in {page:?}");
    }
    Ok(())
}

fn the_core_saw_the_protocol(bed: &TestBed) {
    // There is one GET, because the widget uses the answer to the early request of the script.
    let expected = ["GET /session_options/personal_question", "OPTIONS /start", "POST /start"];
    assert_eq!(bed.call_lines(), expected);

    let [options, preflight, start] = &bed.calls()[..] else { panic!("there are three") };
    for call in [options, preflight, start] {
        assert_eq!(call.header("origin"), Some(&*bed.site.url()), "{call} comes from another origin");
    }
    assert_eq!(preflight.header("access-control-request-headers"), Some("content-type"));
    assert_eq!(start.header("content-type"), Some("application/json"));
    assert_eq!(start.header("accept"), Some("application/json"));
    assert_eq!(start.body(), r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#);
}
