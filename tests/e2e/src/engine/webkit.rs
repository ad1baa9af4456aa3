//! WebKitGTK: its MiniBrowser and WebKitWebDriver. It has no headless mode; `xvfb-run` brings a display.

use std::env;
use std::fs;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use serde_json::json;
use thirtyfour::{Capabilities, WebDriver};

use super::{DriverCommand, Feature, LaunchOptions, MediaPreference, NOT_PROXIED, Port, program};
use crate::wait::until;

/// What it lacks, and why.
pub(super) const LACKS: &[(Feature, &str)] = &[
    (Feature::Offline, "its driver has no command for the network"),
    (Feature::ForcedColors, "the engine has no forced colours"),
    (Feature::ReducedMotion, "its driver has no command for it, and GTK's setting needs a desktop"),
    (Feature::AccessibilityTree, "only roles and names can be asked for, element by element"),
    (Feature::DisableScript, "its driver works by script in the page"),
    (Feature::Freeze, "no command freezes a tab"),
    (Feature::HeapStatistics, "no command tells the size of the page's heap"),
    (Feature::LayoutShift, "the engine does not have the Layout Instability API"),
    (Feature::ViewTransitions, "without a compositor they crash the page"),
    (Feature::BrowserMessages, "its driver does not pass the console on"),
];

/// A window cannot be narrower than the row of tabs above the page: this style makes the row narrow.
const NARROW_TABS: &str = "* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px }";

pub(super) fn driver(profile: &Path) -> Result<DriverCommand> {
    ensure!(env::var_os("DISPLAY").is_some(), "WebKitGTK needs a display: run the tests below `xvfb-run -a`");
    let config = profile.join("gtk-3.0");
    fs::create_dir_all(&config)?;
    fs::write(config.join("gtk.css"), NARROW_TABS)?;
    // This driver does not take port 0 to mean any free port.
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
    let mut command = Command::new(program("WEBKIT_DRIVER", "WebKitWebDriver"));
    command.arg(format!("--port={port}")).env("XDG_CONFIG_HOME", profile).env("LC_ALL", "en_US.UTF-8");
    // Without a graphics card, the compositor's thread sometimes crashes in Mesa's renderer, and the page with it.
    command.env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
    Ok(DriverCommand { command, port: Port::Fixed(port) })
}

pub(super) fn capabilities(options: &LaunchOptions<'_>) -> Result<Capabilities> {
    // In full screen there is no toolbar, so that the window can be narrow.
    let mut arguments = vec!["--automation".to_owned(), "--full-screen".to_owned()];
    arguments.extend(options.prefers(MediaPreference::Dark).then(|| "--dark-mode".to_owned()));
    if let Some(proxy) = options.proxy {
        // Not by the capability `proxy`: for https the driver would speak TLS to the proxy.
        arguments.push(format!("--proxy=http://{proxy}"));
        arguments.extend(NOT_PROXIED.map(|host| format!("--ignore-host={host}")));
    }
    let mut webkit_options = json!({ "args": arguments });
    if let Some(program) = env::var_os("MINIBROWSER") {
        webkit_options["binary"] = program.to_str().context("MINIBROWSER is not UTF-8")?.into();
    }
    let mut capabilities = Capabilities::new();
    capabilities.set("pageLoadStrategy", options.page_load_strategy())?;
    capabilities.set("webkitgtk:browserOptions", webkit_options)?;
    Ok(capabilities)
}

/// The driver answers before the window has its new size, so that the size is waited for.
pub(super) async fn configure(driver: &WebDriver, options: &LaunchOptions<'_>) -> Result<()> {
    let (width, height) = options.window;
    let (left, top) =
        if options.is_alone { below_the_pointer(driver, options.window).await? } else { (0, 0) };
    driver.set_window_rect(left, top, width, height).await?;
    until(&format!("a window {width} pixels wide"), async || {
        let inner: u32 = driver.execute("return innerWidth", vec![]).await?.convert()?;
        Ok((inner == width).then_some(()))
    })
    .await
}

/// Where a window is below the pointer. Without a window manager that window has the keyboard focus, and X11 puts the
/// pointer in the middle of the screen at first.
async fn below_the_pointer(driver: &WebDriver, (width, height): (u32, u32)) -> Result<(i64, i64)> {
    let (screen_width, screen_height): (i64, i64) =
        driver.execute("return [screen.width, screen.height]", vec![]).await?.convert()?;
    Ok(((screen_width - i64::from(width)) / 2, (screen_height - i64::from(height)) / 2))
}
