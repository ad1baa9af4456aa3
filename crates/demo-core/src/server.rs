//! A web server on 127.0.0.1 that stops, with everything under way, when it is dropped.

use std::{io, net::SocketAddr, time::Duration};

use axum::Router;
use tokio::{
    net::TcpListener,
    runtime::{Builder, Runtime},
};

use crate::line::{FragileListener, Line};

/// How long [`Server::stop`] waits for its threads; they have nothing to finish.
const STOPPING: Duration = Duration::from_secs(5);

/// A running server.
///
/// It has a runtime of its own: dropping that ends hanging requests too, and a test on a
/// single-threaded runtime may block without starving the server that it talks to.
#[derive(Debug)]
pub(crate) struct Server {
    /// Taken out only when the server stops.
    runtime: Option<Runtime>,
    address: SocketAddr,
}

impl Server {
    /// Binds, then serves what `router` makes of the server's own URL.
    pub(crate) async fn start(address: SocketAddr, router: impl FnOnce(&str) -> Router) -> io::Result<Self> {
        if !address.ip().is_loopback() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "a demo server listens on this machine only: use 127.0.0.1",
            ));
        }
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let handle = runtime.handle().clone();
        // First of all into a `Server`, as dropping a plain runtime panics in async code.
        let mut server = Self { runtime: Some(runtime), address };
        let bound = handle.spawn(TcpListener::bind(address)).await;
        let listener = bound.map_err(io::Error::other)??;
        server.address = listener.local_addr()?;
        let service = router(&url(server.address)).into_make_service_with_connect_info::<Line>();
        handle.spawn(axum::serve(FragileListener(listener), service).into_future());
        Ok(server)
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn url(&self) -> String {
        url(self.address)
    }

    /// Stops, and returns when the port is free again.
    pub(crate) async fn stop(mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting for threads may not be done on an async thread.
            let stopped = tokio::task::spawn_blocking(|| runtime.shutdown_timeout(STOPPING));
            drop(stopped.await);
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

fn url(address: SocketAddr) -> String {
    format!("http://{address}")
}
