//! TCP connections that a server can break: closed, reset or stalled, or with other bytes before the answer.

use std::{
    io,
    net::SocketAddr,
    pin::Pin,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Context, Poll},
};

use axum::{
    extract::connect_info::Connected,
    serve::{IncomingStream, Listener},
};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    net::{TcpListener, TcpStream},
};

/// The connection that a request came over. Handlers receive it by `ConnectInfo`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Connection(Arc<Mutex<Plan>>);

/// What is still to happen on a connection.
#[derive(Debug, Default)]
struct Plan {
    /// Bytes that are sent before the answer.
    first: Vec<u8>,
    /// How many bytes of the answer are still sent, and how the connection ends after them.
    end: Option<(usize, End)>,
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// The server closes it.
    Close,
    /// The server resets it, by which TCP reports an error.
    Reset,
    /// It stays open, but nothing is sent any more.
    Stall,
}

impl Connection {
    /// Sends `bytes` more bytes of the answer, headers included, and then ends.
    pub(crate) fn end_after(&self, bytes: usize, end: End) {
        self.plan().end = Some((bytes, end));
    }

    /// Sends `bytes` before the answer. They do not count for [`end_after`](Self::end_after).
    pub(crate) fn send_first(&self, bytes: &[u8]) {
        self.plan().first.extend_from_slice(bytes);
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connected<IncomingStream<'_, FaultyListener>> for Connection {
    fn connect_info(stream: IncomingStream<'_, FaultyListener>) -> Self {
        stream.io().connection.clone()
    }
}

/// Accepts TCP connections, each with a [`Connection`] to break it by.
pub(crate) struct FaultyListener(pub(crate) TcpListener);

impl Listener for FaultyListener {
    type Io = FaultyStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (FaultyStream, SocketAddr) {
        let (stream, addr) = Listener::accept(&mut self.0).await;
        (FaultyStream { stream, connection: Connection::default() }, addr)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A TCP stream that fails to write once its [`Connection`] has ended, upon which the HTTP server drops it.
pub(crate) struct FaultyStream {
    stream: TcpStream,
    connection: Connection,
}

impl AsyncRead for FaultyStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for FaultyStream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let Self { stream, connection } = self.get_mut();
        let mut plan = connection.plan();
        while !plan.first.is_empty() {
            match Pin::new(&mut *stream).poll_write(context, &plan.first) {
                Poll::Ready(Ok(count)) => drop(plan.first.drain(..count)),
                other => return other,
            }
        }
        let Some((left, end)) = plan.end else {
            return Pin::new(stream).poll_write(context, bytes);
        };
        if left == 0 {
            return match end {
                End::Stall => Poll::Pending,
                End::Close => Poll::Ready(Err(io::ErrorKind::ConnectionReset.into())),
                End::Reset => {
                    stream.set_zero_linger()?;
                    Poll::Ready(Err(io::ErrorKind::ConnectionReset.into()))
                }
            };
        }
        let allowed = bytes.get(..left).unwrap_or(bytes);
        let written = Pin::new(stream).poll_write(context, allowed);
        if let Poll::Ready(Ok(count)) = written {
            plan.end = Some((left.saturating_sub(count), end));
        }
        written
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }
}
