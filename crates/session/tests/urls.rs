//! What we accept as a URL, a browser reads as the same place. The crate `url` implements the WHATWG URL
//! Standard as browsers do; a test in a real browser asks the browser itself.

use id_contact_session::{ClientUrl, CoreUrl, Purpose};
use proptest::prelude::*;
use url::Url;

/// Texts that look like URLs, and the tricks that are played with them.
fn url_like() -> impl Strategy<Value = String> {
    let scheme = prop::sample::select(vec![
        "https://",
        "http://",
        "HTTPS://",
        "https:",
        "https:/",
        "https:\\\\",
        "//",
        "javascript:",
        "data:",
        "",
    ]);
    let host = prop::sample::select(vec![
        "example.nl",
        "EXAMPLE.nl",
        "a_b.example",
        "xn--nxasmq6b.example",
        "127.0.0.1",
        "0x7f.1",
        "2130706433",
        "1.2.3",
        "01.2.3.4",
        "[::1]",
        "user@example.nl",
        "user:pw@example.nl",
        "example.nl.",
        "exa mple.nl",
        "ex%61mple.nl",
        "example.nl\t",
        "еxample.nl",
        "a..b",
        "-a.b-",
        "",
    ]);
    let port =
        prop::sample::select(vec!["", ":443", ":80", ":8443", ":0", ":65536", ":", ":0443", ":8a", ":@x"]);
    (scheme, host, port, r"([/?#\\@:]|[ -~]|\PC|\t|\n){0,16}")
        .prop_map(|(scheme, host, port, rest)| [scheme, host, port, &rest].concat())
}

fn check(text: &str) -> Result<(), TestCaseError> {
    let core = CoreUrl::parse("http://core.example.nl").unwrap();
    let Ok(client_url) = ClientUrl::parse(text, &core) else { return Ok(()) };
    // An `xn--` label can still be invalid punycode; such a URL the browser refuses, and so do we then.
    if let Ok(url) = Url::parse(client_url.as_str()) {
        let protocol = format!("{}:", url.scheme());
        prop_assert!(client_url.agrees_with(&protocol, url.host_str().unwrap()), "{text:?} is read as {url}");
        prop_assert_eq!(url.username(), "");
        prop_assert_eq!(url.password(), None);
    } else {
        prop_assert!(text.to_ascii_lowercase().contains("xn--"), "{:?} is no URL to a browser", text);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn an_accepted_client_url_means_the_same_to_a_browser(text in url_like()) {
        check(&text)?;
    }

    #[test]
    fn nor_does_any_other_text_mislead_us(text in any::<String>()) {
        check(&text)?;
    }

    #[test]
    fn nor_any_host(host in "[a-zA-Z0-9._-]{1,12}(\\.[0-9a-fx]{1,4}){0,4}", port in prop::option::of(any::<u32>())) {
        check(&match port { Some(port) => format!("https://{host}:{port}/x"), None => format!("https://{host}/x") })?;
    }

    #[test]
    fn a_core_url_stays_the_base_of_what_is_asked(text in url_like(), purpose in any::<String>()) {
        if let (Ok(core), Ok(purpose)) = (CoreUrl::parse(&text), Purpose::parse(&purpose))
            && let Ok(base) = Url::parse(core.as_str())
        {
            let asked = Url::parse(&core.join(&["session_options/", &purpose.to_path_segment()].concat())).unwrap();
            prop_assert_eq!(asked.origin(), base.origin());
            prop_assert_eq!(asked.query(), None);
            let segment = asked.path_segments().unwrap().next_back().unwrap();
            let decoded = percent_encoding::percent_decode_str(segment).decode_utf8().unwrap();
            prop_assert_eq!(decoded.as_ref(), purpose.as_str());
        }
    }
}
