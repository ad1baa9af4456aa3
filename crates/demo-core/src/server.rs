//! A web server on 127.0.0.1 that stops when it is dropped, with all requests in progress.

use std::{io, net::SocketAddr, time::Duration};

use axum::Router;
use tokio::{
    net::TcpListener,
    runtime::{Builder, Runtime},
};

use crate::connection::{Connection, FaultyListener};

/// How long [`Server::stop`] waits at most for its threads, which have nothing to finish.
const SHUTDOWN_TIMEOUT: Duration = Duration::from_secs(5);

/// A running server.
///
/// It has a runtime of its own. Dropping it ends hanging requests too, and a test that blocks its single-threaded
/// runtime does not block the server.
#[derive(Debug)]
pub(crate) struct Server {
    /// None once the server has stopped.
    runtime: Option<Runtime>,
    address: SocketAddr,
}

impl Server {
    /// Binds the address, and serves the router that `router` makes from the URL of the server.
    pub(crate) async fn start(address: SocketAddr, router: impl FnOnce(&str) -> Router) -> io::Result<Self> {
        if !address.ip().is_loopback() {
            return Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                "a demo server listens on this machine only: use 127.0.0.1",
            ));
        }
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_all().build()?;
        let handle = runtime.handle().clone();
        // A `Server` must own the runtime before the first `?`, because dropping a runtime in async code panics.
        let mut server = Self { runtime: Some(runtime), address };
        let bound = handle.spawn(TcpListener::bind(address)).await;
        let listener = bound.map_err(io::Error::other)??;
        server.address = listener.local_addr()?;
        let service = router(&url(server.address)).into_make_service_with_connect_info::<Connection>();
        handle.spawn(axum::serve(FaultyListener(listener), service).into_future());
        Ok(server)
    }

    /// `http://127.0.0.1:PORT`.
    pub(crate) fn url(&self) -> String {
        url(self.address)
    }

    /// Stops, and returns when the port is free again.
    pub(crate) async fn stop(mut self) {
        if let Some(runtime) = self.runtime.take() {
            // Waiting for its threads blocks, which tokio does not allow on an async thread.
            let stopped = tokio::task::spawn_blocking(|| runtime.shutdown_timeout(SHUTDOWN_TIMEOUT));
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
