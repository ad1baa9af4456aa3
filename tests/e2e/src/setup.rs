//! [`Setup`]: builds a [`TestBed`] as a test needs it, and runs the test.

use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::PathBuf;

use anyhow::Result;
use browser_engine::Engine;
use demo_core::CoreOptions;
use futures_util::FutureExt;
use tokio::sync::Semaphore;

use crate::browser_pool;
use crate::engine::{self, Feature, MediaPreference};
use crate::report;
use crate::test_bed::TestBed;
use crate::watchdog::Watchdog;

/// How many browsers may be busy at a time, however many threads the tests have.
const MAX_BROWSERS: u32 = 2;
static PERMITS: Semaphore = Semaphore::const_new(MAX_BROWSERS as usize);

/// What a test needs: the pages of the web site, and whatever is unusual.
#[derive(Clone, Debug)]
pub struct Setup {
    pub(crate) pages: Vec<(String, String)>,
    pub(crate) core: CoreOptions,
    pub(crate) folders: Vec<(String, PathBuf)>,
    pub(crate) headers: Vec<(String, String)>,
    pub(crate) window: (u32, u32),
    pub(crate) preferences: Vec<MediaPreference>,
    pub(crate) proxy: Option<SocketAddr>,
    pub(crate) missing_files: Vec<String>,
    pub(crate) leaves_pending_requests: bool,
    pub(crate) waits_for_load: bool,
    needed: Vec<Feature>,
    permits: u32,
}

impl Setup {
    /// Width and height of most windows.
    pub(crate) const WINDOW: (u32, u32) = (1280, 1000);

    /// A web site whose page at `/` loads the widget's script and has this `body`, in which `{core}` stands for the URL
    /// of the demo core.
    #[must_use]
    pub fn page(body: &str) -> Self {
        Self::document(&document(SCRIPT, body))
    }

    /// A web site whose page at `/` has this `body` and does not load the widget's script. The widget's files are in
    /// `/initiator`, and a copy of them in `/copy`.
    #[must_use]
    pub fn bare_page(body: &str) -> Self {
        Self::document(&document("", body))
    }

    /// A web site whose page at `/` is `html`, in which only `{core}` is replaced.
    #[must_use]
    pub fn document(html: &str) -> Self {
        Self {
            pages: vec![("/".to_owned(), html.to_owned())],
            core: CoreOptions::default(),
            folders: Vec::new(),
            headers: Vec::new(),
            window: Self::WINDOW,
            preferences: Vec::new(),
            proxy: None,
            missing_files: Vec::new(),
            leaves_pending_requests: false,
            waits_for_load: true,
            needed: Vec::new(),
            permits: 1,
        }
    }

    /// Adds a page, which loads the widget's script.
    #[must_use]
    pub fn with_page(mut self, path: &str, body: &str) -> Self {
        self.pages.push((path.to_owned(), document(SCRIPT, body)));
        self
    }

    /// Adds a file, which may replace one of the widget's.
    #[must_use]
    pub fn with_file(mut self, path: &str, content: &str) -> Self {
        self.pages.push((path.to_owned(), content.to_owned()));
        self
    }

    /// Serves the files of `folder` below `path`.
    #[must_use]
    pub fn with_folder(mut self, path: &str, folder: PathBuf) -> Self {
        self.folders.push((path.to_owned(), folder));
        self
    }

    /// Adds a header to every answer of the web site.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Starts the demo core with these options.
    #[must_use]
    pub fn with_core(self, core: CoreOptions) -> Self {
        Self { core, ..self }
    }

    /// Opens a window of this size, in CSS pixels.
    #[must_use]
    pub fn in_window(self, width: u32, height: u32) -> Self {
        Self { window: (width, height), ..self }
    }

    /// Sets a preference of the visitor's.
    #[must_use]
    pub fn preferring(mut self, preference: MediaPreference) -> Self {
        self.preferences.push(preference);
        match preference {
            MediaPreference::Dark => self,
            MediaPreference::ForcedColors => self.needs(Feature::ForcedColors),
            MediaPreference::ReducedMotion => self.needs(Feature::ReducedMotion),
        }
    }

    /// Makes the browser use this HTTP proxy for everything but this machine.
    #[must_use]
    pub fn behind_proxy(self, proxy: SocketAddr) -> Self {
        Self { proxy: Some(proxy), ..self }
    }

    /// Runs the test only in engines that have this feature.
    #[must_use]
    pub fn needs(mut self, feature: Feature) -> Self {
        self.needed.push(feature);
        self
    }

    /// Says that the test leaves requests in the browser that never end.
    #[must_use]
    pub fn leaving_pending_requests(self) -> Self {
        Self { leaves_pending_requests: true, ..self }
    }

    /// Lets the driver look at a page that has not loaded yet. The test opens it by the driver's own `goto`, which
    /// then returns at once.
    #[must_use]
    pub fn not_waiting_for_load(self) -> Self {
        Self { waits_for_load: false, ..self }
    }

    /// Runs the test without another one beside it: of several windows on a desktop, only one has the keyboard focus.
    #[must_use]
    pub fn alone(self) -> Self {
        Self { permits: MAX_BROWSERS, ..self }
    }

    /// Says that the test does little but wait, so that it does not count as a busy browser.
    #[must_use]
    pub fn mostly_waiting(self) -> Self {
        Self { permits: 0, ..self }
    }

    pub(crate) fn is_alone(&self) -> bool {
        self.permits == MAX_BROWSERS
    }

    /// Leaves out one of the widget's files.
    #[must_use]
    pub fn without(mut self, file: &str) -> Self {
        self.missing_files.push(file.to_owned());
        self
    }

    /// Leaves out the widget's WASM.
    #[must_use]
    pub fn without_wasm(self) -> Self {
        self.without("id-contact-initiator.wasm")
    }

    /// The feature that the test needs and the engine lacks, and why.
    fn lacking(&self, engine: Engine) -> Option<(Feature, &'static str)> {
        self.needed.iter().find_map(|&feature| Some((feature, engine::lacks(engine, feature)?)))
    }

    /// Runs `test` on a test bed of its own, which is taken down however the test ends. In an engine that lacks a
    /// feature that the test needs, it is reported as not played.
    ///
    /// # Panics
    /// When the test fails, or the console holds something else than the test announced.
    pub async fn run(self, test: impl AsyncFnOnce(&TestBed) -> Result<()>) {
        let engine = Engine::of_this_run().unwrap_or_else(|error| panic!("{error}"));
        if let Some((feature, reason)) = self.lacking(engine) {
            report::not_played(&format!("{feature:?}"), reason);
            return;
        }
        // Without a shared desktop, each window has the focus.
        let permits = if engine.needs_display() { self.permits } else { self.permits.min(1) };
        let _permit = PERMITS.acquire_many(permits).await.expect("nobody closes it");
        let _watchdog = Watchdog::start();
        let bed = TestBed::start(engine, &self)
            .await
            .unwrap_or_else(|error| panic!("cannot start the test bed: {error:#}"));
        let outcome = AssertUnwindSafe(async {
            test(&bed).await?;
            bed.browser.check_console().await
        })
        .catch_unwind()
        .await;
        if !matches!(outcome, Ok(Ok(()))) {
            eprintln!("{}", bed.describe().await);
        }
        // Only a browser in which the test has passed serves another one.
        let left = match outcome {
            Ok(Ok(())) => browser_pool::put_back(bed.browser, &self),
            Ok(Err(_)) | Err(_) => Some(bed.browser),
        };
        let taken_down = match left {
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
