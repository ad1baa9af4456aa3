//! A running demo core, as whoever started it holds it.

use std::{io, net::SocketAddr};

use crate::{
    CoreOptions, RecordedRequest, core_router::router, core_state::Core, dictated::Dictation, fault,
    mended::Mended, recorder::Recorder, server::Server,
};

/// A running core with its plugins and proxy; dropping it stops it, hanging requests included.
#[derive(Debug)]
pub struct DemoCore {
    server: Server,
    recorder: Recorder,
    mended: Mended,
    dictation: Dictation,
}

impl DemoCore {
    /// Serves on `address`, which must be of this machine; port 0 takes a free one.
    ///
    /// # Errors
    ///
    /// When the address is taken or not local.
    pub async fn start(address: SocketAddr, options: CoreOptions) -> io::Result<Self> {
        let recorder = Recorder::default();
        let (mended, dictation) = (Mended::default(), Dictation::default());
        let server = Server::start(address, |url| {
            let core = Core::new(options, url, mended.clone());
            router(&core, &recorder, mended.clone(), dictation.clone())
        })
        .await?;
        Ok(Self { server, recorder, mended, dictation })
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

    /// The URL of the same core behind a proxy with the faults of this name, such as
    /// `start-status-503`; several are joined by `+`. [`fault_exists`](crate::fault_exists) tells which
    /// there are.
    #[must_use]
    pub fn fault_url(&self, name: &str) -> String {
        format!("{}{}", self.url(), fault::path(name))
    }

    /// From now on the scenario or the faults of this name break nothing.
    pub fn mend(&self, name: &str) {
        self.mended.mend(name);
    }

    /// Every request so far, oldest first, preflights and pages included.
    #[must_use]
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.recorder.requests()
    }

    /// Forgets the requests so far, and what was mended: what fails only once will fail once again.
    pub fn clear_requests(&self) {
        self.recorder.clear();
        self.mended.clear();
    }

    /// From now on the answer to `path` (without query) is this, with 200, in the place of the core's own.
    pub fn dictate(&self, path: &str, content_type: &'static str, body: impl Into<Vec<u8>>) {
        self.dictation.set(path, content_type, body.into());
    }

    /// Stops, and returns when the port is free again.
    pub async fn stop(self) {
        self.server.stop().await;
    }
}
