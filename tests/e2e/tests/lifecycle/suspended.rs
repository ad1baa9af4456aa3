//! The tab sleeps, or the page is busy, for longer than an answer may take. The answer that came meanwhile counts.

use std::time::{Duration, Instant};

use anyhow::Result;
use e2e::{Ability, Grumble, Setting, Stage, until};
use serde_json::json;

use crate::lifecycle::row::{COPES, row};

/// An answer takes two and a half seconds, and may take three and a half here.
const PAGE: &str = r#"
    <script>
      const realSetTimeout = setTimeout;
      window.setTimeout = (call, delay, ...rest) =>
        realSetTimeout(call, [10_000, 15_000].includes(delay) ? 3_500 : delay, ...rest);
    </script>
    <id-contact-initiator core-url="{core}/scenario/slow" purpose="personal_question" lang="en">
    </id-contact-initiator>
"#;
const NAP: Duration = Duration::from_secs(5);

#[derive(Clone, Copy, Debug)]
enum Nap {
    Frozen,
    Busy,
}

#[tokio::test]
async fn the_tab_is_frozen() {
    play(Setting::page(PAGE).needs(Ability::Freeze), Nap::Frozen, "the tab sleeps").await;
}

#[tokio::test]
async fn the_page_is_busy() {
    play(Setting::page(PAGE), Nap::Busy, "the page is busy").await;
}

async fn play(setting: Setting, nap: Nap, fault: &str) {
    setting
        .play(async |stage| {
            stage.browser.let_grumble(Grumble::UnusedPreload);
            let widget = stage.open("/").await?;
            until("the request to reach the core", async || Ok((stage.calls().len() == 1).then_some(())))
                .await?;
            nap.take(stage).await?;
            widget.until_form().await?;
            assert_eq!(stage.calls().len(), 1, "it is not asked for again");
            row(&format!("{fault} while the options are on their way"), COPES);

            widget.choose_and_start("irma", "chat").await?;
            until("the start to reach the core", async || Ok((stage.starts() == 1).then_some(()))).await?;
            nap.take(stage).await?;
            stage.browser.until_at(&format!("{}/auth/irma/", stage.core.scenario_url("slow"))).await?;
            assert_eq!(stage.starts(), 1);
            row(&format!("{fault} while it starts"), COPES);
            Ok(())
        })
        .await;
}

impl Nap {
    async fn take(self, stage: &Stage) -> Result<()> {
        match self {
            Self::Frozen => {
                freeze(stage, "frozen").await?;
                let since = Instant::now();
                until("the nap to be over", async || Ok((since.elapsed() >= NAP).then_some(()))).await?;
                freeze(stage, "active").await
            }
            Self::Busy => {
                let work = "const end = performance.now() + arguments[0]; while (performance.now() < end);";
                stage.browser.eval(work, vec![json!(NAP.as_millis())]).await
            }
        }
    }
}

async fn freeze(stage: &Stage, to: &str) -> Result<()> {
    stage.browser.driver().cdp().send_raw("Page.setWebLifecycleState", json!({ "state": to })).await?;
    Ok(())
}
