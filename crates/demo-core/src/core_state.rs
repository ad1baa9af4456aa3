//! What the handlers of one core share: options, sessions, and the way in which it is broken.

use std::sync::Arc;

use axum::extract::Request;

use crate::{
    CoreOptions, Scenario,
    fault::Fault,
    mended::Mended,
    offer::{Catalogue, Offer},
    purposes,
    scenario::{Flaw, Times},
    sessions::Sessions,
    unusual_offer::unusual_offer,
};

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
    mended: Mended,
}

impl Core {
    /// The server's own core, which breaks in no way.
    pub(crate) fn new(options: CoreOptions, server_url: &str, mended: Mended) -> Self {
        let shared = Shared {
            catalogue: Catalogue::shuffled(options.seed),
            options,
            server_url: server_url.to_owned(),
            sessions: Sessions::default(),
            mended,
        };
        Self { shared: Arc::new(shared), scenario: None }
    }

    /// The same core, broken in this way.
    pub(crate) fn with_scenario(&self, scenario: &'static Scenario) -> Self {
        Self { shared: Arc::clone(&self.shared), scenario: Some(scenario) }
    }

    pub(crate) fn options(&self) -> &CoreOptions {
        &self.shared.options
    }

    /// What is wrong with it.
    pub(crate) fn flaw(&self) -> Option<Flaw> {
        self.scenario.filter(|scenario| !self.shared.mended.contains(scenario.name)).map(|it| it.flaw)
    }

    /// What must go wrong with this request. What breaks only once is mended by it.
    pub(crate) fn faults(&self, request: &Request) -> &'static [Fault] {
        let (Some(scenario), Some(Flaw::Faults(faults, times))) = (self.scenario, self.flaw()) else {
            return &[];
        };
        let is_over = times == Times::Once
            && faults.iter().any(|fault| fault.part.covers(request))
            && !self.shared.mended.mend(scenario.name);
        if is_over { &[] } else { faults }
    }

    pub(crate) fn sessions(&self) -> &Sessions {
        &self.shared.sessions
    }

    /// Whether the proxy of a deployment stands in front.
    pub(crate) fn has_proxy(&self) -> bool {
        self.options().cors
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
        let usual = self.shared.catalogue.usual(purpose);
        Some(match self.flaw() {
            Some(Flaw::Offer(how)) => unusual_offer(usual, how),
            _ => usual,
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
}
