//! The core's answers: the widget reads in them what a simple reading of the result of `JSON.parse` says.

use std::time::Duration;

use anyhow::Result;
use e2e::{ConsoleNoise, Setup, TestBed, report};
use id_contact_session::{ClientUrl, CoreUrl};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::hostile::json;
use crate::hostile::scripts::{here, values};

const COUNT: usize = 400;

/// Documents in addition to the generated ones. `…` stands for a good method.
const OPTIONS: &[&str] = &[
    "",
    " ",
    "null",
    "[]",
    "{}",
    "\"auth_methods\"",
    "[[…],[…]]",
    "\u{feff}{\"auth_methods\":[…],\"comm_methods\":[…]}",
    "{\"auth_methods\":[…],\"comm_methods\":[…]}\0",
    r#"{"auth_methods":[…],"comm_methods":[…]}}"#,
    r#"{"auth_methods":[…],"comm_methods":[…],}"#,
    r#"{"auth_methods":[],"auth_methods":[…],"comm_methods":[…]}"#,
    r#"{"auth_methods":[…],"auth_methods":1,"comm_methods":[…]}"#,
    r#"{"auth_methods":[…],"comm_methods":[…],"more":[NaN]}"#,
    r#"{"auth_methods":[…],"comm_methods":[…],"more":[1e999,-1e999,-0,123456789012345678901234567890]}"#,
    r#"{"auth_methods":[{"tag":1e999}],"comm_methods":[…]}"#,
    r#"{"__proto__":{"auth_methods":[…],"comm_methods":[…]}}"#,
    r#"{"__proto__":null,"constructor":null,"auth_methods":[…],"comm_methods":[…]}"#,
    r#"{"auth_methods":{"__proto__":[],"length":1,"0":{"tag":"irma"}},"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"__proto__":{"tag":"irma"}}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":"__proto__"},{"tag":"constructor"},{"tag":"toString"}],"comm_methods":[…]}"#,
    r#"{"auth_methods":["irma"],"comm_methods":[…]}"#,
    r#"{"auth_methods":[["irma","IRMA",null]],"comm_methods":[…]}"#,
    r#"{"auth_methods":"irma","comm_methods":[…]}"#,
    r#"{"auth_methods":[…,null],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":["irma"]}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":"irma","name":{"toString":"IRMA"}}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":"irma","image_path":false}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":"\ud800"},{"tag":"\udfff"},{"tag":"\ud83d\ude00"}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":"é"},{"tag":"e\u0301"},{"tag":"\u0000"}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[{"tag":""},{"tag":""}],"comm_methods":[…]}"#,
    r#"{"auth_methods":[…],"comm_methods":[{"tag":" ","name":" \n "}]}"#,
    r#"{"AUTH_METHODS":[…],"auth_methods ":[…],"comm_methods":[…]}"#,
];

/// Answers to a start in addition to the generated ones.
const STARTS: &[&str] = &[
    "",
    "null",
    "\"https://auth.example.nl\"",
    "[\"https://auth.example.nl\"]",
    "{}",
    r#"{"client_url":null}"#,
    r#"{"client_url":["https://auth.example.nl"]}"#,
    r#"{"client_url":{"href":"https://auth.example.nl"}}"#,
    r#"{"client_url":1e999}"#,
    r#"{"__proto__":{"client_url":"https://auth.example.nl"}}"#,
    r#"{"client_url":"https://auth.example.nl","client_url":"https://evil.example"}"#,
    r#"{"client_url":"https://auth.example.nl","client_url":null}"#,
    r#"{"client_url":"https://auth.example.nl\u0000"}"#,
    r#"{"client_url":"https://auth.example.nl/\ud800"}"#,
    r#"{"client_url":"\u0068ttps:\/\/auth.example.nl\/\u0061"}"#,
    r#"{"Client_url":"https://auth.example.nl"}"#,
    "{\"client_url\":\"https://auth.example.nl/\n\"}",
];

const PAGE: &str = r#"
    <script type="module" src="/hostile/answers.js"></script>
    <id-contact-initiator core-url="{core}" lang="nl"></id-contact-initiator>
"#;

fn setting() -> Setup {
    Setup::page(PAGE).with_folder("/hostile", here())
}

