//! [`Setting`]: what a test needs on its [`Stage`], and how it is played.

use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;

use anyhow::Result;
use demo_core::CoreOptions;
use futures_util::FutureExt;
use tokio::sync::Semaphore;

use crate::engine::{Ability, Engine, Wish};
use crate::kept;
use crate::report;
use crate::stage::Stage;
use crate::watch::Watch;

/// Browsers are heavy: no more than this many at a time, however many threads the tests have.
static TURNS: Semaphore = Semaphore::const_new(BROWSERS as usize);
const BROWSERS: u32 = 2;

/// The pages of the web site, and what is unusual.
#[derive(Clone, Debug)]
pub struct Setting {
    pub(crate) pages: Vec<(String, String)>,
    pub(crate) core: CoreOptions,
    pub(crate) folders: Vec<(String, PathBuf)>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) window: (u32, u32),
    pub(crate) wishes: Vec<Wish>,
    pub(crate) proxy: Option<SocketAddr>,
    pub(crate) lost: Vec<String>,
    pub(crate) leaves_requests: bool,
    needed: Vec<Ability>,
    turns: u32,
}

impl Setting {
    /// Width and height of most windows.
    pub(crate) const WINDOW: (u32, u32) = (1280, 1000);

    /// A web site whose page at `/` loads the widget's script and has `body`, in which `{core}` stands
    /// for the URL of the demo core.
    #[must_use]
    pub fn page(body: &str) -> Self {
        Self::document(&document(SCRIPT, body))
    }

    /// A web site whose page at `/` has `body` and loads no script of itself. The widget's files are in
    /// `/initiator` and, once more, in `/copy`.
    #[must_use]
    pub fn bare_page(body: &str) -> Self {
        Self::document(&document("", body))
    }

    /// A web site whose page at `/` is `html`, to the letter but for `{core}`.
    #[must_use]
    pub fn document(html: &str) -> Self {
        Self {
            pages: vec![("/".to_owned(), html.to_owned())],
            core: CoreOptions::default(),
            folders: Vec::new(),
            headers: Vec::new(),
            window: Self::WINDOW,
            wishes: Vec::new(),
            proxy: None,
            lost: Vec::new(),
            leaves_requests: false,
            needed: Vec::new(),
            turns: 1,
        }
    }

    /// The same with another page.
    #[must_use]
    pub fn with_page(mut self, path: &str, body: &str) -> Self {
        self.pages.push((path.to_owned(), document(SCRIPT, body)));
        self
    }

    /// The same with a file, also in the place of one of the widget's.
    #[must_use]
    pub fn with_file(mut self, path: &str, content: &str) -> Self {
        self.pages.push((path.to_owned(), content.to_owned()));
        self
    }

    /// The same with the files of `folder` below `path`.
    #[must_use]
    pub fn with_folder(mut self, path: &str, folder: PathBuf) -> Self {
        self.folders.push((path.to_owned(), folder));
        self
    }

    /// The same with a header on every answer of the web site.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same with another core.
    #[must_use]
    pub fn with_core(self, core: CoreOptions) -> Self {
        Self { core, ..self }
    }

    /// The same in a window of this size.
    #[must_use]
    pub fn in_window(self, width: u32, height: u32) -> Self {
        Self { window: (width, height), ..self }
    }

    /// The same for a visitor who wishes this of every page.
    #[must_use]
    pub fn wishing(mut self, wish: Wish) -> Self {
        self.wishes.push(wish);
        match wish {
            Wish::Dark => self,
            Wish::ForcedColors => self.needs(Ability::ForcedColors),
            Wish::ReducedMotion => self.needs(Ability::ReducedMotion),
        }
    }

    /// The same in a browser that reaches all but this machine through this HTTP proxy.
    #[must_use]
    pub fn behind_proxy(self, proxy: SocketAddr) -> Self {
        Self { proxy: Some(proxy), ..self }
    }

    /// The same, but only played in engines that can do this.
    #[must_use]
    pub fn needs(mut self, ability: Ability) -> Self {
        self.needed.push(ability);
        self
    }

    /// The same, but it leaves the browser with requests that never end.
    #[must_use]
    pub fn leaving_requests(self) -> Self {
        Self { leaves_requests: true, ..self }
    }

    /// The same with no other window on its desktop, which shows the focus in one alone.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { turns: BROWSERS, ..self }
    }

    /// The same, but it takes nobody's turn: most of the time it waits.
    #[must_use]
    pub fn waiting(self) -> Self {
        Self { turns: 0, ..self }
    }

    pub(crate) fn is_alone(&self) -> bool {
        self.turns == BROWSERS
    }

    /// The same, but this one of the widget's files is not there.
    #[must_use]
    pub fn without(mut self, file: &str) -> Self {
        self.lost.push(file.to_owned());
        self
    }

    /// The same, but the widget's WASM is not there.
    #[must_use]
    pub fn without_wasm(self) -> Self {
        self.without("id-contact-initiator.wasm")
    }

    /// What it needs and the engine cannot do, and why.
    fn lacking(&self, engine: Engine) -> Option<(Ability, &'static str)> {
        self.needed.iter().find_map(|&ability| Some((ability, engine.lacks(ability)?)))
    }

    /// Plays `test` on a stage of its own, which is taken down however it ends; in an engine that cannot do what
    /// it needs, it is noted as not played.
    ///
    /// # Panics
    /// When the test fails, or the console holds something else than it announced.
    pub async fn play(self, test: impl AsyncFnOnce(&Stage) -> Result<()>) {
        let engine = Engine::of_this_run().unwrap_or_else(|error| panic!("{error:#}"));
        if let Some((ability, reason)) = self.lacking(engine) {
            report::not_played(&format!("{ability:?}"), reason);
            return;
        }
        let turns = if engine.has_desktop() { self.turns } else { self.turns.min(1) };
        let _turn = TURNS.acquire_many(turns).await.expect("nobody closes it");
        let _watch = Watch::begin();
        let stage = Stage::set(&self).await.unwrap_or_else(|error| panic!("cannot set the stage: {error:#}"));
        let outcome = AssertUnwindSafe(async {
            test(&stage).await?;
            stage.browser.check_console().await
        })
        .catch_unwind()
        .await;
        if !matches!(outcome, Ok(Ok(()))) {
            eprintln!("{}", stage.describe().await);
        }
        let is_over = match outcome {
            Ok(Ok(())) => kept::keep(stage.browser, &self),
            Ok(Err(_)) | Err(_) => Some(stage.browser),
        };
        let taken_down = match is_over {
            Some(browser) => browser.quit().await,
            None => Ok(()),
        };
        match outcome {
            Err(panic) => resume_unwind(panic),
            Ok(Err(error)) => panic!("{error:#}"),
            Ok(Ok(())) => taken_down.expect("the browser ends when asked"),
        }
    }
}

const SCRIPT: &str = r#"<script type="module" src="/initiator/id-contact-initiator.js"></script>"#;

fn document(script: &str, body: &str) -> String {
    format!(
        r#"<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Gemeente Voorbeeldstad</title>
    <link rel="icon" href="data:,">
    {script}
  </head>
  <body>{body}</body>
</html>
"#
    )
}
