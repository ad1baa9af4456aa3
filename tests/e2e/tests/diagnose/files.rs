//! How the widget's own files are served: there, readable, of the right type and of one release.

use std::env;
use std::path::PathBuf;

use demo_core::{Site, SiteOptions};
use e2e::{Setup, TestBed};
use serde_json::json;

use crate::diagnose::diagnosis::{PAGE, diagnose, provocations_are_no_surprise, settings};

const OWNER: &str = "website owner";
const WASM: &str = "/initiator/id-contact-initiator.wasm";
const ANY_ORIGIN: (&str, &str) = ("access-control-allow-origin", "*");

#[tokio::test]
async fn a_wasm_that_is_not_there_is_missed() {
    Setup::page(PAGE)
        .without_wasm()
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let diagnosis = diagnose(bed, settings(&bed.core.url())).await?;
            diagnosis.assert("wasm-file", "problem", OWNER, &["404", WASM, "beside the script"]);
            assert_eq!(diagnosis.ids("problem"), ["wasm-file"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn a_page_in_the_wasm_s_place_is_not_taken_for_it() {
    Setup::page(PAGE)
        .with_page("/folder/id-contact-initiator.wasm", "<h1>Welkom</h1>")
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let mut settings = settings(&bed.core.url());
            settings["scriptUrl"] = json!("/folder/id-contact-initiator.js");
            let diagnosis = diagnose(bed, settings).await?;
            diagnosis.assert("wasm-file", "problem", OWNER, &["text/html", "beside the script"]);
            Ok(())
        })
        .await;
}

#[tokio::test]
async fn another_host_must_let_the_page_read_the_wasm() {
    from_another_host(&[], async |diagnosis, bed| {
        let words = ["another host", "Access-Control-Allow-Origin: *", WASM];
        diagnosis.assert("wasm-file", "problem", OWNER, &words);
        assert!(!bed.core.requests().is_empty());
    })
    .await;
    from_another_host(&[ANY_ORIGIN], async |diagnosis, _| {
        assert!(diagnosis.ok, "{}", diagnosis.text);
        let compression = diagnosis.check("wasm-compression");
        assert_eq!(compression.outcome, "skipped", "{}", diagnosis.text);
        assert!(compression.found.contains("Timing-Allow-Origin"), "{}", diagnosis.text);
    })
    .await;
}

#[tokio::test]
async fn mime_type_and_caching_have_their_advice() {
    const HEADERS: [(&str, &str); 3] =
        [ANY_ORIGIN, ("content-type", "application/octet-stream"), ("cache-control", "no-store")];
    from_another_host(&HEADERS, async |diagnosis, _| {
        let words = ["application/octet-stream", "Content-Type: application/wasm"];
        diagnosis.assert("wasm-type", "warning", OWNER, &words);
        diagnosis.assert("wasm-caching", "warning", OWNER, &["no-store", "Cache-Control: no-cache", "ETag"]);
        assert!(diagnosis.ok, "the widget does with it\n{}", diagnosis.text);
    })
    .await;
}

#[tokio::test]
async fn script_and_wasm_must_be_of_one_release() {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            bed.open("/").await?;
            let hash = "return fetch(arguments[0]).then((answer) => answer.arrayBuffer())
                .then((bytes) => crypto.subtle.digest('SHA-256', bytes))
                .then((digest) => `sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`)";
            let right: String = bed.browser.eval(hash, vec![json!(WASM)]).await?;
            let wrong = "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
            for (integrity, outcome) in [(right.as_str(), "ok"), (wrong, "problem")] {
                let mut settings = settings(&bed.core.url());
                settings["pins"] = json!({ "wasm": integrity });
                let diagnosis = diagnose(bed, settings).await?;
                assert_eq!(diagnosis.check("wasm-match").outcome, outcome, "{}", diagnosis.text);
            }
            Ok(())
        })
        .await;
}

/// Looks at a WASM that another web site serves with these headers.
async fn from_another_host(
    headers: &[(&str, &str)],
    judge: impl AsyncFnOnce(crate::diagnose::diagnosis::Diagnosis, &TestBed),
) {
    Setup::page(PAGE)
        .run(async |bed| {
            provocations_are_no_surprise(bed);
            let widget = PathBuf::from(env::var("INITIATOR_WIDGET")?);
            let options = SiteOptions {
                mounts: vec![("/initiator".to_owned(), widget)],
                headers: headers
                    .iter()
                    .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
                    .collect(),
                ..SiteOptions::default()
            };
            let other = Site::start(([127, 0, 0, 1], 0).into(), options).await?;
            bed.open("/").await?;
            let mut settings = settings(&bed.core.url());
            settings["wasmUrl"] = json!(format!("{}{WASM}", other.url()));
            judge(diagnose(bed, settings).await?, bed).await;
            Ok(())
        })
        .await;
}