async fn call<T: DeserializeOwned>(bed: &TestBed, function: &str, documents: &[Vec<u8>]) -> Result<T> {
    bed.browser.until_true("window.answers").await?;
    bed.browser.driver().set_script_timeout(Duration::from_mins(3)).await?;
    let script = format!(
        "const done = arguments[1]; answers.{function}(arguments[0]).then(done, (error) => done(String(error)))"
    );
    Ok(bed.browser.driver().execute_async(&script, vec![json!(documents)]).await?.convert()?)
}

#[tokio::test]
async fn options_are_read_as_json_parse_reads_them() {
    setting()
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            for code in ["purpose-missing", "options-invalid", "no-auth-method", "no-comm-method"] {
                bed.browser.expect_in_console(code);
            }
            bed.open("/").await?;
            let many =
                |count: usize| format!(r#"{{"auth_methods":[{}…],"comm_methods":[…]}}"#, "…,".repeat(count));
            let deep = [
                r#"{"more":"#,
                &"[".repeat(50_000),
                &"]".repeat(50_000),
                r#","auth_methods":[…],"comm_methods":[…]}"#,
            ]
            .concat();
            let long = |length: usize| {
                let rest = r#"{"auth_methods":[…],"comm_methods":[…],"more":""}"#.replace('…', METHOD);
                rest.replace("\"\"", &format!("\"{}\"", "x".repeat(length - rest.len())))
            };
            let named = |length: usize| {
                let name = "😀".repeat(length);
                format!(r#"{{"auth_methods":[{{"tag":"irma","name":"{name}"}}],"comm_methods":[…]}}"#)
            };
            let at_limits =
                [many(999), many(1_000), long(1 << 20), long((1 << 20) + 1), named(200), named(201), deep];
            let written = OPTIONS.iter().map(|&text| text.to_owned());
            let documents: Vec<_> = written
                .chain(at_limits)
                .map(|text| text.replace('…', METHOD).into_bytes())
                .chain(values(json::bytes(json::options()), COUNT))
                .collect();
            let outcomes: Vec<(Value, Value)> = call(bed, "options", &documents).await?;
            assert_eq!(outcomes.len(), documents.len());
            for (document, (made, meant)) in documents.iter().zip(&outcomes) {
                assert_eq!(made, meant, "{}", beginning(document));
            }
            let good = outcomes.iter().filter(|(made, _)| made.is_array()).count();
            assert!(good > COUNT / 10 && good < COUNT, "{good} are good");
            counted("answers to GET /session_options", documents.len());
            Ok(())
        })
        .await;
}

const METHOD: &str = r#"{"tag":"irma"}"#;

#[tokio::test]
async fn a_start_s_answer_is_read_as_json_parse_reads_it() {
    setting()
        .run(async |bed| {
            for code in ["purpose-missing", "start-invalid", "client-url-refused"] {
                bed.browser.expect_in_console(code);
            }
            bed.open("/").await?;
            let core = CoreUrl::parse(&bed.core.url()).expect("the demo core's URL is valid");
            let written = STARTS.iter().map(|text| text.as_bytes().to_vec());
            let documents: Vec<_> = written.chain(values(json::bytes(json::start()), COUNT)).collect();
            let outcomes: Vec<(Value, Option<String>)> = call(bed, "starts", &documents).await?;
            assert_eq!(outcomes.len(), documents.len());
            for (document, (made, meant)) in documents.iter().zip(&outcomes) {
                let expected = match meant {
                    None => json!("start-invalid"),
                    Some(url) if ClientUrl::parse(url, &core).is_ok() => json!([url]),
                    Some(_) => json!("client-url-refused"),
                };
                assert_eq!(*made, expected, "{}", beginning(document));
            }
            let good = outcomes.iter().filter(|(made, _)| made.is_array()).count();
            assert!(good > COUNT / 20 && good < COUNT, "{good} are good");
            assert_eq!(bed.browser.url().await?, bed.page_url("/"));
            counted("answers to POST /start", documents.len());
            Ok(())
        })
        .await;
}

fn beginning(document: &[u8]) -> String {
    String::from_utf8_lossy(&document[..document.len().min(500)]).into_owned()
}

fn counted(what: &str, values: usize) {
    report::row("Values given to the widget", &[("what", what), ("values", &values.to_string())]);
}
