//! What the handlers of the demo core share.

use std::{convert::Infallible, future::ready, sync::Arc};

use axum::{extract::FromRequestParts, http::request::Parts};

use crate::{
    CoreOptions, Scenario,
    methods::{self, AUTH_METHODS, COMM_METHODS},
    purposes,
    session_options::{Catalogue, SessionOptions},
    sessions::Sessions,
    unusual_methods::UnusualMethods,
};

/// The state of the demo core, from its start to its end.
#[derive(Clone, Debug)]
pub(crate) struct CoreState(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    options: CoreOptions,
    server_url: String,
    catalogue: Catalogue,
    sessions: Sessions,
}

impl CoreState {
    /// The state of a core that has just started.
    pub(crate) fn new(options: CoreOptions, server_url: &str) -> Self {
        Self(Arc::new(Shared {
            catalogue: Catalogue::shuffled(options.seed),
            server_url: options.public_url.clone().unwrap_or_else(|| server_url.to_owned()),
            options,
            sessions: Sessions::default(),
        }))
    }

    pub(crate) fn options(&self) -> &CoreOptions {
        &self.0.options
    }
}

/// The core as one request meets it: at its own URL or at that of a scenario, with the usual methods or with those of
/// a fault. An extractor for handlers.
#[derive(Clone, Debug)]
pub(crate) struct Core {
    state: CoreState,
    scenario: Option<&'static Scenario>,
    methods: Option<UnusualMethods>,
}

impl FromRequestParts<CoreState> for Core {
    type Rejection = Infallible;

    fn from_request_parts(
        parts: &mut Parts,
        state: &CoreState,
    ) -> impl Future<Output = Result<Self, Infallible>> {
        ready(Ok(Self {
            state: state.clone(),
            scenario: parts.extensions.get().copied(),
            methods: parts.extensions.get().copied(),
        }))
    }
}

impl Core {
    pub(crate) fn options(&self) -> &CoreOptions {
        self.state.options()
    }

    pub(crate) fn sessions(&self) -> &Sessions {
        &self.state.0.sessions
    }

    /// The URL of this core, with the prefix of its scenario.
    pub(crate) fn url(&self) -> String {
        let prefix = self.scenario.map(Scenario::prefix).unwrap_or_default();
        format!("{}{prefix}", self.state.0.server_url)
    }

    /// The page of the municipality that leads back from the pages of a session. For a session that is not known, which
    /// also one of an earlier run is, this is the page from which the last one was started.
    pub(crate) fn way_back(&self, session: &str) -> Option<String> {
        self.sessions().return_url(session).or_else(|| self.options().return_url.clone())
    }

    /// The session options of a purpose, if it exists.
    pub(crate) fn session_options(&self, purpose: &str) -> Option<SessionOptions> {
        let usual = self.state.0.catalogue.session_options(purposes::find(purpose)?);
        Some(match self.methods {
            Some(methods) => methods.replace(usual),
            None => usual,
        })
    }

    /// What the pages call the auth method: their own name for it, the core's, or else its tag.
    pub(crate) fn auth_name(&self, purpose: &str, tag: &str) -> String {
        if let Some(title) = methods::title(AUTH_METHODS, tag) {
            return title.to_owned();
        }
        self.session_options(purpose).map_or(tag.to_owned(), |options| options.auth_name(tag))
    }

    /// The same for the comm method.
    pub(crate) fn comm_name(&self, purpose: &str, tag: &str) -> String {
        if let Some(title) = methods::title(COMM_METHODS, tag) {
            return title.to_owned();
        }
        self.session_options(purpose).map_or(tag.to_owned(), |options| options.comm_name(tag))
    }
}
