//! Firefox and geckodriver.

use std::env;
use std::process::Command;

use anyhow::{Context, Result};
use http::Method;
use serde_json::{Value, json};
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{Capabilities, RequestData, SessionId, WebDriver};

use super::{
    DriverCommand, Feature, LaunchOptions, MediaPreference, Port, manual_proxy, open_fresh_tab, program,
};

/// What it lacks, and why.
pub(super) const LACKS: &[(Feature, &str)] = &[
    (Feature::AccessibilityTree, "only roles and names can be asked for, element by element"),
    (Feature::DisableScript, "its driver works by script in the page"),
    (Feature::Freeze, "no command freezes a tab"),
    (Feature::HeapStatistics, "no command tells the size of the page's heap"),
    (Feature::LayoutShift, "the engine does not have the Layout Instability API"),
    (Feature::BrowserMessages, "its driver does not pass the console on"),
];

/// Quiet, quick to start, and without connections to anything but the page's servers.
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
    // By default this machine can be reached without a network too.
    ("network.disable-localhost-when-offline", true),
];

/// The value that replaces a page's colours always, not only in a contrast theme.
const REPLACE_COLOURS: u8 = 2;

pub(super) fn driver() -> DriverCommand {
    let mut command = Command::new(program("GECKODRIVER", "geckodriver"));
    // The last one lets scripts run in the browser's own window, which is how it goes offline.
    command.args(["--port=0", "--websocket-port=0", "--allow-system-access"]);
    DriverCommand { command, port: Port::Printed("Listening on 127.0.0.1:") }
}

pub(super) fn capabilities(options: &LaunchOptions<'_>) -> Result<Capabilities> {
    let mut preferences: serde_json::Map<String, Value> =
        PREFERENCES.iter().map(|&(name, value)| (name.to_owned(), value.into())).collect();
    let mut set = |name: &str, value: u8| preferences.insert(name.to_owned(), value.into());
    set("ui.systemUsesDarkTheme", options.prefers(MediaPreference::Dark).into());
    set("ui.prefersReducedMotion", options.prefers(MediaPreference::ReducedMotion).into());
    if options.prefers(MediaPreference::ForcedColors) {
        set("browser.display.document_color_use", REPLACE_COLOURS);
    }
    let mut firefox_options = json!({ "args": ["-headless"], "prefs": preferences });
    if let Some(program) = env::var_os("FIREFOX") {
        firefox_options["binary"] = program.to_str().context("FIREFOX is not UTF-8")?.into();
    }
    let mut capabilities = Capabilities::new();
    if let Some(proxy) = options.proxy {
        capabilities.set("proxy", manual_proxy(proxy))?;
    }
    capabilities.set("pageLoadStrategy", options.page_load_strategy())?;
    capabilities.set("moz:firefoxOptions", firefox_options)?;
    Ok(capabilities)
}

pub(super) async fn configure(driver: &WebDriver, options: &LaunchOptions<'_>) -> Result<()> {
    // The browser's own toolbar would keep the window from becoming narrow.
    in_browser(driver, "document.documentElement.style.setProperty('min-width', '0', 'important')").await?;
    let (width, height) = options.window;
    Ok(driver.set_window_rect(0, 0, width, height).await?)
}

/// The collectors take turns: `gc` is that of the script, `cc` that of cycles between script and document.
pub(super) async fn collect_garbage(driver: &WebDriver) -> Result<()> {
    let collect =
        "for (const kind of ['gc', 'cc', 'gc']) Services.obs.notifyObservers(null, `child-${kind}-request`)";
    in_browser(driver, collect).await
}

pub(super) async fn set_offline(driver: &WebDriver, offline: bool) -> Result<()> {
    in_browser(driver, &format!("Services.io.offline = {offline}")).await
}

/// Closes its tabs, goes online, and clears what is stored and cached.
pub(super) async fn reset(driver: &WebDriver) -> Result<()> {
    open_fresh_tab(driver).await?;
    // The promise makes the driver wait until it is done: the next test must find nothing.
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
