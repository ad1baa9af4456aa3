//! Where our reading and the browser's must be the same: percent-encoding, and what a client URL means.

use anyhow::Result;
use e2e::{Grumble, Setting};
use id_contact_session::{ClientUrl, CoreUrl};
use serde::Deserialize;
use serde_json::json;

/// Known to the demo core, or not: the request is the same.
const PURPOSES: &[&str] = &[
    "report_move",
    "with space",
    "with/slash",
    "aangifte-zoë",
    "-_.!~*'()",
    "a+b&c=d?e#f%g",
    "%41",
    r#"back\slash"quote<tag>"#,
    "[brackets]{braces}|^`",
    "@:;,$",
    "e\u{301} is not é",
    "ﬁne, ΣΣ, ß",
    "日本語",
    "👩🏽‍🚀",
    "..x",
    "...",
];

/// Unknown purposes are told once, and asked for once: the script's preload and the widget's own request
/// have one URL.
#[tokio::test]
async fn purposes_are_encoded_as_encode_uri_component_does() {
    let page = r#"<script>
        addPurposes = (core, purposes) => purposes.forEach((purpose) => {
          const element = document.createElement("id-contact-initiator");
          element.setAttribute("core-url", core);
          element.setAttribute("purpose", purpose);
          document.body.append(element);
        });
      </script>"#;
    Setting::page(page)
        .play(async |stage| {
            stage.browser.expect_in_console("purpose-unknown");
            stage.browser.let_grumble(Grumble::LoadFailed);
            stage.open("/").await?;
            let add = "addPurposes(...arguments)";
            stage.browser.eval::<()>(add, vec![json!(stage.core.url()), json!(PURPOSES)]).await?;
            for nth in 1..=PURPOSES.len() {
                let widget = stage.widget(&format!("id-contact-initiator:nth-of-type({nth})"));
                widget.until("an answer", |look| look.form || look.has_code("purpose-unknown")).await?;
            }

            let encode = "return arguments[0].map((purpose) => encodeURIComponent(purpose))";
            let encoded: Vec<String> = stage.browser.eval(encode, vec![json!(PURPOSES)]).await?;
            let mut expected: Vec<_> =
                encoded.iter().map(|it| format!("GET /session_options/{it}")).collect();
            let mut seen = stage.call_lines();
            expected.sort();
            seen.sort();
            assert_eq!(seen, expected);
            Ok(())
        })
        .await;
}

const FOLLOWED: &[&str] = &[
    "https://auth.example.nl",
    "https://auth.example.nl/",
    "https://auth.example.nl/auth/irma/0123456789abcdef",
    "HTTPS://AUTH.EXAMPLE.NL/Path",
    "https://Auth.Example.nl:8443/a?b=c&d=e#f",
    "https://auth.example.nl:443/",
    "http://auth.example.nl:80",
    "http://localhost:8100/start",
    "http://127.0.0.1:9000/auth",
    "https://192.168.0.255/",
    "https://0.0.0.0/",
    "https://a-b.c_d.example/",
    "https://xn--bcher-kva.example/",
    "https://1password.example/",
    "https://123.example/",
    "https://a.b.c.d.e.f.example/",
    "https://example.nl?query=1",
    "https://example.nl#fragment",
    "https://example.nl/%2e%2e/%00",
    "https://example.nl/../../a",
    "https://example.nl//evil.example/",
    "https://example.nl/?next=//evil.example",
    "https://example.nl/@evil.example",
    "https://example.nl?@evil.example",
    "https://example.nl#@evil.example",
    "https://example.nl/https://evil.example",
    "https://example.nl/a:b",
    "https://example.nl/%",
    "https://example.nl/{}|^`<>\"'",
    "https://example.nl:1/",
    "https://example.nl:65535/",
];

const REFUSED: &[&str] = &[
    "",
    " ",
    "auth",
    "/auth/1",
    "//evil.example",
    "///evil.example",
    "\\\\evil.example",
    "https:evil.example",
    "https:/evil.example",
    "https:///evil.example",
    "https:\\\\evil.example",
    "https://example.nl\\@evil.example",
    "https://evil.example\\.example.nl",
    "https://user@evil.example",
    "https://user:secret@evil.example",
    "https://example.nl:443@evil.example",
    "https://@evil.example",
    "https://example.nl%40evil.example",
    "https://evil%2eexample",
    "https://ev\til.example",
    "https://evil.example/\n",
    "\u{0}https://evil.example",
    " https://evil.example",
    "https://evil.example ",
    "https://evil\u{3002}example",
    "https://ｅvil.example",
    "https://bücher.example",
    "https://evil\u{ad}.example",
    "https://0x7f.0.0.1",
    "https://0177.0.0.1",
    "https://2130706433",
    "https://127.1",
    "https://1.2.3.4.5",
    "https://256.1.1.1",
    "https://1.2.3.4.",
    "https://example.nl.",
    "https://.example.nl",
    "https://a..b",
    "https://",
    "https://?",
    "https://:443",
    "https://[::1]/",
    "https://example.nl:",
    "https://example.nl:0",
    "https://example.nl:00443",
    "https://example.nl:65536",
    "https://example.nl:https",
    "https://exa mple.nl",
    "https://exam^ple.nl",
    "https://exam<ple.nl",
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "javascript://example.nl/%0aalert(1)",
    "data:text/html,hijacked",
    "blob:https://example.nl/1",
    "file:///etc/passwd",
    "ftp://example.nl",
    "ws://example.nl",
    "tel:+31000000000",
    "about:blank",
    "view-source:https://example.nl",
    "https",
    "https//example.nl",
    "htps://example.nl",
];

/// What the browser's own `URL` makes of a text.
#[derive(Debug, Deserialize)]
struct BrowsersUrl {
    protocol: String,
    hostname: String,
    username: String,
}

#[tokio::test]
async fn client_urls_mean_the_same_to_the_browser() {
    Setting::page("")
        .play(async |stage| {
            stage.open("/").await?;
            let core = CoreUrl::parse(&stage.core.url()).expect("the demo core's URL is valid");
            let read = async |texts: &[&str]| -> Result<Vec<Option<BrowsersUrl>>> {
                let script = "return arguments[0].map((text) => { try { \
                    const { protocol, hostname, username } = new URL(text); \
                    return { protocol, hostname, username }; } catch { return null; } })";
                stage.browser.eval(script, vec![json!(texts)]).await
            };

            for (text, url) in FOLLOWED.iter().zip(read(FOLLOWED).await?) {
                let ours = ClientUrl::parse(text, &core).unwrap_or_else(|why| panic!("{text:?}: {why:?}"));
                let theirs = url.unwrap_or_else(|| panic!("the browser does not understand {text:?}"));
                assert!(ours.agrees_with(&theirs.protocol, &theirs.hostname), "{text:?} is {theirs:?}");
                assert_eq!(theirs.username, "", "{text:?}");
            }
            for text in REFUSED {
                assert!(ClientUrl::parse(text, &core).is_err(), "{text:?} is followed");
            }
            // They are refused for a reason: the browser would make something of most of them.
            let understood = read(REFUSED).await?.iter().flatten().count();
            assert!(understood > REFUSED.len() / 2, "the browser understands only {understood}");
            Ok(())
        })
        .await;
}
