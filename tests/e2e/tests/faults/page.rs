//! The page on which faults are played: one widget, on the core that the address names.

use anyhow::{Context, Result, ensure};
use demo_core::{SCENARIOS, fault_exists};
use e2e::{Setup, TestBed, Widget, until};
use serde::Deserialize;

/// What the page has put in the element.
pub(crate) const CHILDREN: [&str; 1] = ["Or call 14 012"];

/// The pauses between attempts are short here. The patience for an answer is as long as ever, but for cores
/// that never give one.
const PAGE: &str = r#"
    <id-contact-initiator purpose="personal_question" lang="en"><p>Or call 14 012</p></id-contact-initiator>
    <script>
      const widget = document.querySelector("id-contact-initiator");
      const [core, patience] = decodeURI(location.search.slice(1)).split("|");
      widget.setAttribute("core-url", core);

      window.clock = { 1_000: 10, 3_000: 10, ...(patience && { 10_000: +patience, 15_000: +patience }) };
      const realSetTimeout = setTimeout;
      window.setTimeout = (call, delay, ...rest) => realSetTimeout(call, clock[delay] ?? delay, ...rest);

      window.told = [];
      document.addEventListener("idc-error", ({ detail }) => told.push(detail));
    </script>
"#;

/// What the page hears in `idc-error`.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Told {
    pub(crate) code: String,
    pub(crate) status: Option<u16>,
}

pub(crate) fn setup() -> Setup {
    Setup::page(PAGE).leaving_pending_requests()
}

/// The address of the core that is broken in this way.
pub(crate) fn core_url(bed: &TestBed, name: &str) -> String {
    if SCENARIOS.iter().any(|scenario| scenario.name == name) {
        return bed.core.scenario_url(name);
    }
    assert!(fault_exists(name), "there is no fault {name}");
    bed.core.fault_url(name)
}

/// Opens the page on that core; `patience` is how long to wait for an answer, in milliseconds.
pub(crate) async fn open<'bed>(
    bed: &'bed TestBed,
    core: &str,
    patience: Option<u32>,
) -> Result<Widget<'bed>> {
    let patience = patience.map(|patience| patience.to_string()).unwrap_or_default();
    bed.open(&format!("/?{core}|{patience}")).await
}

/// From now on an answer is waited for as long as ever.
pub(crate) async fn be_patient(bed: &TestBed) -> Result<()> {
    bed.browser.eval("delete window.clock[10_000]; delete window.clock[15_000]", vec![]).await
}

/// Waits until the page has heard of that many failures, and returns the last one.
pub(crate) async fn until_told(bed: &TestBed, times: usize) -> Result<Told> {
    let told = until(&format!("{times} failures"), async || {
        let told: Vec<Told> = bed.browser.eval("return window.told", vec![]).await?;
        Ok((told.len() >= times).then_some(told))
    })
    .await?;
    ensure!(told.len() == times, "the page heard of more: {told:?}");
    told.into_iter().next_back().context("nothing was told")
}
