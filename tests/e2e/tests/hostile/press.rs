//! A start that the core answers with a given client URL.

use anyhow::Result;
use e2e::TestBed;
use serde_json::json;

/// A widget with a method of each kind chosen.
pub(crate) const PAGE: &str = r#"
    <id-contact-initiator
      core-url="{core}" purpose="personal_question" lang="nl" auth-method="irma" comm-method="chat"
    ></id-contact-initiator>
"#;

/// The event that the page got.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// `idc-redirect`: the browser is sent to this URL.
    Redirect(String),
    /// `idc-error`: the visitor cannot go on, for the reason with this code.
    Error(String),
}

/// Makes the core answer each start with this from now on.
pub(crate) fn answer_start_with(bed: &TestBed, client_url: &str) {
    bed.core.stub_response("/start", "application/json", json!({ "client_url": client_url }).to_string());
}

/// Presses start, to which the core answers `client_url`.
pub(crate) async fn press(bed: &TestBed, client_url: &str) -> Result<Told> {
    answer_start_with(bed, client_url);
    let script = include_str!("pressed.js");
    let told = bed.browser.driver().execute_async(script, vec![]).await?;
    let (event, what): (String, String) = told.convert()?;
    Ok(if event == "idc-redirect" { Told::Redirect(what) } else { Told::Error(what) })
}
