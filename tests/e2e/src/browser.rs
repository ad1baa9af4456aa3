//! [`Browser`]: one browser with an empty profile, and its console.

use std::time::Duration;

use anyhow::{Context, Result};
use browser_engine::Engine;
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{ElementId, Key, RequestData, SessionId, WebDriver, WebElement};
use tokio::time::timeout;

use crate::console::Console;
use crate::driver_process::DriverProcess;
use crate::engine::{self, ConsoleNoise, Feature, LaunchOptions};
use crate::setup::Setup;
use crate::wait::until;

/// The path of an empty page of the web site.
pub(crate) const EMPTY_PAGE: &str = "/empty-page";
/// How many times a browser is started until one runs.
const ATTEMPTS: u32 = 5;
/// How long a start may take, on a busy machine too.
const START_TIMEOUT: Duration = Duration::from_secs(30);
/// How long a WebDriver command may take.
const COMMAND_TIMEOUT: Duration = Duration::from_mins(2);

/// A running browser. [`Browser::quit`] ends it; dropping it does so too.
#[derive(Debug)]
pub struct Browser {
    // Fields are dropped in this order: the session ends before the driver does.
    driver: WebDriver,
    _process: DriverProcess,
    engine: Engine,
    /// The URL of the web site. Some engines can read the console on its pages alone.
    site_url: String,
    console: Console,
}

impl Browser {
    /// Starts a browser as `setup` asks, for the web site `site_url`.
    ///
    /// A start can fail by chance: the port that the driver chose may be taken, for IPv6 or by another driver, and
    /// sometimes a browser does not come up. Hence it tries again.
    ///
    /// # Errors
    /// When none comes up.
    pub async fn start(engine: Engine, setup: &Setup, site_url: &str) -> Result<Self> {
        for _ in 1..ATTEMPTS {
            if let Ok(Ok(browser)) = timeout(START_TIMEOUT, Self::try_start(engine, setup, site_url)).await {
                return Ok(browser);
            }
        }
        Self::try_start(engine, setup, site_url).await
    }

    async fn try_start(engine: Engine, setup: &Setup, site_url: &str) -> Result<Self> {
        // Kept here: `DriverProcess` removes the folder when the browser has ended.
        let profile = TempDir::with_prefix("initiator-e2e-")?.keep();
        let options = launch_options(setup);
        let process = DriverProcess::start(engine, &profile)?;
        let capabilities = engine::capabilities(engine, &profile, &options)?;
        // No connection is reused: each test has its own async runtime, and the browser may serve many tests.
        let client = reqwest::Client::builder().pool_max_idle_per_host(0).timeout(COMMAND_TIMEOUT).build()?;
        let driver = WebDriver::builder(process.url(), capabilities)
            .client(client)
            .await
            .context("cannot start the browser")?;
        engine::configure(engine, &driver, &options).await?;
        Ok(Self {
            driver,
            _process: process,
            engine,
            site_url: site_url.to_owned(),
            console: Console::default(),
        })
    }

    /// Resets the browser and configures it as `setup` asks, for the web site `site_url`.
    pub(crate) async fn reuse(self, setup: &Setup, site_url: &str) -> Result<Self> {
        engine::reset(self.engine, &self.driver).await?;
        engine::configure(self.engine, &self.driver, &launch_options(setup)).await?;
        Ok(Self { site_url: site_url.to_owned(), console: Console::default(), ..self })
    }

