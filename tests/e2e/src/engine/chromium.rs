//! Chromium and chromedriver.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use thirtyfour::cdp::domains::emulation::{MediaFeature, SetEmulatedMedia};
use thirtyfour::cdp::domains::network::NetworkConditions;
use thirtyfour::{
    Capabilities, ChromiumLikeCapabilities, DesiredCapabilities, LoggingPrefsLogLevel, WebDriver,
};

use super::ConsoleLine;

/// Quiet, without a screen, and without a word to anybody but the page's servers. Root has no sandbox.
const ARGUMENTS: &[&str] = &[
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--no-proxy-server",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    // Small in containers.
    "--disable-dev-shm-usage",
];

/// In CSS pixels; what is narrower must be pretended.
const NARROWEST_WINDOW: u32 = 500;

pub(super) fn driver() -> PathBuf {
    env::var_os("CHROMEDRIVER").map_or_else(|| "chromedriver".into(), PathBuf::from)
}

pub(super) fn capabilities(profile: &Path, (width, height): (u32, u32)) -> Result<Capabilities> {
    let mut capabilities = DesiredCapabilities::chrome();
    if let Some(program) = env::var_os("CHROMIUM") {
        capabilities.set_binary(program.to_str().context("CHROMIUM is not UTF-8")?)?;
    }
    for argument in ARGUMENTS {
        capabilities.add_arg(argument)?;
    }
    capabilities.add_arg(&format!("--user-data-dir={}", profile.display()))?;
    capabilities.add_arg(&format!("--window-size={width},{height}"))?;
    capabilities.set_browser_log_level(LoggingPrefsLogLevel::All)?;
    Ok(capabilities.into())
}

pub(super) async fn set_size(driver: &WebDriver, (width, height): (u32, u32)) -> Result<()> {
    if width < NARROWEST_WINDOW {
        driver.cdp().emulation().set_device_metrics_override(width, height, 1.0, false).await?;
    }
    Ok(())
}

pub(super) async fn console(driver: &WebDriver) -> Result<Vec<ConsoleLine>> {
    let lines = driver.browser_log().await?.into_iter().map(|entry| ConsoleLine {
        is_complaint: matches!(entry.level.as_str(), "SEVERE" | "WARNING"),
        text: format!("{} {}", entry.level, entry.message),
    });
    Ok(lines.collect())
}

pub(super) async fn set_offline(driver: &WebDriver, offline: bool) -> Result<()> {
    let cdp = driver.cdp();
    let network = cdp.network();
    // Without it Chromium takes the conditions in and changes nothing.
    network.enable().await?;
    let conditions = NetworkConditions { offline, ..NetworkConditions::default() };
    Ok(network.emulate_network_conditions(conditions).await?)
}

pub(super) async fn wish_for_dark(driver: &WebDriver) -> Result<()> {
    let dark = MediaFeature { name: "prefers-color-scheme".to_owned(), value: "dark".to_owned() };
    driver.cdp().send(SetEmulatedMedia { media: None, features: Some(vec![dark]) }).await?;
    Ok(())
}
