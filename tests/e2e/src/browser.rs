//! [`Browser`]: one browser with an empty profile, and its console.

use std::time::Duration;

use anyhow::{Context, Result};
use http::Method;
use serde::de::DeserializeOwned;
use serde_json::Value;
use tempfile::TempDir;
use thirtyfour::common::command::FormatRequestData;
use thirtyfour::{ElementId, Key, RequestData, SessionId, WebDriver, WebElement};
use tokio::time::timeout;

use crate::console::Console;
use crate::driver_process::DriverProcess;
use crate::engine::{Engine, Grumble, Start};
use crate::setting::Setting;
use crate::wait::until;

/// An empty page of the web site.
pub(crate) const HOME_PATH: &str = "/empty-page";
/// How often a browser is started until it runs.
const ATTEMPTS: u32 = 5;
/// How long it may take, on a busy machine too.
const PATIENCE: Duration = Duration::from_secs(30);
/// How long it may take to do something.
const REQUEST_PATIENCE: Duration = Duration::from_mins(2);

/// A running browser. [`Browser::quit`] ends it; dropping it does so too.
#[derive(Debug)]
pub struct Browser {
    // In the order in which they must go.
    driver: WebDriver,
    _process: DriverProcess,
    engine: Engine,
    /// The web site, where the page's own console can be read.
    home: String,
    console: Console,
}

impl Browser {
    /// Starts one as `setting` has it, which is at home on the web site `home`.
    ///
    /// A port that is free for IPv4 may be taken for IPv6, or by another driver a moment later, and the driver
    /// ends; and now and then a browser does not come up: rarely, so another try helps.
    pub(crate) async fn start(engine: Engine, setting: &Setting, home: &str) -> Result<Self> {
        for _ in 1..ATTEMPTS {
            if let Ok(Ok(browser)) = timeout(PATIENCE, Self::try_start(engine, setting, home)).await {
                return Ok(browser);
            }
        }
        Self::try_start(engine, setting, home).await
    }

    async fn try_start(engine: Engine, setting: &Setting, home: &str) -> Result<Self> {
        // The driver takes it away.
        let profile = TempDir::with_prefix("initiator-e2e-")?.keep();
        let start = start_of(setting);
        let process = DriverProcess::start(engine, &profile)?;
        let capabilities = engine.capabilities(&profile, &start)?;
        // Each test has a runtime of its own: a connection that another one made is of no use to it.
        let client =
            reqwest::Client::builder().pool_max_idle_per_host(0).timeout(REQUEST_PATIENCE).build()?;
        let driver = WebDriver::builder(process.url(), capabilities)
            .client(client)
            .await
            .context("cannot start the browser")?;
        engine.settle(&driver, &start).await?;
        Ok(Self { driver, _process: process, engine, home: home.to_owned(), console: Console::default() })
    }

    /// The same browser, with nothing of what it was used for, as `setting` has it and at home on the web site `home`.
    pub(crate) async fn begin_anew(self, setting: &Setting, home: &str) -> Result<Self> {
        self.engine.forget(&self.driver).await?;
        self.engine.settle(&self.driver, &start_of(setting)).await?;
        Ok(Self { home: home.to_owned(), console: Console::default(), ..self })
    }

    /// Which browser it is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    pub(crate) async fn quit(self) -> Result<()> {
        Ok(self.driver.quit().await?)
    }

    /// WebDriver itself.
    #[must_use]
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Runs `script`, the body of a function, in the page, and returns what it returns. What scripts of the
    /// page declare by `const` or `let`, it does not see in every browser; what they declare by `var`, it does.
    ///
    /// # Errors
    /// When the script throws, or returns something else than was asked for.
    pub async fn eval<T: DeserializeOwned>(&self, script: &str, arguments: Vec<Value>) -> Result<T> {
        let returned = self.driver.execute(script, arguments).await?;
        returned.convert().with_context(|| format!("{script} returned {}", returned.json()))
    }

    /// Waits until `expression` is true in the page.
    ///
    /// # Errors
    /// When it does not become so in time.
    pub async fn until_true(&self, expression: &str) -> Result<()> {
        let script = format!("return Boolean({expression})");
        until(expression, async || Ok(self.eval::<bool>(&script, vec![]).await?.then_some(()))).await
    }

    /// The address of the page.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn url(&self) -> Result<String> {
        Ok(self.driver.current_url().await?.to_string())
    }

    /// Waits until the browser is at an address that starts with `start`, and returns it.
    ///
    /// # Errors
    /// When it does not come there in time.
    pub async fn until_at(&self, start: &str) -> Result<String> {
        let what = format!("the browser to be at {start}…");
        until(&what, async || Ok(Some(self.url().await?).filter(|url| url.starts_with(start)))).await
    }

    /// Presses and releases these keys, wherever the focus is.
    ///
    /// # Errors
    /// When the browser does not take them.
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
        self.engine.set_offline(&self.driver, offline).await
    }

    /// Lets go of what nobody holds, in browsers that do so when asked. The others do when they need room.
    ///
    /// # Errors
    /// When the browser cannot.
    pub async fn collect_garbage(&self) -> Result<()> {
        self.engine.collect_garbage(&self.driver).await
    }

    /// What assistive technology is told that an element is, and how it is called (WAI-ARIA's computed role,
    /// the accessible name).
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn role_and_name(&self, element: &WebElement) -> Result<(String, String)> {
        let ask =
            async |what| self.driver.cmd(Computed { element: element.element_id(), what }).await?.value();
        Ok((ask("role").await?, ask("label").await?))
    }

    /// The console will hold a complaint with `part` in it; the test fails if it does not.
    pub fn expect_in_console(&self, part: &str) {
        self.console.expect(part);
    }

    /// The console may hold complaints with `part` in them.
    pub fn allow_in_console(&self, part: &str) {
        self.console.allow(part);
    }

    /// The browser may grumble so.
    pub fn let_grumble(&self, grumble: Grumble) {
        grumble.words().iter().for_each(|words| self.console.allow(words));
    }

    /// Everything in the console since the browser started, as far as it can be told where it is now.
    ///
    /// # Errors
    /// When the browser does not say.
    pub async fn console(&self) -> Result<String> {
        self.take_console().await?;
        Ok(self.console.text())
    }

    pub(crate) async fn check_console(&self) -> Result<()> {
        until("a page that tells what was in the console", async || {
            if self.take_console().await? {
                return Ok(Some(()));
            }
            // Only if it must be: a page that is left while it loads says that it cannot.
            self.driver.goto(format!("{}{HOME_PATH}", self.home)).await?;
            Ok(None)
        })
        .await?;
        self.console.check()
    }

    /// Adds what is in the console, if that can be told where the browser is now.
    async fn take_console(&self) -> Result<bool> {
        let lines = self.engine.console(&self.driver, &self.home).await?;
        let is_told = lines.is_some();
        self.console.add(lines.unwrap_or_default());
        Ok(is_told)
    }
}

fn start_of(setting: &Setting) -> Start<'_> {
    Start { window: setting.window, alone: setting.is_alone(), wishes: &setting.wishes, proxy: setting.proxy }
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
