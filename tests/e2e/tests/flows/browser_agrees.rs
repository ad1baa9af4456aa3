//! Where our writing and the browser's must be the same: percent-encoding. What a client URL means stands in `hostile`.

use e2e::{Grumble, Setting};
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

/// Unknown purposes are told once, and asked for once: the script's early request and the
/// widget's own have one URL.
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
