//! WebKitGTK: its MiniBrowser and WebKitWebDriver. It has no headless mode; `xvfb-run` brings a display.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::{DriverCommand, NOT_PROXIED, Port, Start, Wish};
use crate::wait::until;

/// The narrowest window is as wide as what is around the page: a row of tabs.
const NARROW_TABS: &str = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";

pub(super) fn driver(profile: &Path) -> Result<DriverCommand> {
    ensure!(env::var_os("DISPLAY").is_some(), "WebKitGTK needs a display: run the tests below `xvfb-run -a`");
    let config = profile.join("gtk-3.0");
    fs::create_dir_all(&config)?;
    fs::write(config.join("gtk.css"), NARROW_TABS)?;
    // Asked for port 0 it would take port 0 for one.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let program = env::var_os("WEBKIT_DRIVER").map_or_else(|| "WebKitWebDriver".into(), PathBuf::from);
    let mut command = Command::new(program);
    command.arg(format!("--port={port}")).env("XDG_CONFIG_HOME", profile).env("LC_ALL", "en_US.UTF-8");
    // Without a graphics card, its compositor's thread now and then crashes in Mesa's renderer, and the page with it.
    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    Ok(DriverCommand { command, port: Port::Chosen(port) })
}

pub(super) fn capabilities(start: &Start<'_>) -> Result<Capabilities> {
    // Without its toolbar a window can be narrow.
    let mut arguments = vec!["--automation".to_owned(), "--full-screen".to_owned()];
    arguments.extend(start.wishes(Wish::Dark).then(|| "--dark-mode".to_owned()));
    if let Some(proxy) = start.proxy {
        // The driver would speak TLS to it for https.
        arguments.push(format!("--proxy=http://{proxy}"));
        arguments.extend(NOT_PROXIED.map(|host| format!("--ignore-host={host}")));
    }
    let mut options = json!({ "args": arguments });
    if let Some(program) = env::var_os("MINIBROWSER") {
        options["binary"] = program.to_str().context("MINIBROWSER is not UTF-8")?.into();
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("webkitgtk:browserOptions", options)?;
    Ok(capabilities)
}

/// The window changes some time after the driver has said so.
pub(super) async fn settle(driver: &WebDriver, start: &Start<'_>) -> Result<()> {
    let (width, height) = start.window;
    let (left, top) = if start.alone { below_the_pointer(driver, start.window).await? } else { (0, 0) };
    driver.set_window_rect(left, top, width, height).await?;
    until(&format!("a window {width} pixels wide"), async || {
        let inner: u32 = driver.execute("return innerWidth", vec![]).await?.convert()?;
        Ok((inner == width).then_some(()))
    })
    .await
}

/// Without a window manager the focus is shown in the window below the pointer, which is where X11 puts it at first:
/// in the middle of the screen.
async fn below_the_pointer(driver: &WebDriver, (width, height): (u32, u32)) -> Result<(i64, i64)> {
    let (screen_width, screen_height): (i64, i64) =
        driver.execute("return [screen.width, screen.height]", vec![]).await?.convert()?;
    Ok(((screen_width - i64::from(width)) / 2, (screen_height - i64::from(height)) / 2))
}
