//! The widget percent-encodes a purpose as the browser does. What a client URL means is tested in `hostile`.

use e2e::{ConsoleNoise, Setup};
use serde_json::json;

/// Purposes. Whether the demo core knows them makes no difference to the request.
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

/// Each purpose is asked for once, as the early request of the script and that of the widget have the same URL.
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
    Setup::page(page)
        .run(async |bed| {
            bed.browser.expect_in_console("purpose-unknown");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            bed.open("/").await?;
            let add = "addPurposes(...arguments)";
            bed.browser.eval::<()>(add, vec![json!(bed.core.url()), json!(PURPOSES)]).await?;
            for nth in 1..=PURPOSES.len() {
                let widget = bed.widget(&format!("id-contact-initiator:nth-of-type({nth})"));
                widget.until("an answer", |view| view.form || view.has_code("purpose-unknown")).await?;
            }

            let encode = "return arguments[0].map((purpose) => encodeURIComponent(purpose))";
            let encoded: Vec<String> = bed.browser.eval(encode, vec![json!(PURPOSES)]).await?;
            let mut expected: Vec<_> =
                encoded.iter().map(|it| format!("GET /session_options/{it}")).collect();
            let mut seen = bed.call_lines();
            expected.sort();
            seen.sort();
            assert_eq!(seen, expected);
            Ok(())
        })
        .await;
}
