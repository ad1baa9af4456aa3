//! [`Engine`]: everything that differs from browser to browser, in one place.

mod abilities;
mod chromium;
mod firefox;
mod grumble;
mod recorder;
mod start;
mod webkit;

use std::env;
use std::fmt;
use std::net::SocketAddr;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};
use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};

pub use abilities::Ability;
pub use grumble::Grumble;
pub(crate) use recorder::{TAG as RECORDER, mount as recorder_mount};
pub(crate) use start::Start;
pub use start::Wish;

/// Names the engine that a run of the tests plays in.
const VARIABLE: &str = "INITIATOR_BROWSER";

/// Which browser plays. Another one is another variant, and an answer to each question below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium or Chrome, driven by chromedriver.
    Chromium,
    /// Firefox, driven by geckodriver.
    Firefox,
    /// WebKitGTK's MiniBrowser, the engine of Safari, driven by WebKitWebDriver.
    WebKit,
}

/// A line in the browser's console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ConsoleLine {
    pub(crate) is_complaint: bool,
    pub(crate) text: String,
}

/// How to run the program that drives a browser, and to learn on which port it listens.
pub(crate) struct DriverCommand {
    pub(crate) command: Command,
    pub(crate) port: Port,
}

/// Who chooses a driver's port.
pub(crate) enum Port {
    /// The driver, and it writes it behind these words.
    Told(&'static str),
    /// We, and it listens there after a while.
    Chosen(u16),
}

impl Engine {
    /// The one that the variable `INITIATOR_BROWSER` names, or else Chromium.
    ///
    /// # Errors
    /// When it names none.
    pub fn of_this_run() -> Result<Self> {
        match env::var(VARIABLE).as_deref() {
            Err(env::VarError::NotPresent) | Ok("chromium") => Ok(Self::Chromium),
            Ok("firefox") => Ok(Self::Firefox),
            Ok("webkit") => Ok(Self::WebKit),
            other => bail!("{VARIABLE} is {other:?}: set it to chromium, firefox or webkit"),
        }
    }

    /// Why it cannot do something, if it cannot.
    #[must_use]
    pub fn lacks(self, ability: Ability) -> Option<&'static str> {
        abilities::reason(self, ability)
    }

    /// The program that drives it, for a browser with its own files in an empty folder.
    pub(crate) fn driver(self, profile: &Path) -> Result<DriverCommand> {
        match self {
            Self::Chromium => Ok(chromium::driver()),
            Self::Firefox => Ok(firefox::driver()),
            Self::WebKit => webkit::driver(profile),
        }
    }

    /// What to ask the driver for, for a browser with its own files in an empty folder.
    pub(crate) fn capabilities(self, profile: &Path, start: &Start<'_>) -> Result<Capabilities> {
        let mut capabilities = match self {
            Self::Chromium => chromium::capabilities(profile, start),
            Self::Firefox => firefox::capabilities(start),
            Self::WebKit => webkit::capabilities(start),
        }?;
        if let Some(proxy) = start.proxy.filter(|_| self != Self::WebKit) {
            capabilities.set("proxy", manual(proxy))?;
        }
        Ok(capabilities)
    }

    /// Whether it takes longer to come up than to play, so that it had better be used again.
    pub(crate) fn is_slow_to_start(self) -> bool {
        matches!(self, Self::Chromium | Self::Firefox)
    }

    /// Whether its windows share a desktop. The others run without one.
    pub(crate) fn has_desktop(self) -> bool {
        self == Self::WebKit
    }

    /// Whether requests that never end harm what comes after them. Firefox was seen to open no page any more.
    pub(crate) fn suffers_from_left_requests(self) -> bool {
        self == Self::Firefox
    }

    /// Takes all away that the last page has left in a browser that is slow to start.
    pub(crate) async fn forget(self, driver: &WebDriver) -> Result<()> {
        match self {
            Self::Chromium => chromium::forget(driver).await,
            Self::Firefox => firefox::forget(driver).await,
            Self::WebKit => Ok(()),
        }
    }

    /// Makes the page see the window and the visitor's wishes that were asked for.
    pub(crate) async fn settle(self, driver: &WebDriver, start: &Start<'_>) -> Result<()> {
        match self {
            Self::Chromium => chromium::settle(driver, start).await,
            Self::Firefox => firefox::settle(driver, start).await,
            Self::WebKit => webkit::settle(driver, start).await,
        }
    }

    /// What was written to the console since the last time, if it can be told from the page where the browser is:
    /// in some, only from those of the web site `home`.
    pub(crate) async fn console(self, driver: &WebDriver, home: &str) -> Result<Option<Vec<ConsoleLine>>> {
        match self {
            Self::Chromium => chromium::console(driver).await.map(Some),
            Self::Firefox | Self::WebKit => recorder::console(driver, home).await,
        }
    }

    /// Whether the page itself must keep what is written to its console.
    pub(crate) fn needs_recorder(self) -> bool {
        self != Self::Chromium
    }

    /// Lets go of what nobody holds, where that can be asked for.
    pub(crate) async fn collect_garbage(self, driver: &WebDriver) -> Result<()> {
        match self {
            Self::Chromium => chromium::collect_garbage(driver).await,
            Self::Firefox => firefox::collect_garbage(driver).await,
            Self::WebKit => Ok(()),
        }
    }

    /// Takes the network away from the page, or gives it back.
    pub(crate) async fn set_offline(self, driver: &WebDriver, offline: bool) -> Result<()> {
        match self {
            Self::Chromium => chromium::set_offline(driver, offline).await,
            Self::Firefox => firefox::set_offline(driver, offline).await,
            Self::WebKit => {
                bail!("WebKitGTK cannot be taken offline: say that the test needs Ability::Offline")
            }
        }
    }
}

/// A tab without a past in the place of all that are there.
async fn anew(driver: &WebDriver) -> Result<()> {
    let old = driver.windows().await?;
    let tab = driver.new_tab().await?;
    for window in old {
        driver.switch_to_window(window).await?;
        driver.close_window().await?;
    }
    Ok(driver.switch_to_window(tab).await?)
}

impl fmt::Display for Engine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKitGTK",
        })
    }
}

/// How this machine is called, which no proxy is asked for.
const NOT_PROXIED: [&str; 2] = ["127.0.0.1", "localhost"];

/// The standard's way (WebDriver, 7.2): for every scheme, but not for this machine.
fn manual(proxy: SocketAddr) -> Value {
    json!({
        "proxyType": "manual",
        "httpProxy": proxy.to_string(),
        "sslProxy": proxy.to_string(),
        "noProxy": NOT_PROXIED,
    })
}
