//! How each [`Engine`] is driven: everything that differs from browser to browser is in this folder.
//!
//! A new engine is a variant in the crate `browser-engine`, a file here, and an arm in each `match` below.

mod chromium;
mod console_noise;
mod console_recorder;
mod features;
mod firefox;
mod launch_options;
mod webkit;

use std::env;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Result, bail};
use browser_engine::Engine;
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

pub use console_noise::ConsoleNoise;
pub(crate) use console_recorder::{TAG as RECORDER, mount as recorder_mount};
pub use features::Feature;
pub(crate) use launch_options::LaunchOptions;
pub use launch_options::MediaPreference;

/// A line in the browser's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConsoleLine {
    /// Whether it is a warning or an error.
    pub(crate) is_complaint: bool,
    pub(crate) text: String,
}

/// How to run the program that drives a browser, and how to learn on which port it listens.
pub(crate) struct DriverCommand {
    pub(crate) command: Command,
    pub(crate) port: Port,
}

/// Who chooses a driver's port.
pub(crate) enum Port {
    /// The driver does, and writes it to its output behind these words.
    Printed(&'static str),
    /// We do, and the driver listens there after a while.
    Fixed(u16),
}

/// Why `engine` lacks a feature, if it does.
pub(crate) fn lacks(engine: Engine, feature: Feature) -> Option<&'static str> {
    let lacking = match engine {
        Engine::Chromium => chromium::LACKS,
        Engine::Firefox => firefox::LACKS,
        Engine::WebKit => webkit::LACKS,
    };
    lacking.iter().find(|(lacked, _)| *lacked == feature).map(|(_, reason)| *reason)
}

/// The program that drives `engine`, for a browser with its files in the empty folder `profile`.
pub(crate) fn driver(engine: Engine, profile: &Path) -> Result<DriverCommand> {
    match engine {
        Engine::Chromium => Ok(chromium::driver()),
        Engine::Firefox => Ok(firefox::driver()),
        Engine::WebKit => webkit::driver(profile),
    }
}

/// What to ask the driver for, for a browser with its files in the empty folder `profile`.
pub(crate) fn capabilities(
    engine: Engine,
    profile: &Path,
    options: &LaunchOptions<'_>,
) -> Result<Capabilities> {
    match engine {
        Engine::Chromium => chromium::capabilities(profile, options),
        Engine::Firefox => firefox::capabilities(options),
        Engine::WebKit => webkit::capabilities(options),
    }
}

/// Whether it takes longer to start than a test takes, so that one browser had better serve many tests.
pub(crate) fn is_slow_to_start(engine: Engine) -> bool {
    matches!(engine, Engine::Chromium | Engine::Firefox)
}

/// Whether requests that never end harm later tests in the same browser. Firefox was seen to open no page any more.
pub(crate) fn suffers_from_pending_requests(engine: Engine) -> bool {
    engine == Engine::Firefox
}

/// Removes everything that the last page has left in a browser that is slow to start.
pub(crate) async fn reset(engine: Engine, driver: &WebDriver) -> Result<()> {
    match engine {
        Engine::Chromium => chromium::reset(driver).await,
        Engine::Firefox => firefox::reset(driver).await,
        Engine::WebKit => Ok(()),
    }
}

/// Gives the page the window and the media preferences that `options` ask for.
pub(crate) async fn configure(engine: Engine, driver: &WebDriver, options: &LaunchOptions<'_>) -> Result<()> {
    match engine {
        Engine::Chromium => chromium::configure(driver, options).await,
        Engine::Firefox => firefox::configure(driver, options).await,
        Engine::WebKit => webkit::configure(driver, options).await,
    }
}

/// What was written to the console since the last call, if that can be read on the page where the browser is. Some
/// engines can read it only on pages of the web site `site_url`.
pub(crate) async fn console(
    engine: Engine,
    driver: &WebDriver,
    site_url: &str,
) -> Result<Option<Vec<ConsoleLine>>> {
    match engine {
        Engine::Chromium => chromium::console(driver).await.map(Some),
        Engine::Firefox | Engine::WebKit => console_recorder::console(driver, site_url).await,
    }
}

/// Whether the page itself must record what is written to its console.
pub(crate) fn needs_recorder(engine: Engine) -> bool {
    engine != Engine::Chromium
}

/// Collects garbage, where a driver can ask for that.
pub(crate) async fn collect_garbage(engine: Engine, driver: &WebDriver) -> Result<()> {
    match engine {
        Engine::Chromium => chromium::collect_garbage(driver).await,
        Engine::Firefox => firefox::collect_garbage(driver).await,
        Engine::WebKit => Ok(()),
    }
}

/// Takes the network away from the page, or gives it back.
pub(crate) async fn set_offline(engine: Engine, driver: &WebDriver, offline: bool) -> Result<()> {
    match engine {
        Engine::Chromium => chromium::set_offline(driver, offline).await,
        Engine::Firefox => firefox::set_offline(driver, offline).await,
        Engine::WebKit => {
            bail!("WebKitGTK cannot be taken offline: say that the test needs Feature::Offline")
        }
    }
}

/// The program that the environment variable names, or else the one of this name on the PATH.
fn program(variable: &str, name: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| name.into(), PathBuf::from)
}

/// Opens a tab and closes all others.
async fn open_fresh_tab(driver: &WebDriver) -> Result<()> {
    let old = driver.windows().await?;
    let tab = driver.new_tab().await?;
    for window in old {
        driver.switch_to_window(window).await?;
        driver.close_window().await?;
    }
    Ok(driver.switch_to_window(tab).await?)
}

/// The names of this machine, for which no proxy is asked.
const NOT_PROXIED: [&str; 2] = ["127.0.0.1", "localhost"];

/// The capability `proxy` (WebDriver, 7.2): `proxy` for every scheme, but not for this machine.
fn manual_proxy(proxy: SocketAddr) -> Value {
    json!({
        "proxyType": "manual",
        "httpProxy": proxy.to_string(),
        "sslProxy": proxy.to_string(),
        "noProxy": NOT_PROXIED,
    })
}
