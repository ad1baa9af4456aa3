//! [`Held`]: a slow answer, which ends when the test says so.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use anyhow::Result;

/// A server that answers every request in two parts: one at once, and one when it is released, or dropped.
#[derive(Debug)]
pub(crate) struct Held {
    address: SocketAddr,
    gate: Arc<Gate>,
}

#[derive(Debug, Default)]
struct Gate {
    is_open: Mutex<bool>,
    opened: Condvar,
}

impl Held {
    /// A script that does nothing, all of which is held back.
    pub(crate) fn script() -> Result<Self> {
        Self::start("text/javascript", String::new(), "window.strangerHasRun = true;".to_owned())
    }

    /// A page of which the second part is held back.
    pub(crate) fn page(first: String, second: String) -> Result<Self> {
        Self::start("text/html; charset=utf-8", first, second)
    }

    fn start(content_type: &'static str, first: String, second: String) -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let held = Self { address: listener.local_addr()?, gate: Arc::default() };
        let gate = Arc::clone(&held.gate);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (gate, first, second) = (Arc::clone(&gate), first.clone(), second.clone());
                // An error is ignored: a browser may close the connection at any time.
                thread::spawn(move || drop(answer(&stream, content_type, &first, &gate, &second)));
            }
        });
        Ok(held)
    }

    /// Its address.
    pub(crate) fn url(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// Sends the second part of every answer.
    pub(crate) fn release(&self) {
        *self.gate.is_open.lock().unwrap_or_else(PoisonError::into_inner) = true;
        self.gate.opened.notify_all();
    }
}

impl Drop for Held {
    fn drop(&mut self) {
        self.release();
    }
}

fn answer(mut stream: &TcpStream, kind: &str, first: &str, gate: &Gate, second: &str) -> Result<()> {
    let mut request = BufReader::new(stream);
    let mut line = String::new();
    while request.read_line(&mut line)? > 2 {
        line.clear();
    }
    // Without a length, the answer ends with the connection.
    write!(
        stream,
        "HTTP/1.1 200 OK\r\ncontent-type: {kind}\r\naccess-control-allow-origin: *\r\nconnection: close\r\n\r\n{first}"
    )?;
    let mut is_open = gate.is_open.lock().unwrap_or_else(PoisonError::into_inner);
    while !*is_open {
        is_open = gate.opened.wait(is_open).unwrap_or_else(PoisonError::into_inner);
    }
    drop(is_open);
    Ok(stream.write_all(second.as_bytes())?)
}
