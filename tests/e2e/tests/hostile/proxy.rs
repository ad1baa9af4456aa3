//! [`Proxy`]: an HTTP proxy that connects to nothing, and records where browsers wanted to go.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::{Context, Result};

/// Hosts that browsers connect to by themselves, whatever the page does.
const BROWSERS_OWN: &[&str] = &[
    ".duckduckgo.com",
    ".google.com",
    ".googleapis.com",
    ".gvt1.com",
    ".mozilla.com",
    ".mozilla.net",
    ".mozilla.org",
];

/// A running proxy, which answers until the test ends.
#[derive(Debug)]
pub(crate) struct Proxy {
    address: SocketAddr,
    places: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    pub(crate) fn start() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        let proxy = Self { address: listener.local_addr()?, places: Arc::default() };
        let places = Arc::clone(&proxy.places);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let places = Arc::clone(&places);
                // An error is ignored: a browser may close the connection at any time.
                thread::spawn(move || drop(refuse(&stream, &places)));
            }
        });
        Ok(proxy)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// Scheme, host and port of each request since the records were cleared: `https://example.nl:443`.
    pub(crate) fn places(&self) -> Vec<String> {
        let places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places.iter().filter(|place| !is_browsers_own(place)).cloned().collect()
    }

    pub(crate) fn forget(&self) {
        self.places.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

fn is_browsers_own(place: &str) -> bool {
    place.rsplit_once(':').is_some_and(|(host, _)| BROWSERS_OWN.iter().any(|own| host.ends_with(own)))
}

/// Reads the head of a request, records where it goes, and answers with an error.
fn refuse(stream: &TcpStream, places: &Mutex<Vec<String>>) -> Result<()> {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let place = place(&request).with_context(|| format!("no request: {request}"))?;
    places.lock().unwrap_or_else(PoisonError::into_inner).push(place);
    let mut stream = stream;
    Ok(stream.write_all(b"HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")?)
}

/// Where a request goes: `CONNECT host:port` is for https, other requests name the whole URL (RFC 9112, section 3.2).
fn place(request: &str) -> Option<String> {
    let mut words = request.split(' ');
    let (method, target) = (words.next()?, words.next()?);
    if method == "CONNECT" {
        return Some(format!("https://{target}"));
    }
    let (scheme, rest) = target.split_once("://")?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let port = if authority.contains(':') { "" } else { ":80" };
    Some(format!("{scheme}://{authority}{port}"))
}

#[test]
fn a_place_is_read_from_either_kind_of_request() {
    for (request, expected) in [
        ("CONNECT example.nl:443 HTTP/1.1\r\n", Some("https://example.nl:443")),
        ("GET http://example.nl/a HTTP/1.1\r\n", Some("http://example.nl:80")),
        ("GET http://example.nl:8100?a HTTP/1.1\r\n", Some("http://example.nl:8100")),
        ("GET /a HTTP/1.1\r\n", None),
    ] {
        assert_eq!(place(request).as_deref(), expected);
    }
}
