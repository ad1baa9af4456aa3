//! A GET of this machine, no more: HTTP/1.0, so that the answer ends where the connection does.

use std::net::Ipv4Addr;

use anyhow::{Context, Result};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// An answer as it came over the line.
pub(super) struct Answer {
    head: String,
    body: Vec<u8>,
}

impl Answer {
    fn parse(bytes: &[u8]) -> Result<Self> {
        let end = bytes
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .context("the answer has no end of its head")?;
        Ok(Self {
            head: String::from_utf8_lossy(&bytes[..end]).into_owned(),
            body: bytes[end + 4..].to_vec(),
        })
    }

    /// Status line and headers.
    pub(super) fn head(&self) -> &str {
        &self.head
    }

    /// The status code, as text.
    pub(super) fn status(&self) -> &str {
        self.head.split(' ').nth(1).unwrap_or_default()
    }

    pub(super) fn is_ok(&self) -> bool {
        self.status() == "200"
    }

    /// The type without its parameters.
    pub(super) fn content_type(&self) -> &str {
        self.head
            .lines()
            .filter_map(|line| line.split_once(':'))
            .find(|(name, _)| name.eq_ignore_ascii_case("content-type"))
            .and_then(|(_, value)| value.split(';').next())
            .unwrap_or_default()
            .trim()
    }

    pub(super) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}

/// Ask a server of this machine for a path.
pub(super) async fn get(port: u16, path: &str) -> Result<Answer> {
    let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await?;
    let request = format!("GET {path} HTTP/1.0\r\nHost: localhost:{port}\r\nAccept: text/html, */*\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).await?;
    Answer::parse(&bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_taken_apart() {
        let bytes = b"HTTP/1.0 200 OK\r\nContent-Type: text/css; charset=utf-8\r\n\r\na{}\r\n\r\n";
        let answer = Answer::parse(bytes).unwrap();
        assert!(answer.is_ok());
        assert_eq!(answer.content_type(), "text/css");
        assert_eq!(answer.text(), "a{}\r\n\r\n");
        assert!(Answer::parse(b"HTTP/1.0 200 OK").is_err());
    }
}
