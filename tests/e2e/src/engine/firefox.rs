//! Firefox and geckodriver.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use super::{DriverCommand, Port, Start, Wish, anew};

/// Quiet, soon there, and without a word to anybody but the page's servers.
const PREFERENCES: &[(&str, bool)] = &[
    ("app.normandy.enabled", false),
    ("app.update.disabledForTesting", true),
    ("browser.newtab.preload", false),
    ("browser.newtabpage.enabled", false),
    ("browser.safebrowsing.malware.enabled", false),
    ("browser.safebrowsing.phishing.enabled", false),
    ("browser.search.update", false),
    ("dom.ipc.processPrelaunch.enabled", false),
    ("extensions.installDistroAddons", false),
    ("extensions.systemAddon.update.enabled", false),
    ("network.captive-portal-service.enabled", false),
    ("network.connectivity-service.enabled", false),
    // Otherwise this machine is reached without a network too.
    ("network.disable-localhost-when-offline", true),
];

/// Replaces a page's colours always, not only in a contrast theme.
const REPLACE_COLOURS: u8 = 2;

pub(super) fn driver() -> DriverCommand {
    let program = env::var_os("GECKODRIVER").map_or_else(|| "geckodriver".into(), PathBuf::from);
    let mut command = Command::new(program);
    // The last one lets scripts run in the browser itself: that is how it goes offline.
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    DriverCommand { command, port: Port::Told("Listening on 127.0.0.1:") }
}

pub(super) fn capabilities(start: &Start<'_>) -> Result<Capabilities> {
    let mut preferences: serde_json::Map<String, Value> =
        PREFERENCES.iter().map(|&(name, value)| (name.to_owned(), value.into())).collect();
    let mut set = |name: &str, value: u8| preferences.insert(name.to_owned(), value.into());
    set("ui.systemUsesDarkTheme", start.wishes(Wish::Dark).into());
    set("ui.prefersReducedMotion", start.wishes(Wish::ReducedMotion).into());
    if start.wishes(Wish::ForcedColors) {
        set("browser.display.document_color_use", REPLACE_COLOURS);
    }
    let mut options = json!({ "args": ["-headless"], "prefs": preferences });
    if let Some(program) = env::var_os("FIREFOX") {
        options["binary"] = program.to_str().context("FIREFOX is not UTF-8")?.into();
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(capabilities)
}

pub(super) async fn settle(driver: &WebDriver, start: &Start<'_>) -> Result<()> {
    // Its own toolbar would not let it become narrow.
    in_browser(driver, "document.documentElement.style.setProperty('min-width', '0', 'important')").await?;
    let (width, height) = start.window;
    Ok(driver.set_window_rect(0, 0, width, height).await?)
}

/// First the script's own garbage, then what script and document held of each other.
pub(super) async fn collect_garbage(driver: &WebDriver) -> Result<()> {
    let collect =
        "for (const kind of ['gc', 'cc', 'gc']) Services.obs.notifyObservers(null, `child-${kind}-request`)";
    in_browser(driver, collect).await
}

pub(super) async fn set_offline(driver: &WebDriver, offline: bool) -> Result<()> {
    in_browser(driver, &format!("Services.io.offline = {offline}")).await
}

/// Takes away what its tabs, its network and its memory have left.
pub(super) async fn forget(driver: &WebDriver) -> Result<()> {
    anew(driver).await?;
    // The answer is awaited: the next test must find nothing.
    let clear = "Services.io.offline = false;
        return new Promise((resolve) => {
          const { CLEAR_ALL } = Ci.nsIClearDataService;
          Services.clearData.deleteData(CLEAR_ALL, { onDataDeleted: () => resolve() });
        })";
    in_browser(driver, clear).await
}

/// Runs `script` in the browser's own window instead of the page.
async fn in_browser(driver: &WebDriver, script: &str) -> Result<()> {
    driver.cmd(ScriptsRunIn("chrome")).await?;
    let outcome = driver.execute(script, vec![]).await;
    driver.cmd(ScriptsRunIn("content")).await?;
    outcome?;
    Ok(())
}

/// The command that says where scripts run.
#[derive(Debug)]
struct ScriptsRunIn(&'static str);

impl FormatRequestData for ScriptsRunIn {
    fn format_request(&self, session_id: &SessionId) -> RequestData {
        RequestData::new(Method::POST, format!("session/{session_id}/moz/context"))
            .add_body(json!({ "context": self.0 }))
    }
}
