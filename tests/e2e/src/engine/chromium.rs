//! Chromium and chromedriver.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::json;
use thirtyfour::cdp::domains::emulation::{MediaFeature, SetEmulatedMedia};
use thirtyfour::cdp::domains::network::NetworkConditions;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

use super::{ConsoleLine, DriverCommand, Port, Start, Wish, anew};

/// Quiet, without a screen, and without a word to anybody but the page's servers. Root has no sandbox.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Small in containers.
    "--disable-dev-shm-usage",
];

/// In CSS pixels; what is narrower must be pretended.
const NARROWEST_WINDOW: u32 = 500;

pub(super) fn driver() -> DriverCommand {
    let program = env::var_os("CHROMEDRIVER").map_or_else(|| "chromedriver".into(), PathBuf::from);
    let mut command = Command::new(program);
    command.arg("--port=0");
    DriverCommand { command, port: Port::Told("successfully on port ") }
}

pub(super) fn capabilities(profile: &Path, start: &Start<'_>) -> Result<Capabilities> {
    let (width, height) = start.window;
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(program) = env::var_os("CHROMIUM") {
        capabilities.set_binary(program.to_str().context("CHROMIUM is not UTF-8")?)?;
    }
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    if start.proxy.is_none() {
        capabilities.add_arg("--no-proxy-server")?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    capabilities.add_arg(&format!("--window-size={width},{height}"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(capabilities.into())
}

/// What was pretended, was pretended to a tab. Each page has an origin of its own, so that what is stored is nobody's.
pub(super) async fn forget(driver: &WebDriver) -> Result<()> {
    anew(driver).await?;
    console(driver).await?;
    Ok(())
}

pub(super) async fn settle(driver: &WebDriver, start: &Start<'_>) -> Result<()> {
    let cdp = driver.cdp();
    let (width, height) = start.window;
    if width < NARROWEST_WINDOW {
        cdp.emulation().set_device_metrics_override(width, height, 1.0, false).await?;
    }
    let features: Vec<_> = start.wishes.iter().map(|&wish| media_feature(wish)).collect();
    if !features.is_empty() {
        cdp.send(SetEmulatedMedia { media: None, features: Some(features) }).await?;
    }
    Ok(())
}

fn media_feature(wish: Wish) -> MediaFeature {
    let (name, value) = match wish {
        Wish::Dark => ("prefers-color-scheme", "dark"),
        Wish::ForcedColors => ("forced-colors", "active"),
        Wish::ReducedMotion => ("prefers-reduced-motion", "reduce"),
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
    // Without it Chromium takes the conditions in and changes nothing.
    network.enable().await?;
    let conditions = NetworkConditions { offline, ..NetworkConditions::default() };
    Ok(network.emulate_network_conditions(conditions).await?)
}

/// What a page wrote, Chromium quotes as in JavaScript.
fn unquoted(message: &str) -> String {
    message.replace(r#"\""#, "\"").replace(r"\u003C", "<")
}
