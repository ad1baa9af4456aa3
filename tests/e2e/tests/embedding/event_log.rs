//! Logs the events that a page gets from its widgets.

use anyhow::Result;
use e2e::{TestBed, until};
use serde_json::Value;

/// Goes into the page before the widgets. The list `heard` has `[type, detail]` for each event, for pages to read too.
pub(crate) const EVENT_LOG: &str = r#"
    <script>
      var heard = [];
      var names = ["ready", "options", "change", "start", "redirect", "error", "statechange"];
      for (const name of names) {
        document.addEventListener(`idc-${name}`, ({ type, detail }) => heard.push([type, detail]));
      }
    </script>
"#;

/// All events so far.
pub(crate) async fn heard(bed: &TestBed) -> Result<Vec<(String, Value)>> {
    bed.browser.eval("return heard", vec![]).await
}

/// The details of all events of one type so far.
pub(crate) async fn heard_of(bed: &TestBed, event_type: &str) -> Result<Vec<Value>> {
    let all = heard(bed).await?;
    Ok(all.into_iter().filter(|(heard, _)| heard == event_type).map(|(_, detail)| detail).collect())
}

/// Waits for this many events of one type, and returns their details.
pub(crate) async fn until_heard_of(bed: &TestBed, event_type: &str, times: usize) -> Result<Vec<Value>> {
    until(&format!("{times} of {event_type}"), async || {
        Ok(Some(heard_of(bed, event_type).await?).filter(|heard| heard.len() >= times))
    })
    .await
}
