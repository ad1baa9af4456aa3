//! [`DemoCore`]: the handle of a running demo core.

use std::{io, net::SocketAddr};

use crate::{
    CoreOptions, RecordedRequest, disabled_faults::DisabledFaults, fault, recorder::Recorder, router::router,
    scenario, server::Server, stub_responses::StubResponses,
};

/// A running core with its plugins and proxy; dropping it stops it, hanging requests included.
#[derive(Debug)]
pub struct DemoCore {
    server: Server,
    recorder: Recorder,
    disabled: DisabledFaults,
    stubs: StubResponses,
}

impl DemoCore {
    /// Serves on `address`, which must be of this machine; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// When the address is taken or not local.
    pub async fn start(address: SocketAddr, options: CoreOptions) -> io::Result<Self> {
        let recorder = Recorder::default();
        let (disabled, stubs) = (DisabledFaults::default(), StubResponses::default());
        let server = Server::start(address, |url| {
            router(options, url, recorder.clone(), disabled.clone(), stubs.clone())
        })
        .await?;
        Ok(Self { server, recorder, disabled, stubs })
    }

    /// The core URL: `http://127.0.0.1:PORT`, without a slash at the end.
    #[must_use]
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// The core URL of the scenario of that name.
    #[must_use]
    pub fn scenario_url(&self, name: &str) -> String {
        format!("{}{}{name}", self.url(), scenario::PREFIX)
    }

    /// The URL of the same core behind a proxy with the faults of this name, such as
    /// `start-status-503`; several are joined by `+`. [`fault_exists`](crate::fault_exists) tells which
    /// there are.
    #[must_use]
    pub fn fault_url(&self, name: &str) -> String {
        format!("{}{}", self.url(), fault::path(name))
    }

    /// Disables the faults of this name, or those of the scenario of this name.
    pub fn disable_fault(&self, name: &str) {
        self.disabled.disable(name);
    }

    /// Every request so far, oldest first, preflights and pages included.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.recorder.requests()
    }

    /// Forgets the requests so far and enables all faults again, also those that break only one request.
    pub fn clear_requests(&self) {
        self.recorder.clear();
        self.disabled.clear();
    }

    /// Answers requests for `path` (without query) with this body and status 200 from now on, also below a fault or a
    /// scenario.
    pub fn stub_response(&self, path: &str, content_type: &'static str, body: impl Into<Vec<u8>>) {
        self.stubs.set(path, content_type, body.into());
    }

    /// Stops, and returns when the port is free again.
    pub async fn stop(self) {
        self.server.stop().await;
    }
}
