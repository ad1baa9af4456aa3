//! [`Stage`]: a demo core, a web site on another origin, and a browser.

use std::net::{Ipv4Addr, SocketAddr};

use anyhow::Result;
use demo_core::{DemoCore, Site, SiteOptions};
use tempfile::TempDir;

use crate::browser::{Browser, HOME_PATH};
use crate::built_widget;
use crate::calls::Call;
use crate::engine::{self, Engine, Grumble};
use crate::kept;
use crate::setting::Setting;
use crate::widget::Widget;

/// Everything that a test plays with.
#[derive(Debug)]
pub struct Stage {
    /// The core.
    pub core: DemoCore,
    /// The web site.
    pub site: Site,
    /// The browser.
    pub browser: Browser,
    _crippled_widget: Option<TempDir>,
}

impl Stage {
    pub(crate) async fn set(setting: &Setting) -> Result<Self> {
        let free = SocketAddr::from((Ipv4Addr::LOCALHOST, 0));
        let built = built_widget::folder()?;
        let is_whole = setting.lost.is_empty();
        let crippled = if is_whole { None } else { Some(built_widget::without(&built, &setting.lost)?) };
        let widget = crippled.as_ref().map_or(built, |folder| folder.path().to_owned());
        let mut mounts = setting.folders.clone();
        mounts.extend([("/initiator".to_owned(), widget.clone()), ("/copy".to_owned(), widget)]);
        let core = DemoCore::start(free, setting.core.clone()).await?;
        let engine = Engine::of_this_run()?;
        let mut replace = vec![("{core}".to_owned(), core.url())];
        let mut pages = setting.pages.clone();
        if engine.needs_recorder() {
            replace.push(("<head>".to_owned(), format!("<head>{}", engine::RECORDER)));
            mounts.push(engine::recorder_mount());
            pages.push((HOME_PATH.to_owned(), String::new()));
        }
        let site = Site::start(
            free,
            SiteOptions {
                mounts,
                pages,
                headers: setting.headers.clone(),
                replace,
                ..SiteOptions::default()
            },
        )
        .await?;
        let browser = match kept::take(engine, setting, &site.url()).await {
            Some(browser) => browser,
            None => Browser::start(engine, setting, &site.url()).await?,
        };
        if !is_whole {
            // The second where the script names the hash of what got lost.
            for grumble in [Grumble::LoadFailed, Grumble::Integrity, Grumble::UnusedPreload] {
                browser.let_grumble(grumble);
            }
        }
        Ok(Self { core, site, browser, _crippled_widget: crippled })
    }

    /// Opens a page of the web site; the answer is its first widget.
    ///
    /// # Errors
    /// When the browser does not.
    pub async fn open(&self, path: &str) -> Result<Widget<'_>> {
        self.browser.driver().goto(self.page_url(path)).await?;
        // WebKitGTK's driver was seen to return before the page's script had run, on a busy machine.
        let is_there = "location.href !== 'about:blank' && document.readyState === 'complete'";
        self.browser.until_true(is_there).await?;
        Ok(self.widget("id-contact-initiator"))
    }

    /// Opens the page at `/` and chooses IRMA and chat in its first widget, which is the answer.
    ///
    /// # Errors
    /// When the browser does not, or one of them cannot be chosen.
    pub async fn open_chosen(&self) -> Result<Widget<'_>> {
        let widget = self.open("/").await?;
        widget.choose_both("irma", "chat").await?;
        Ok(widget)
    }

    /// The address of a page of the web site.
    #[must_use]
    pub fn page_url(&self, path: &str) -> String {
        format!("{}{path}", self.site.url())
    }

    /// The widget that `selector` finds in the page.
    #[must_use]
    pub fn widget(&self, selector: &str) -> Widget<'_> {
        Widget::new(&self.browser, selector)
    }

    /// Every request to the core itself, oldest first.
    #[must_use]
    pub fn calls(&self) -> Vec<Call> {
        Call::of(self.core.requests())
    }

    /// Their methods and paths.
    #[must_use]
    pub fn call_lines(&self) -> Vec<String> {
        self.calls().iter().map(Call::line).collect()
    }

    /// How many sessions the core was told to start.
    #[must_use]
    pub fn starts(&self) -> usize {
        self.calls().iter().filter(|call| call.is_start()).count()
    }

    /// The paths that end like this which the browser asked the web site for, oldest first.
    #[must_use]
    pub fn asked_for(&self, end: &str) -> Vec<String> {
        self.site
            .requests()
            .into_iter()
            .map(|request| request.path)
            .filter(|path| path.ends_with(end))
            .collect()
    }

    /// What can be seen, for whoever must find out why a test failed.
    pub(crate) async fn describe(&self) -> String {
        let or_why = |result: Result<String>| result.unwrap_or_else(|error| format!("({error:#})"));
        let texts = "return [...document.querySelectorAll('id-contact-initiator')].map((host, at) => \
            `widget ${at} ${host.id}: ` + [...host.shadowRoot?.children ?? []].map((it) => it.innerText)).join('\\n')";
        format!(
            "--- the browser is at\n{}\n--- the widgets say\n{}\n--- the console\n{}\n--- the core saw\n{}",
            or_why(self.browser.url().await),
            or_why(self.browser.eval(texts, vec![]).await),
            or_why(self.browser.console().await),
            self.call_lines().join("\n"),
        )
    }
}
