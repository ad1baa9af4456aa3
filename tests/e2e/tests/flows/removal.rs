//! An element that is taken off the page stops what is under way; one that is moved does not.

use anyhow::Result;
use e2e::{Setting, Stage, until};

/// Notes what becomes of each request to the core, and keeps the element.
const PAGE: &str = r#"
    <script>
      const log = [];
      const realFetch = fetch;
      fetch = async (url, init) => {
        if (!String(url).startsWith("{core}")) return realFetch(url, init);
        log.push(`asked ${init.method ?? "GET"}`);
        try {
          const response = await realFetch(url, init);
          log.push("answered");
          return response;
        } catch (error) {
          log.push(error.name);
          throw error;
        }
      };
    </script>
    <div id="here">
      <id-contact-initiator core-url="{core}/scenario/slow" purpose="personal_question"></id-contact-initiator>
    </div>
    <div id="there"></div>
    <script>const element = document.querySelector("id-contact-initiator");</script>
"#;

#[tokio::test]
async fn removed_while_loading() {
    Setting::page(PAGE)
        .play(async |stage| {
            stage.open("/").await?;
            until_log(stage, &["asked GET"]).await?;
            remove(stage).await?;
            until_log(stage, &["asked GET", "AbortError"]).await?;

            stage.browser.eval::<()>("here.append(element)", vec![]).await?;
            let look = stage.widget("id-contact-initiator").until_form().await?;
            assert_eq!(look.tags(), ["irma", "digid", "call", "chat"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn removed_while_starting() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.choose_and_start("irma", "chat").await?;
            // Before it, the browser still waits for the answer to the preflight.
            until("the start to reach the core", async || Ok((stage.starts() == 1).then_some(()))).await?;
            remove(stage).await?;
            until_log(stage, &["asked GET", "answered", "asked POST", "AbortError"]).await?;

            // Its options take as long as the answer to the start would have taken.
            stage.browser.eval::<()>("there.append(element)", vec![]).await?;
            stage.widget("id-contact-initiator").until_form().await?;
            assert_eq!(stage.browser.url().await?, stage.page_url("/"), "the browser was sent on");
            assert_eq!(stage.starts(), 1);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn moved() {
    Setting::page(PAGE)
        .play(async |stage| {
            let widget = stage.open("/").await?;
            widget.until_form().await?;
            widget.choose("digid").await?;
            stage.browser.eval::<()>("there.append(element)", vec![]).await?;
            stage.browser.until_true("there.contains(element)").await?;

            let look = widget.look().await?;
            assert!(look.form, "{look:#?}");
            assert_eq!(look.chosen(), ["digid"]);
            widget.choose("call").await?;
            widget.press_start().await?;
            stage.browser.until_at(&format!("{}/auth/digid/", stage.core.scenario_url("slow"))).await?;
            assert_eq!(stage.calls().iter().filter(|call| call.line().starts_with("GET")).count(), 1);
            Ok(())
        })
        .await;
}

/// Takes the element away and sees that it leaves nothing behind.
async fn remove(stage: &Stage) -> Result<()> {
    stage.browser.eval::<()>("element.remove()", vec![]).await?;
    stage.browser.until_true("element.shadowRoot.textContent === ''").await
}

/// Waits until so much has happened, and sees that it is this.
async fn until_log(stage: &Stage, expected: &[&str]) -> Result<()> {
    stage.browser.until_true(&format!("log.length >= {}", expected.len())).await?;
    let log: Vec<String> = stage.browser.eval("return log", vec![]).await?;
    assert_eq!(log, expected);
    Ok(())
}
