//! A start that the core answers with a client URL of the test's choice.

use anyhow::Result;
use e2e::Stage;
use serde_json::json;

/// A widget in which everything is chosen.
pub(crate) const PAGE: &str = r#"
    <id-contact-initiator
      core-url="{core}" purpose="personal_question" lang="nl" auth-method="irma" comm-method="chat"
    ></id-contact-initiator>
"#;

/// What the page was told of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Told {
    /// The browser is sent to this address.
    Redirect(String),
    /// The citizen cannot go on, for the reason with this code.
    Error(String),
}

/// From now on the core answers each start with this.
pub(crate) fn answer_start_with(stage: &Stage, client_url: &str) {
    stage.core.stub_response("/start", "application/json", json!({ "client_url": client_url }).to_string());
}

/// Presses start; the core answers `client_url`.
pub(crate) async fn press(stage: &Stage, client_url: &str) -> Result<Told> {
    answer_start_with(stage, client_url);
    let script = include_str!("pressed.js");
    let told = stage.browser.driver().execute_async(script, vec![]).await?;
    let (event, what): (String, String) = told.convert()?;
    Ok(if event == "idc-redirect" { Told::Redirect(what) } else { Told::Error(what) })
}
