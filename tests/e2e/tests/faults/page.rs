//! The page on which faults are played: one widget, for the core that the page's URL names.

use anyhow::{Context, Result, ensure};
use demo_core::{SCENARIOS, fault_exists};
use e2e::{Setup, TestBed, Widget, until};
use serde::Deserialize;

/// The text of the element's own children.
pub(crate) const CHILDREN: [&str; 1] = ["Or call 14 012"];

/// The pauses between attempts are short on this page. The time-out for an answer is as usual, unless the URL has
/// another one for a core that never answers.
const PAGE: &str = r#"
    <id-contact-initiator purpose="personal_question" lang="en"><p>Or call 14 012</p></id-contact-initiator>
    <script>
      const widget = document.querySelector("id-contact-initiator");
      const [core, timeout] = decodeURI(location.search.slice(1)).split("|");
      widget.setAttribute("core-url", core);

      window.clock = { 1_000: 10, 3_000: 10, ...(timeout && { 10_000: +timeout, 15_000: +timeout }) };
      const realSetTimeout = setTimeout;
      window.setTimeout = (call, delay, ...rest) => realSetTimeout(call, clock[delay] ?? delay, ...rest);

      window.told = [];
      document.addEventListener("idc-error", ({ detail }) => told.push(detail));
    </script>
"#;

/// The detail of `idc-error`.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct ErrorEvent {
    pub(crate) code: String,
    pub(crate) status: Option<u16>,
}

pub(crate) fn setup() -> Setup {
    Setup::page(PAGE).leaving_pending_requests()
}

/// The URL of the core with this fault, or of this scenario.
pub(crate) fn core_url(bed: &TestBed, name: &str) -> String {
    if SCENARIOS.iter().any(|scenario| scenario.name == name) {
        return bed.core.scenario_url(name);
    }
    assert!(fault_exists(name), "there is no fault {name}");
    bed.core.fault_url(name)
}

/// Opens the page for the core at this URL. `timeout` is how long the widget waits for an answer, in milliseconds.
pub(crate) async fn open<'bed>(bed: &'bed TestBed, core: &str, timeout: Option<u32>) -> Result<Widget<'bed>> {
    let timeout = timeout.map(|timeout| timeout.to_string()).unwrap_or_default();
    bed.open(&format!("/?{core}|{timeout}")).await
}

/// Gives the widget its usual time-outs again.
pub(crate) async fn restore_timeouts(bed: &TestBed) -> Result<()> {
    bed.browser.eval("delete window.clock[10_000]; delete window.clock[15_000]", vec![]).await
}

/// Waits until the page got this many `idc-error` events, and returns the last one.
pub(crate) async fn until_told(bed: &TestBed, times: usize) -> Result<ErrorEvent> {
    let told = until(&format!("{times} failures"), async || {
        let told: Vec<ErrorEvent> = bed.browser.eval("return window.told", vec![]).await?;
        Ok((told.len() >= times).then_some(told))
    })
    .await?;
    ensure!(told.len() == times, "the page got more: {told:?}");
    told.into_iter().next_back().context("the page got none")
}
