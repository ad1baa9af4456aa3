//! What we accept as a client URL, a browser reads as the same place. The crate `url` implements the WHATWG URL
//! Standard as browsers do; tests in real browsers ask these themselves.

use std::collections::{HashMap, HashSet};

use id_contact_session::{ClientUrl, CoreUrl, InvalidClientUrl};
use proptest::prelude::*;
use proptest::string::string_regex;
use url::Url;

use crate::cases;
use crate::corpus::{self, Verdict};
use crate::generate::{any_text, client_url};

fn core(text: &str) -> CoreUrl {
    CoreUrl::parse(text).unwrap()
}

#[test]
fn the_corpus_is_judged_as_it_says() {
    let (secure, insecure) = (core("https://core.example.nl"), core("http://core.example.nl"));
    for row in corpus::rows() {
        let ours = ClientUrl::parse(&row.url, &insecure);
        let Some(place) = row.verdict.place() else {
            assert!(ours.is_err() && ClientUrl::parse(&row.url, &secure).is_err(), "followed: {row}");
            continue;
        };
        let ours = ours.unwrap_or_else(|why| panic!("{why:?}: {row}"));
        assert_eq!(ours.as_str(), row.url);
        assert!(ours.agrees_with(&format!("{}:", place.scheme), place.host), "{row}");
        if !matches!(row.verdict, Verdict::Perhaps(_)) {
            let url = Url::parse(&row.url).unwrap_or_else(|why| panic!("no browser reads {row}: {why}"));
            let read = (url.scheme(), url.host_str(), url.port_or_known_default());
            assert_eq!(read, (place.scheme, Some(place.host), Some(place.port)), "{row}");
        }
        let from_secure = ClientUrl::parse(&row.url, &secure);
        match place.scheme {
            "https" => assert_eq!(from_secure.as_ref(), Ok(&ours), "{row}"),
            _ => assert_eq!(from_secure, Err(InvalidClientUrl::Insecure), "{row}"),
        }
    }
}

#[test]
fn the_corpus_is_large_and_says_nothing_twice() {
    let rows = corpus::rows();
    let mut seen = HashSet::new();
    let mut count = HashMap::<_, usize>::new();
    for row in &rows {
        assert!(seen.insert(&row.url), "twice: {row}");
        *count.entry(row.category).or_default() += 1;
    }
    assert!(rows.len() >= 400, "{} rows", rows.len());
    assert!(count.values().all(|&rows| rows >= 3), "{count:?}");
}

/// Whatever is followed: absolute, plain, without a user, to the host that stands in it.
fn check(text: &str) -> Result<(), TestCaseError> {
    let Ok(ours) = ClientUrl::parse(text, &core("http://core.example.nl")) else { return Ok(()) };
    prop_assert_eq!(ours.as_str(), text);
    prop_assert!(text.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\'));
    let (scheme, rest) = text.split_once("://").unwrap();
    let authority = rest.split(['/', '?', '#']).next().unwrap();
    let host = authority.split(':').next().unwrap();
    prop_assert!(["http", "https"].contains(&scheme.to_ascii_lowercase().as_str()));
    let in_dns = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    prop_assert!(!host.is_empty() && host.bytes().all(in_dns), "{host:?}");

    let secure = ClientUrl::parse(text, &core("https://core.example.nl"));
    prop_assert_eq!(secure.is_ok(), scheme.eq_ignore_ascii_case("https"));
    // An `xn--` label can still be invalid punycode; such a URL the browser refuses, and so do we then.
    if let Ok(url) = Url::parse(text) {
        let protocol = format!("{}:", url.scheme());
        prop_assert!(ours.agrees_with(&protocol, url.host_str().unwrap()), "{text:?} is read as {url}");
        prop_assert!(!ours.agrees_with(&protocol, "elsewhere.example") && !ours.agrees_with("ftp:", host));
        prop_assert_eq!((url.username(), url.password()), ("", None));
        let port = authority.split_once(':').map(|(_, port)| port.parse::<u16>().unwrap());
        let expected = port.or(Some(if url.scheme() == "https" { 443 } else { 80 }));
        prop_assert_eq!(url.port_or_known_default(), expected);
    } else {
        prop_assert!(text.to_ascii_lowercase().contains("xn--"), "{:?} is no URL to a browser", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(10_000))]

    #[test]
    fn tricks_played_on_the_corpus_mislead_nobody(text in client_url()) {
        check(&text)?;
    }

    #[test]
    fn nor_does_any_other_text(text in any_text()) {
        check(&text)?;
    }

    #[test]
    fn nor_any_host(host in host(), port in prop::option::of(any::<u32>())) {
        check(&match port { Some(port) => format!("https://{host}:{port}/x"), None => format!("https://{host}/x") })?;
    }
}

/// A name, a number, or something between the two.
fn host() -> impl Strategy<Value = String> {
    string_regex("[a-zA-Z0-9._-]{1,12}(\\.[0-9a-fx]{1,4}){0,4}").unwrap()
}
