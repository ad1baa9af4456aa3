//! [`TestBed`]: a demo core, a web site on another origin, and a browser.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Result;
use browser_engine::Engine;
use demo_core::{DemoCore, Site, SiteOptions};
use tempfile::TempDir;

use crate::browser::{Browser, EMPTY_PAGE};
use crate::browser_pool;
use crate::built_widget;
use crate::call::Call;
use crate::engine::{self, ConsoleNoise};
use crate::environment::project_root;
use crate::setup::Setup;
use crate::wait::until;
use crate::widget::Widget;

/// What a test runs on.
#[derive(Debug)]
pub struct TestBed {
    /// The demo core.
    pub core: DemoCore,
    /// The web site.
    pub site: Site,
    /// The browser, which has opened no page of the web site yet.
    pub browser: Browser,
    _incomplete_widget: Option<TempDir>,
}

impl TestBed {
    pub(crate) async fn start(engine: Engine, setup: &Setup) -> Result<Self> {
        let free = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let built = built_widget::folder()?;
        let is_whole = setup.missing_files.is_empty();
        let incomplete =
            if is_whole { None } else { Some(built_widget::without(&built, &setup.missing_files)?) };
        let widget = incomplete.as_ref().map_or(built, |folder| folder.path().to_owned());
        let mut mounts = setup.folders.clone();
        mounts.extend([("/initiator".to_owned(), widget.clone()), ("/copy".to_owned(), widget)]);
        let core = DemoCore::start(free, setup.core.clone()).await?;
        let mut replace = vec![("{core}".to_owned(), core.url())];
        let mut pages = setup.pages.clone();
        if engine::needs_recorder(engine) {
            replace.push(("<head>".to_owned(), format!("<head>{}", engine::RECORDER)));
            mounts.push(engine::recorder_mount());
            pages.push((EMPTY_PAGE.to_owned(), String::new()));
        }
        let site = Site::start(
            free,
            SiteOptions { mounts, pages, headers: setup.headers.clone(), replace, ..SiteOptions::default() },
        )
        .await?;
        let browser = match browser_pool::take(engine, setup, &site.url()).await {
            Some(browser) => browser,
            None => Browser::start(engine, setup, &site.url()).await?,
        };
        if !is_whole {
            // `Integrity` is for a script that names the hash of a missing file.
            for noise in [ConsoleNoise::LoadFailed, ConsoleNoise::Integrity, ConsoleNoise::UnusedPreload] {
                browser.allow_noise(noise);
            }
        }
        Ok(Self { core, site, browser, _incomplete_widget: incomplete })
    }

    /// Serves the demo page with the built widget, against this core, on a web site of its own. Nothing of it needs
    /// more than the strictest policy.
    ///
    /// # Errors
    /// When there is no widget, or no port.
    pub async fn serve_demo(&self) -> Result<Site> {
        let root = project_root();
        let mounts =
            vec![("/demo".to_owned(), root.join("demo")), ("/initiator".to_owned(), built_widget::folder()?)];
        let options = SiteOptions {
            mounts,
            index: Some(root.join("index.html")),
            replace: vec![("http://localhost:8100".to_owned(), self.core.url())],
            headers: vec![("content-security-policy".to_owned(), strictest_policy(&self.core.url()))],
            ..SiteOptions::default()
        };
        Ok(Site::start(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), options).await?)
    }

    /// Opens a page of the web site, and returns its first widget.
    ///
    /// # Errors
    /// When the page does not load.
    pub async fn open(&self, path: &str) -> Result<Widget<'_>> {
        self.browser.driver().goto(self.page_url(path)).await?;
        // On a busy machine, WebKitGTK's driver was seen to return before the page's script had run.
        let has_loaded = "location.href !== 'about:blank' && document.readyState === 'complete'";
        self.browser.until_true(has_loaded).await?;
        Ok(self.widget("id-contact-initiator"))
    }

    /// Opens the page at `/`, chooses IRMA and chat in its first widget, and returns that widget.
    ///
    /// # Errors
    /// When the page does not load, or one of them cannot be chosen.
    pub async fn open_chosen(&self) -> Result<Widget<'_>> {
        let widget = self.open("/").await?;
        widget.choose_both("irma", "chat").await?;
        Ok(widget)
    }

    /// The URL of a page of the web site.
    #[must_use]
    pub fn page_url(&self, path: &str) -> String {
        format!("{}{path}", self.site.url())
    }

    /// The widget that `selector` finds in the page.
    #[must_use]
    pub fn widget(&self, selector: &str) -> Widget<'_> {
        Widget::new(&self.browser, selector)
    }

    /// Every call to the core, oldest first.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        Call::of(self.core.requests())
    }

    /// Their methods and paths.
    #[must_use]
    pub fn call_lines(&self) -> Vec<String> {
        self.calls().iter().map(Call::line).collect()
    }

    /// How many starts the core was sent.
    #[must_use]
    pub fn starts(&self) -> usize {
        self.calls().iter().filter(|call| call.is_start()).count()
    }

    /// The bodies of all starts that the core was sent, oldest first.
    #[must_use]
    pub fn start_bodies(&self) -> Vec<String> {
        self.calls().iter().filter(|call| call.is_start()).map(|call| call.body().to_owned()).collect()
    }

    /// Waits until the core was sent at least this many starts. Before that, the browser waits for the answer to a
    /// preflight.
    ///
    /// # Errors
    /// When it was not in time.
    pub async fn until_starts(&self, starts: usize) -> Result<()> {
        let what = format!("{starts} starts to reach the core");
        until(&what, async || Ok((self.starts() >= starts).then_some(()))).await
    }

    /// Waits until the core has had at least this many calls.
    ///
    /// # Errors
    /// When it has not in time.
    pub async fn until_calls(&self, calls: usize) -> Result<()> {
        let what = format!("{calls} calls to reach the core");
        until(&what, async || Ok((self.calls().len() >= calls).then_some(()))).await
    }

    /// Waits until the browser is at the login by this method, and returns its URL.
    ///
    /// # Errors
    /// When it does not get there in time.
    pub async fn until_at_login(&self, auth_method: &str) -> Result<String> {
        self.browser.until_at(&format!("{}/auth/{auth_method}/", self.core.url())).await
    }

    /// The paths of the requests to the web site that end in `end`, oldest first.
    #[must_use]
    pub fn asked_for(&self, end: &str) -> Vec<String> {
        self.site
            .requests()
            .into_iter()
            .map(|request| request.path)
            .filter(|path| path.ends_with(end))
            .collect()
    }

    /// Describes what can be seen, to find out why a test failed.
    pub(crate) async fn describe(&self) -> String {
        let or_error = |result: Result<String>| result.unwrap_or_else(|error| format!("({error:#})"));
        let texts = "return [...document.querySelectorAll('id-contact-initiator')].map((host, at) => \
            `widget ${at} ${host.id}: ` + [...host.shadowRoot?.children ?? []].map((it) => it.innerText)).join('\\n')";
        format!(
            "--- the browser is at\n{}\n--- the widgets say\n{}\n--- the console\n{}\n--- the core saw\n{}",
            or_error(self.browser.url().await),
            or_error(self.browser.eval(texts, vec![]).await),
            or_error(self.browser.console().await),
            self.call_lines().join("\n"),
        )
    }
}

/// The policy of a page whose widget asks the core at this URL: no script and no style in the page itself.
fn strictest_policy(core: &str) -> String {
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        "style-src 'self'",
        "base-uri 'none'",
        "form-action 'none'",
        &format!("img-src 'self' {core}"),
        &format!("connect-src 'self' {core}"),
    ]
    .join("; ")
}
