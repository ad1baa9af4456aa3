//! A running demo core, as whoever started it holds it.

use std::{io, net::SocketAddr};

use crate::{
    CoreOptions, RecordedRequest, core_router::router, core_state::Core, recorder::Recorder, server::Server,
    tripped::Tripped,
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
            let core = Core::new(options, url, tripped.clone());
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
