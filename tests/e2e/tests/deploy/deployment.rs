//! [`Deployment`]: a core, the server in front of it, and the files that this serves.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use demo_core::{CoreOptions, DemoCore, TimeScale};
use reqwest::header::{ACCEPT, CONTENT_TYPE, ORIGIN};
use reqwest::redirect::Policy;
use reqwest::{Client, RequestBuilder};
use tempfile::TempDir;

use crate::deploy::proxy::Proxy;
use crate::deploy::server::Server;
use crate::deploy::shipped::{Values, with_values};
use e2e::project_root;

/// The web site that the configuration lists.
pub(crate) const LISTED: &str = "https://www.gemeente.example";
/// A start that the core allows.
pub(crate) const IRMA_CHAT: &str =
    r#"{"auth_method":"irma","comm_method":"chat","purpose":"personal_question"}"#;

pub(crate) struct Deployment {
    pub(crate) core: DemoCore,
    proxy: Proxy,
    /// What is served as `/initiator/`, in the folder that is removed with it.
    widget: PathBuf,
    _folder: TempDir,
    client: Client,
}

impl Deployment {
    /// Starts a server in front of a core that does nothing that a proxy should do.
    pub(crate) async fn of(server: Server) -> Result<Self> {
        Self::before(server, bare_core()).await
    }

    /// Starts a server in front of a core with these options.
    pub(crate) async fn before(server: Server, core: CoreOptions) -> Result<Self> {
        let core = DemoCore::start(free_port(), core).await?;
        Self::set_up(server, core, LISTED, "").await
    }

    /// Starts a server that serves the core below `/core`.
    pub(crate) async fn with_prefix(server: Server) -> Result<Self> {
        let core = DemoCore::start(free_port(), bare_core()).await?;
        Self::set_up(server, core, LISTED, "/core").await
    }

    /// Starts a server that lists this web site.
    pub(crate) async fn listing(server: Server, origin: &str) -> Result<Self> {
        let core = DemoCore::start(free_port(), bare_core()).await?;
        Self::set_up(server, core, origin, "").await
    }

    /// Starts a server that lists this web site and serves what is in `folder`, at the path `widget` there.
    pub(crate) async fn serving(
        server: Server,
        origin: &str,
        folder: TempDir,
        widget: &Path,
    ) -> Result<Self> {
        let core = DemoCore::start(free_port(), bare_core()).await?;
        let widget = folder.path().join(widget);
        Self::run(server, core, origin, "", folder, widget).await
    }

    async fn set_up(server: Server, core: DemoCore, origins: &str, prefix: &str) -> Result<Self> {
        let folder = TempDir::with_prefix("initiator-dist-")?;
        let widget = folder.path().to_owned();
        Self::run(server, core, origins, prefix, folder, widget).await
    }

    async fn run(
        server: Server,
        core: DemoCore,
        origins: &str,
        prefix: &str,
        folder: TempDir,
        widget: PathBuf,
    ) -> Result<Self> {
        let icons = project_root().join("crates/demo-core/icons");
        let core_url = core.url();
        let core_host = core_url.strip_prefix("http://").context("a demo core has no TLS")?;
        let configuration = |address| {
            let (widget, icons) = (&*widget, &*icons);
            with_values(server, &Values { address, origins, core: core_host, widget, icons, prefix })
        };
        let proxy = Proxy::start(server, configuration).await?;
        // Redirects are not followed and nothing is decompressed, because tests assert both.
        let client = Client::builder().no_proxy().redirect(Policy::none()).build()?;
        Ok(Self { core, proxy, widget, _folder: folder, client })
    }

    /// The URL of the server in front of the core.
    pub(crate) fn url(&self) -> String {
        self.proxy.url()
    }

    /// What nginx or Apache has logged.
    pub(crate) fn logged(&self) -> String {
        self.proxy.logged()
    }

    /// The folder that is served as `/initiator/`. It is empty at first.
    pub(crate) fn widget_folder(&self) -> PathBuf {
        self.widget.clone()
    }

    pub(crate) fn get(&self, path: &str) -> RequestBuilder {
        self.client.get(format!("{}{path}", self.url()))
    }

    /// The request that browsers send before a POST with JSON.
    pub(crate) fn preflight(&self, path: &str, origin: &str) -> RequestBuilder {
        self.client
            .request(reqwest::Method::OPTIONS, format!("{}{path}", self.url()))
            .header(ORIGIN, origin)
            .header("access-control-request-method", "POST")
            .header("access-control-request-headers", "content-type")
    }

    /// The start as the widget sends it.
    pub(crate) fn start(&self, core_path: &str, body: &str) -> RequestBuilder {
        self.start_accepting("application/json", core_path, body)
    }

    pub(crate) fn start_accepting(&self, accept: &str, core_path: &str, body: &str) -> RequestBuilder {
        self.client
            .post(format!("{}{core_path}/start", self.url()))
            .header(ACCEPT, accept)
            .header(CONTENT_TYPE, "application/json")
            .body(body.to_owned())
    }
}

/// A core without CORS, icons and delays.
pub(crate) fn bare_core() -> CoreOptions {
    CoreOptions { cors: false, time_scale: TimeScale::new(0.01), ..CoreOptions::default() }
}

pub(crate) fn free_port() -> SocketAddr {
    (Ipv4Addr::LOCALHOST, 0).into()
}
