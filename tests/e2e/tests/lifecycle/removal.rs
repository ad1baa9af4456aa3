//! An element that is removed aborts its requests, in whatever step it is, and starts anew when it is put back. One
//! that is moved goes on.

use anyhow::Result;
use e2e::wasm_gate::{GATE, release};
use e2e::{ConsoleNoise, NOTHING_KEPT, Setup, TestBed, Widget, until};

use crate::fault_table::{COPES, row};

/// Logs what becomes of each request to the core.
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
/// The page's URL names the scenario of the core, and the purpose if it is another one.
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
      // The browser stays on the page, where the widget is.
      document.addEventListener("idc-redirect", (event) => event.preventDefault());
    </script>
"#;
/// Puts the element back, with a core that works.
const PUT_BACK: &str =
    "element.coreUrl = arguments[0]; element.purpose = 'personal_question'; there.append(element)";

/// A step of a session.
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

    /// What the log says once the element is removed, which aborts the request of some steps.
    fn log(self) -> &'static [&'static str] {
        match self {
            Self::Loading => &["asked GET", "AbortError"],
            Self::Choosing | Self::Missing | Self::Failed => &["asked GET", "answered"],
            Self::Starting => &["asked GET", "answered", "asked POST", "AbortError"],
            Self::StartFailed | Self::Redirecting => &["asked GET", "answered", "asked POST", "answered"],
            Self::Misconfigured => &[],
        }
    }

    /// Brings the widget to this step.
    async fn reach(self, bed: &TestBed, widget: &Widget<'_>) -> Result<()> {
        match self {
            Self::Loading => bed.browser.until_true("log.length === 1").await?,
            Self::Choosing => drop(widget.until_form().await?),
            Self::Missing => {
                widget.until_form().await?;
                widget.press_start().await?;
                widget.until("the summary", |view| view.message.is_some()).await?;
            }
            Self::Starting => {
                let before = bed.starts();
                widget.choose_and_start("irma", "chat").await?;
                until("the start to reach the core", async || Ok((bed.starts() > before).then_some(())))
                    .await?;
            }
            Self::StartFailed => {
                widget.choose_and_start("irma", "chat").await?;
                widget.until_code("start-core-failed").await?;
            }
            Self::Redirecting => {
                widget.choose_and_start("irma", "chat").await?;
                until_state(bed, "redirecting").await?;
            }
            Self::Failed => drop(widget.until_code("purpose-unknown").await?),
            Self::Misconfigured => drop(widget.until_code("purpose-missing").await?),
        }
        Ok(())
    }
}

#[tokio::test]
async fn removed_at_every_step_and_put_back() {
    Setup::page(&[NOTHING_KEPT, LOG, WIDGET].concat())
        .run(async |bed| {
            for code in ["start-core-failed", "purpose-unknown", "purpose-missing"] {
                bed.browser.expect_in_console(code);
            }
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.browser.allow_noise(ConsoleNoise::UnusedPreload);
            for step in Step::ALL {
                let widget = bed.open(step.path()).await?;
                step.reach(bed, &widget).await?;
                remove(bed).await?;
                until_log(bed, step, step.log()).await?;

                let starts = bed.starts();
                // What a start has kept in this tab would be chosen.
                bed.browser.run("forgetKept()").await?;
                bed.browser.eval::<()>(PUT_BACK, vec![bed.core.url().into()]).await?;
                let view = widget.until_form().await?;
                assert_eq!((view.chosen(), view.message.as_deref()), (vec![], None), "{step:?}: {view:#?}");
                assert_eq!(bed.starts(), starts, "{step:?}: nothing of before goes on");
                widget.choose_and_start("digid", "call").await?;
                until_state(bed, "redirecting").await?;
                assert_eq!(bed.starts(), starts + 1, "{step:?}");
                assert_eq!(bed.browser.url().await?, bed.page_url(step.path()), "{step:?}");
                row(&format!("removed and put back: {step:?}"), COPES);
            }
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn removed_before_the_wasm_is_there_and_put_back() {
    Setup::page(&[GATE, LOG, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/?options-hang").await?;
            widget.until("the placeholder", |view| view.skeleton).await?;
            bed.browser.until_true("log.length === 1").await?;
            remove(bed).await?;
            release(bed).await?;
            // Later than the widget could have drawn anything.
            bed.browser.run("return IdContactInitiator.ready().then(() => new Promise(requestAnimationFrame)).then(() => {})").await?;
            bed.browser.until_true("element.shadowRoot.textContent === ''").await?;
            until_log(bed, Step::Loading, Step::Loading.log()).await?;

            bed.browser.eval::<()>(PUT_BACK, vec![bed.core.url().into()]).await?;
            widget.choose_and_start("irma", "chat").await?;
            until_state(bed, "redirecting").await?;
            assert_eq!(bed.starts(), 1);
            row("removed and put back: before the WASM", COPES);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn moved_it_goes_on() {
    Setup::page(&[LOG, WIDGET].concat())
        .run(async |bed| {
            let widget = bed.open("/?slow").await?;
            widget.until_form().await?;
            widget.choose("digid").await?;
            bed.browser.run("there.append(element)").await?;
            bed.browser.until_true("there.contains(element)").await?;
            let view = widget.view().await?;
            assert!(view.form, "{view:#?}");
            assert_eq!(view.chosen(), ["digid"]);
            widget.choose("call").await?;
            widget.press_start().await?;
            widget.until("the start to be under way", e2e::View::is_started).await?;
            bed.browser.run("here.append(element)").await?;
            until_state(bed, "redirecting").await?;
            until_log(bed, Step::Redirecting, &["asked GET", "answered", "asked POST", "answered"]).await?;
            assert_eq!(bed.starts(), 1);
            row("moved within the page: choosing, starting", COPES);
            Ok(())
        })
        .await;
}

/// Removes the element, and waits until its shadow root is empty.
async fn remove(bed: &TestBed) -> Result<()> {
    bed.browser.run("element.remove()").await?;
    bed.browser.until_true("element.shadowRoot.textContent === ''").await
}

async fn until_state(bed: &TestBed, name: &str) -> Result<()> {
    bed.browser.until_true(&format!("element.getState().state === '{name}'")).await
}

/// Waits until the log has as many lines as `expected`, and asserts that they are the same.
async fn until_log(bed: &TestBed, step: Step, expected: &[&str]) -> Result<()> {
    bed.browser.until_true(&format!("log.length >= {}", expected.len())).await?;
    let log: Vec<String> = bed.browser.eval("return log", vec![]).await?;
    assert_eq!(log, expected, "{step:?}");
    Ok(())
}
