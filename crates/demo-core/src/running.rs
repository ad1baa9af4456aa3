//! A running demo core, and what its handlers share.

use std::{
    collections::HashSet,
    io,
    net::SocketAddr,
    sync::{Arc, Mutex, PoisonError},
};

use crate::{
    CoreOptions, RecordedRequest, Scenario,
    core_router::router,
    offer::{Catalogue, Offer},
    purposes,
    recorder::Recorder,
    scenario::Fault,
    server::Server,
    sessions::Sessions,
};

/// A running core with its plugins and proxy; dropping it stops it, hanging requests included.
#[derive(Debug)]
pub struct DemoCore {
    server: Server,
    recorder: Recorder,
    tripped: Tripped,
}

impl DemoCore {
    /// Serves on `address`, which must be of this machine; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// When the address is taken or not local.
    pub async fn start(address: SocketAddr, options: CoreOptions) -> io::Result<Self> {
        let recorder = Recorder::default();
        let tripped = Tripped::default();
        let server = Server::start(address, |url| {
            let core = Core {
                shared: Arc::new(Shared {
                    catalogue: Catalogue::shuffled(options.seed),
                    options,
                    server_url: url.to_owned(),
                    sessions: Sessions::default(),
                    tripped: tripped.clone(),
                }),
                scenario: None,
            };
            router(&core, &recorder)
        })
        .await?;
        Ok(Self { server, recorder, tripped })
    }

    /// The core URL: `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// The core URL of the scenario of that name.
    #[must_use]
    pub fn scenario_url(&self, name: &str) -> String {
        format!("{}/scenario/{name}", self.url())
    }

    /// Every request so far, oldest first, preflights and pages included.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.recorder.requests()
    }

    /// Forgets the requests so far; what fails only once will fail once again.
    pub fn clear_requests(&self) {
        self.recorder.clear();
        self.tripped.clear();
    }

    /// Stops, and returns when the port is free again.
    pub async fn stop(self) {
        self.server.stop().await;
    }
}

/// What the handlers of one core know: the server's own, or that of one scenario.
#[derive(Clone, Debug)]
pub(crate) struct Core {
    shared: Arc<Shared>,
    scenario: Option<&'static Scenario>,
}

#[derive(Debug)]
struct Shared {
    options: CoreOptions,
    server_url: String,
    catalogue: Catalogue,
    sessions: Sessions,
    tripped: Tripped,
}

impl Core {
    /// The same core, broken in this way.
    pub(crate) fn with_scenario(&self, scenario: &'static Scenario) -> Self {
        Self { shared: Arc::clone(&self.shared), scenario: Some(scenario) }
    }

    pub(crate) fn options(&self) -> &CoreOptions {
        &self.shared.options
    }

    pub(crate) fn scenario(&self) -> Option<&'static Scenario> {
        self.scenario
    }

    pub(crate) fn fault(&self) -> Option<Fault> {
        self.scenario.map(|scenario| scenario.fault)
    }

    pub(crate) fn sessions(&self) -> &Sessions {
        &self.shared.sessions
    }

    /// Whether the proxy of a deployment stands in front.
    pub(crate) fn has_proxy(&self) -> bool {
        self.options().cors && !self.scenario.is_some_and(Scenario::has_no_proxy)
    }

    /// This core's own URL, with the prefix of its scenario.
    pub(crate) fn url(&self) -> String {
        let prefix = self.scenario.map(Scenario::prefix).unwrap_or_default();
        format!("{}{prefix}", self.shared.server_url)
    }

    /// Host and port.
    pub(crate) fn host(&self) -> &str {
        let url = &self.shared.server_url;
        url.strip_prefix("http://").unwrap_or(url)
    }

    /// The session options of a purpose, if it exists.
    pub(crate) fn offer(&self, purpose: &str) -> Option<Offer> {
        let purpose = purposes::find(purpose)?;
        let catalogue = &self.shared.catalogue;
        Some(match self.fault() {
            Some(Fault::Offer(unusual)) => catalogue.unusual(purpose, unusual),
            _ => catalogue.usual(purpose),
        })
    }

    /// What the auth method calls itself: its name, or else its tag.
    pub(crate) fn auth_name(&self, purpose: &str, tag: &str) -> String {
        self.offer(purpose).map_or(tag.to_owned(), |offer| offer.auth_name(tag))
    }

    /// What the comm method calls itself: its name, or else its tag.
    pub(crate) fn comm_name(&self, purpose: &str, tag: &str) -> String {
        self.offer(purpose).map_or(tag.to_owned(), |offer| offer.comm_name(tag))
    }

    /// Whether a scenario that breaks once has done so; from now on it has.
    pub(crate) fn has_tripped(&self, scenario: &Scenario) -> bool {
        self.shared.tripped.trip(scenario.name)
    }
}

/// The scenarios that break once, and did.
#[derive(Clone, Debug, Default)]
struct Tripped(Arc<Mutex<HashSet<&'static str>>>);

impl Tripped {
    fn trip(&self, name: &'static str) -> bool {
        !self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(name)
    }

    fn clear(&self) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}
