//! Chromium and chromedriver.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::cdp::domains::emulation::{MediaFeature, SetEmulatedMedia};
use thirtyfour::cdp::domains::network::NetworkConditions;
use thirtyfour::{
    Capabilities, CapabilitiesHelper, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel,
    WebDriver,
};

use super::{
    ConsoleLine, DriverCommand, Feature, LaunchOptions, MediaPreference, Port, manual_proxy, open_fresh_tab,
    program,
};

/// What it lacks: nothing that a test needs.
pub(super) const LACKS: &[(Feature, &str)] = &[];

/// Headless, quiet, and without connections to anything but the page's servers. Root may not use the sandbox.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // In containers /dev/shm is small.
    "--disable-dev-shm-usage",
];

/// In CSS pixels. A narrower window must be emulated.
const NARROWEST_WINDOW: u32 = 500;

pub(super) fn driver() -> DriverCommand {
    let mut command = Command::new(program("CHROMEDRIVER", "chromedriver"));
    command.arg("--port=0");
    DriverCommand { command, port: Port::Printed("successfully on port ") }
}

pub(super) fn capabilities(profile: &Path, options: &LaunchOptions<'_>) -> Result<Capabilities> {
    let (width, height) = options.window;
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(program) = env::var_os("CHROMIUM") {
        capabilities.set_binary(program.to_str().context("CHROMIUM is not UTF-8")?)?;
    }
    capabilities.set("pageLoadStrategy", options.page_load_strategy())?;
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    match options.proxy {
        Some(proxy) => capabilities.set("proxy", manual_proxy(proxy))?,
        None => capabilities.add_arg("--no-proxy-server")?,
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    capabilities.add_arg(&format!("--window-size={width},{height}"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(capabilities.into())
}

/// Emulation ends with the tab. Storage may stay: each web site of a test has an origin of its own.
pub(super) async fn reset(driver: &WebDriver) -> Result<()> {
    open_fresh_tab(driver).await?;
    console(driver).await?;
    Ok(())
}

pub(super) async fn configure(driver: &WebDriver, options: &LaunchOptions<'_>) -> Result<()> {
    let cdp = driver.cdp();
    let (width, height) = options.window;
    if width < NARROWEST_WINDOW {
        cdp.emulation().set_device_metrics_override(width, height, 1.0, false).await?;
    }
    let features: Vec<_> = options.preferences.iter().map(|&preference| media_feature(preference)).collect();
    if !features.is_empty() {
        cdp.send(SetEmulatedMedia { media: None, features: Some(features) }).await?;
    }
    Ok(())
}

fn media_feature(preference: MediaPreference) -> MediaFeature {
    let (name, value) = match preference {
        MediaPreference::Dark => ("prefers-color-scheme", "dark"),
        MediaPreference::ForcedColors => ("forced-colors", "active"),
        MediaPreference::ReducedMotion => ("prefers-reduced-motion", "reduce"),
    };
    MediaFeature { name: name.to_owned(), value: value.to_owned() }
}

pub(super) async fn console(driver: &WebDriver) -> Result<Vec<ConsoleLine>> {
    let lines = driver.browser_log().await?.into_iter().map(|entry| ConsoleLine {
        is_complaint: matches!(entry.level.as_str(), "SEVERE" | "WARNING"),
        text: format!("{} {}", entry.level, unquoted(&entry.message)),
    });
    Ok(lines.collect())
}

pub(super) async fn collect_garbage(driver: &WebDriver) -> Result<()> {
    driver.cdp().send_raw("HeapProfiler.collectGarbage", json!({})).await?;
    Ok(())
}

pub(super) async fn set_offline(driver: &WebDriver, offline: bool) -> Result<()> {
    let cdp = driver.cdp();
    let network = cdp.network();
    // Without this, Chromium accepts the conditions and does not apply them.
    network.enable().await?;
    let conditions = NetworkConditions { offline, ..NetworkConditions::default() };
    Ok(network.emulate_network_conditions(conditions).await?)
}

/// Chromium quotes what a page wrote, as in JavaScript.
fn unquoted(message: &str) -> String {
    message.replace(r#"\""#, "\"").replace(r"\u003C", "<")
}
