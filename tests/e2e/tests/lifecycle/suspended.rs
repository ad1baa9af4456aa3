//! The tab is frozen, or the page is busy, for longer than the time-out. An answer that came meanwhile counts.

use std::time::{Duration, Instant};

use anyhow::Result;
use e2e::{ConsoleNoise, Feature, Setup, TestBed, until};
use serde_json::json;

use crate::fault_table::{COPES, row};

/// An answer takes two and a half seconds, and the time-outs are three and a half seconds on this page.
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
    play(Setup::page(PAGE).needs(Feature::Freeze), Nap::Frozen, "the tab sleeps").await;
}

#[tokio::test]
async fn the_page_is_busy() {
    play(Setup::page(PAGE), Nap::Busy, "the page is busy").await;
}

async fn play(setup: Setup, nap: Nap, fault: &str) {
    setup
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            let widget = bed.open("/").await?;
            until("the request to reach the core", async || Ok((bed.calls().len() == 1).then_some(())))
                .await?;
            nap.take(bed).await?;
            widget.until_form().await?;
            assert_eq!(bed.calls().len(), 1, "it is not asked for again");
            row(&format!("{fault} while the options are on their way"), COPES);

            widget.choose_and_start("irma", "chat").await?;
            bed.until_starts(1).await?;
            nap.take(bed).await?;
            bed.browser.until_at(&format!("{}/auth/irma/", bed.core.scenario_url("slow"))).await?;
            assert_eq!(bed.starts(), 1);
            row(&format!("{fault} while it starts"), COPES);
            Ok(())
        })
        .await;
}

impl Nap {
    async fn take(self, bed: &TestBed) -> Result<()> {
        match self {
            Self::Frozen => {
                freeze(bed, "frozen").await?;
                let since = Instant::now();
                until("the nap to be over", async || Ok((since.elapsed() >= NAP).then_some(()))).await?;
                freeze(bed, "active").await
            }
            Self::Busy => {
                let work = "const end = performance.now() + arguments[0]; while (performance.now() < end);";
                bed.browser.eval(work, vec![json!(NAP.as_millis())]).await
            }
        }
    }
}

async fn freeze(bed: &TestBed, to: &str) -> Result<()> {
    bed.browser.driver().cdp().send_raw("Page.setWebLifecycleState", json!({ "state": to })).await?;
    Ok(())
}
