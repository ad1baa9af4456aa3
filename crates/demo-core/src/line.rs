//! Connections that a server can spoil: cut, gone quiet, or with something else before the answer.

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

/// The connection that a request came over, in the hands of whoever answers it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Line(Arc<Mutex<Plan>>);

/// What is still to happen on a connection.
#[derive(Debug, Default)]
struct Plan {
    /// Goes out before the answer.
    first: Vec<u8>,
    /// How many bytes of the answer get through, and what then.
    end: Option<(usize, End)>,
}

/// How a connection ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// It is closed.
    Cut,
    /// It is reset: TCP says that something went wrong.
    Reset,
    /// It stays open, and nothing comes any more.
    Quiet,
}

impl Line {
    /// Lets `bytes` more bytes through, headers included, then ends. Zero ends before any.
    pub(crate) fn end_after(&self, bytes: usize, end: End) {
        self.plan().end = Some((bytes, end));
    }

    /// Sends `bytes` before the answer, which no limit counts.
    pub(crate) fn say_first(&self, bytes: &[u8]) {
        self.plan().first.extend_from_slice(bytes);
    }

    fn plan(&self) -> MutexGuard<'_, Plan> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Connected<IncomingStream<'_, FragileListener>> for Line {
    fn connect_info(stream: IncomingStream<'_, FragileListener>) -> Self {
        stream.io().line.clone()
    }
}

/// Accepts TCP connections, each with a line of its own.
pub(crate) struct FragileListener(pub(crate) TcpListener);

impl Listener for FragileListener {
    type Io = FragileStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (FragileStream, SocketAddr) {
        let (stream, addr) = Listener::accept(&mut self.0).await;
        (FragileStream { stream, line: Line::default() }, addr)
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.0.local_addr()
    }
}

/// A TCP stream that fails to write once its line has ended; the HTTP server then drops it in silence.
pub(crate) struct FragileStream {
    stream: TcpStream,
    line: Line,
}

impl AsyncRead for FragileStream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for FragileStream {
    fn poll_write(self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let Self { stream, line } = self.get_mut();
        let mut plan = line.plan();
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
                End::Quiet => Poll::Pending,
                End::Cut => Poll::Ready(Err(io::ErrorKind::ConnectionReset.into())),
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
