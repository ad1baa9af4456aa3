//! An element that is taken off the page stops what is under way, whatever it was doing, and starts anew when it is
//! put back; one that is moved does not stop.

use anyhow::Result;
use e2e::gate::{GATE, release};
use e2e::{Grumble, Setting, Stage, Widget, until};

use crate::lifecycle::row::{COPES, row};

/// Notes what becomes of each request to the core, and keeps the element.
const LOG: &str = r#"
    <script>
      var log = [];
      const realFetch = fetch;
      fetch = async (url, init) => {
        if (!String(url).startsWith("{core}")) return realFetch(url, init);
        log.push(`asked ${init?.method ?? "GET"}`);
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
"#;
/// The core is the one that the address names, with a purpose if it must.
const WIDGET: &str = r#"
    <div id="here">
      <id-contact-initiator purpose="personal_question" lang="en"></id-contact-initiator>
    </div>
    <div id="there"></div>
    <script>
      var element = document.querySelector("id-contact-initiator");
      const [scenario, purpose] = location.search.slice(1).split("&");
      element.setAttribute("core-url", "{core}" + (scenario && `/scenario/${scenario}`));
      if (purpose !== undefined) element.setAttribute("purpose", purpose);
      // Held here, as where it would go is no place to look at it.
      document.addEventListener("idc-redirect", (event) => event.preventDefault());
    </script>
"#;
/// Puts the element back, on a core that is well.
const PUT_BACK: &str =
    "element.coreUrl = arguments[0]; element.purpose = 'personal_question'; there.append(element)";

/// Where a widget may have come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    Loading,
    Choosing,
    Missing,
    Starting,
    StartFailed,
    Redirecting,
    Failed,
    Misconfigured,
}

impl Step {
    const ALL: [Self; 8] = [
        Self::Loading,
        Self::Choosing,
        Self::Missing,
        Self::Starting,
        Self::StartFailed,
        Self::Redirecting,
        Self::Failed,
        Self::Misconfigured,
    ];

    fn path(self) -> &'static str {
        match self {
            Self::Loading => "/?options-hang",
            Self::Starting => "/?start-hang",
            Self::StartFailed => "/?start-500",
            Self::Failed => "/?&unheard_of",
            Self::Misconfigured => "/?&",
            Self::Choosing | Self::Missing | Self::Redirecting => "/?",
        }
    }

    /// What becomes of the requests, the last one perhaps because the element was removed.
    fn log(self) -> &'static [&'static str] {
        match self {
            Self::Loading => &["asked GET", "AbortError"],
            Self::Choosing | Self::Missing | Self::Failed => &["asked GET", "answered"],
            Self::Starting => &["asked GET", "answered", "asked POST", "AbortError"],
            Self::StartFailed | Self::Redirecting => &["asked GET", "answered", "asked POST", "answered"],
            Self::Misconfigured => &[],
        }
    }

    /// Brings the widget there.
    async fn reach(self, stage: &Stage, widget: &Widget<'_>) -> Result<()> {
        match self {
            Self::Loading => stage.browser.until_true("log.length === 1").await?,
            Self::Choosing => drop(widget.until_form().await?),
            Self::Missing => {
                widget.until_form().await?;
                widget.press_start().await?;
                widget.until("the summary", |look| look.message.is_some()).await?;
            }
            Self::Starting => {
                let before = stage.starts();
                widget.choose_and_start("irma", "chat").await?;
                // Before it, the browser still waits for the answer to the preflight.
                until("the start to reach the core", async || Ok((stage.starts() > before).then_some(())))
                    .await?;
            }
            Self::StartFailed => {
                widget.choose_and_start("irma", "chat").await?;
                widget.until_code("start-core-failed").await?;
            }
            Self::Redirecting => {
                widget.choose_and_start("irma", "chat").await?;
                until_state(stage, "redirecting").await?;
            }
            Self::Failed => drop(widget.until_code("purpose-unknown").await?),
            Self::Misconfigured => drop(widget.until_code("purpose-missing").await?),
        }
        Ok(())
    }
}

