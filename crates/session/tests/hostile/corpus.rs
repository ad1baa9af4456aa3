//! The corpus of client URLs that a core might answer: `client_urls.txt`, which says how to read it. The tests of
//! the rules read it here, those in browsers as well.

use std::fmt;

use serde_json::{Deserializer, Value};

const FILE: &str = include_str!("client_urls.txt");

/// One client URL, and what must come of it.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    pub(crate) category: &'static str,
    pub(crate) url: String,
    pub(crate) verdict: Verdict,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// The widget follows it, to this place.
    Follow(Place),
    /// The same, unless the browser reads it otherwise.
    Perhaps(Place),
    /// The rules follow it; a browser goes to this place, or nowhere.
    Nowhere(Place),
    /// The rules refuse it.
    Refuse,
}

/// Where a browser goes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    /// `http` or `https`.
    pub(crate) scheme: &'static str,
    /// In lower case.
    pub(crate) host: &'static str,
    pub(crate) port: u16,
}

/// All of them, in the order of the file.
pub(crate) fn rows() -> Vec<Row> {
    let mut category = "";
    let mut rows = Vec::new();
    for line in FILE.lines() {
        match line.split_once(' ') {
            Some(("##", name)) => category = name,
            Some(("#", _)) | None => {}
            Some((verdict, rest)) => rows.push(row(category, verdict, rest)),
        }
    }
    rows
}

fn row(category: &'static str, verdict: &str, rest: &'static str) -> Row {
    let (place, url) = if verdict == "refuse" { ("", rest) } else { rest.split_once(' ').expect(rest) };
    let verdict = match verdict {
        "follow" => Verdict::Follow(Place::read(place)),
        "perhaps" => Verdict::Perhaps(Place::read(place)),
        "nowhere" => Verdict::Nowhere(Place::read(place)),
        "refuse" => Verdict::Refuse,
        _ => panic!("{verdict} {rest} is no row"),
    };
    Row { category, url: read_url(url), verdict }
}

fn read_url(text: &str) -> String {
    let mut url = String::new();
    let mut times = 1;
    for value in Deserializer::from_str(text).into_iter::<Value>() {
        match value.unwrap_or_else(|error| panic!("{text}: {error}")) {
            Value::Number(number) => times = number.as_u64().and_then(|it| it.try_into().ok()).expect(text),
            Value::String(piece) => {
                url.push_str(&piece.repeat(times));
                times = 1;
            }
            other => panic!("{text} holds {other}"),
        }
    }
    url
}

impl Verdict {
    /// Where the rules see it lead, if they follow it.
    pub(crate) fn place(&self) -> Option<&Place> {
        match self {
            Self::Follow(place) | Self::Perhaps(place) | Self::Nowhere(place) => Some(place),
            Self::Refuse => None,
        }
    }
}

impl Place {
    fn read(place: &'static str) -> Self {
        let (scheme, host, port) = place
            .split_once("://")
            .and_then(|(scheme, rest)| rest.rsplit_once(':').map(|(host, port)| (scheme, host, port)))
            .expect(place);
        Self { scheme, host, port: port.parse().expect(place) }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}://{}:{}", self.scheme, self.host, self.port)
    }
}

impl fmt::Display for Row {
    /// As much of it as can be read, in one line.
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let start: String = self.url.chars().take(100).collect();
        write!(formatter, "{} ({} bytes): {start:?}", self.category, self.url.len())
    }
}