    /// The engine of this browser.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Why its engine lacks a feature, if it does.
    #[must_use]
    pub fn lacks(&self, feature: Feature) -> Option<&'static str> {
        engine::lacks(self.engine, feature)
    }

    /// Ends it.
    ///
    /// # Errors
    /// When the driver does not answer.
    pub async fn quit(self) -> Result<()> {
        Ok(self.driver.quit().await?)
    }

    /// The WebDriver session.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Runs `script`, the body of a function, in the page, and returns what it returns. In some browsers it sees
    /// what scripts of the page declare by `var`, but not what they declare by `const` or `let`.
    ///
    /// # Errors
    /// When the script throws, or returns a value of another type.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let returned = self.driver.execute(script, arguments).await?;
        returned.convert().with_context(|| format!("{script} returned {}", returned.json()))
    }

    /// Runs `script` as [`Browser::eval`] does, without arguments and without a result.
    ///
    /// # Errors
    /// When the script throws.
    pub async fn run(&self, script: &str) -> Result<()> {
        self.eval(script, vec![]).await
    }

    /// Waits until `expression` is true in the page.
    ///
    /// # Errors
    /// When it is not true in time.
    pub async fn until_true(&self, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        until(expression, async || Ok(self.eval::<bool>(&script, vec![]).await?.then_some(()))).await
    }

    /// The URL of the page.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn url(&self) -> Result<String> {
        Ok(self.driver.current_url().await?.to_string())
    }

    /// Waits until the browser is at a URL that starts with `start`, and returns that URL.
    ///
    /// # Errors
    /// When it does not get there in time.
    pub async fn until_at(&self, start: &str) -> Result<String> {
        let what = format!("the browser to be at {start}…");
        until(&what, async || Ok(Some(self.url().await?).filter(|url| url.starts_with(start)))).await
    }

    /// Presses and releases these keys, one after the other, wherever the focus is.
    ///
    /// # Errors
    /// When the driver cannot.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        let chain = self.driver.action_chain_with_delay(Some(Duration::ZERO), Some(Duration::ZERO));
        let chain = keys.iter().fold(chain, |chain, key| chain.key_down(key.clone()).key_up(key.clone()));
        Ok(chain.perform().await?)
    }

    /// Takes the network away from the page, or gives it back.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn set_offline(&self, offline: bool) -> Result<()> {
        engine::set_offline(self.engine, &self.driver, offline).await
    }

    /// Collects garbage, where a driver can ask for that. Other browsers do so when they need room.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn collect_garbage(&self) -> Result<()> {
        engine::collect_garbage(self.engine, &self.driver).await
    }

    /// The computed role (WAI-ARIA) and the accessible name of an element.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn role_and_name(&self, element: &WebElement) -> Result<(String, String)> {
        let ask =
            async |what| self.driver.cmd(Computed { element: element.element_id(), what }).await?.value();
        Ok((ask("role").await?, ask("label").await?))
    }

    /// Announces a warning or error in the console with `part` in it. The test fails if there is none.
    pub fn expect_in_console(&self, part: &str) {
        self.console.expect(part);
    }

    /// Allows warnings and errors in the console with `part` in them.
    pub fn allow_in_console(&self, part: &str) {
        self.console.allow(part);
    }

    /// Allows the browser to write this to the console.
    pub fn allow_noise(&self, noise: ConsoleNoise) {
        noise.messages().iter().for_each(|message| self.console.allow(message));
    }

    /// Everything in the console since the test began, as far as it can be read on this page.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn console(&self) -> Result<String> {
        self.take_console().await?;
        Ok(self.console.text())
    }

    /// Fails if the console holds something that was not announced, or lacks what was.
    pub(crate) async fn check_console(&self) -> Result<()> {
        until("a page on which the console can be read", async || {
            if self.take_console().await? {
                return Ok(Some(()));
            }
            // Not without need: a page that is left while it loads writes errors to the console.
            self.driver.goto(format!("{}{EMPTY_PAGE}", self.site_url)).await?;
            Ok(None)
        })
        .await?;
        self.console.check()
    }

    /// Reads the console, if that can be done on this page, and says whether it could.
    async fn take_console(&self) -> Result<bool> {
        let lines = engine::console(self.engine, &self.driver, &self.site_url).await?;
        let is_readable = lines.is_some();
        self.console.add(lines.unwrap_or_default());
        Ok(is_readable)
    }
}

fn launch_options(setup: &Setup) -> LaunchOptions<'_> {
    LaunchOptions {
        window: setup.window,
        is_alone: setup.is_alone(),
        preferences: &setup.preferences,
        proxy: setup.proxy,
        waits_for_load: setup.waits_for_load,
    }
}

/// The command that asks what assistive technology is told of an element (WebDriver, 12.4.9 and 12.4.10).
#[derive(Debug)]
struct Computed {
    element: ElementId,
    what: &'static str,
}

impl FormatRequestData for Computed {
    fn format_request(&self, session_id: &SessionId) -> RequestData {
        let Self { element, what } = self;
        RequestData::new(Method::GET, format!("session/{session_id}/element/{element}/computed{what}"))
    }
}