#[tokio::test]
async fn removed_at_every_step_and_put_back() {
    Setting::page(&[LOG, WIDGET].concat())
        .play(async |stage| {
            for code in ["start-core-failed", "purpose-unknown", "purpose-missing"] {
                stage.browser.expect_in_console(code);
            }
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.browser.let_grumble(Grumble::UnusedPreload);
            for step in Step::ALL {
                let widget = stage.open(step.path()).await?;
                step.reach(stage, &widget).await?;
                remove(stage).await?;
                until_log(stage, step, step.log()).await?;

                let starts = stage.starts();
                stage.browser.eval::<()>(PUT_BACK, vec![stage.core.url().into()]).await?;
                let look = widget.until_form().await?;
                assert_eq!((look.chosen(), look.message.as_deref()), (vec![], None), "{step:?}: {look:#?}");
                assert_eq!(stage.starts(), starts, "{step:?}: nothing of before goes on");
                widget.choose_and_start("digid", "call").await?;
                until_state(stage, "redirecting").await?;
                assert_eq!(stage.starts(), starts + 1, "{step:?}");
                assert_eq!(stage.browser.url().await?, stage.page_url(step.path()), "{step:?}");
                row(&format!("removed and put back: {step:?}"), COPES);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn removed_before_the_wasm_is_there_and_put_back() {
    Setting::page(&[GATE, LOG, WIDGET].concat())
        .play(async |stage| {
            let widget = stage.open("/?options-hang").await?;
            widget.until("the placeholder", |look| look.skeleton).await?;
            stage.browser.until_true("log.length === 1").await?;
            remove(stage).await?;
            release(stage).await?;
            // Later than it could have drawn.
            stage.browser.eval::<()>("return IdContactInitiator.ready().then(() => new Promise(requestAnimationFrame)).then(() => {})", vec![]).await?;
            stage.browser.until_true("element.shadowRoot.textContent === ''").await?;
            until_log(stage, Step::Loading, Step::Loading.log()).await?;

            stage.browser.eval::<()>(PUT_BACK, vec![stage.core.url().into()]).await?;
            widget.choose_and_start("irma", "chat").await?;
            until_state(stage, "redirecting").await?;
            assert_eq!(stage.starts(), 1);
            row("removed and put back: before the WASM", COPES);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn moved_it_goes_on() {
    Setting::page(&[LOG, WIDGET].concat())
        .play(async |stage| {
            let widget = stage.open("/?slow").await?;
            widget.until_form().await?;
            widget.choose("digid").await?;
            stage.browser.eval::<()>("there.append(element)", vec![]).await?;
            stage.browser.until_true("there.contains(element)").await?;
            let look = widget.look().await?;
            assert!(look.form, "{look:#?}");
            assert_eq!(look.chosen(), ["digid"]);
            widget.choose("call").await?;
            widget.press_start().await?;
            widget.until("the start to be under way", e2e::Look::is_started).await?;
            stage.browser.eval::<()>("here.append(element)", vec![]).await?;
            until_state(stage, "redirecting").await?;
            until_log(stage, Step::Redirecting, &["asked GET", "answered", "asked POST", "answered"]).await?;
            assert_eq!(stage.starts(), 1);
            row("moved within the page: choosing, starting", COPES);
            Ok(())
        })
        .await;
}

/// Takes the element away and sees that it leaves nothing behind.
async fn remove(stage: &Stage) -> Result<()> {
    stage.browser.eval::<()>("element.remove()", vec![]).await?;
    stage.browser.until_true("element.shadowRoot.textContent === ''").await
}

async fn until_state(stage: &Stage, name: &str) -> Result<()> {
    stage.browser.until_true(&format!("element.getState().state === '{name}'")).await
}

/// Waits until so much has happened, and sees that it is this.
async fn until_log(stage: &Stage, step: Step, expected: &[&str]) -> Result<()> {
    stage.browser.until_true(&format!("log.length >= {}", expected.len())).await?;
    let log: Vec<String> = stage.browser.eval("return log", vec![]).await?;
    assert_eq!(log, expected, "{step:?}");
    Ok(())
}
