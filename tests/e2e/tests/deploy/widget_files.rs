//! The widget's files: readable by every web site, with the right type, compressed, and with the right cache headers.

use std::fs;

use anyhow::{Context, Result};
use reqwest::StatusCode;
use reqwest::header::{ACCEPT_ENCODING, IF_NONE_MATCH, ORIGIN};

use crate::deploy::answer::{header, varies_by};
use crate::deploy::deployment::Deployment;
use crate::deploy::dist::{self, Dist};
use crate::deploy::server::Server;

on_each_server!(
    every_web_site_may_load_them,
    they_come_as_packed_as_the_browser_allows,
    what_never_changes_is_kept,
    a_file_that_is_not_there_is_not_remembered,
);

const SCRIPT: &str = "id-contact-initiator.js";
const WASM: &str = "id-contact-initiator.wasm";
const TEXTS: &str = "id-contact-initiator.en.json";
const FOR_EVER: &str = "public, max-age=31536000, immutable";

async fn with_files(server: Server) -> Result<(Deployment, Dist)> {
    let deployment = Deployment::of(server).await?;
    let dist = dist::fill(&deployment.widget_folder())?;
    Ok((deployment, dist))
}

async fn every_web_site_may_load_them(server: Server) -> Result<()> {
    let (deployment, Dist { version, .. }) = with_files(server).await?;
    for (file, kind) in [(SCRIPT, "text/javascript"), (WASM, "application/wasm"), (TEXTS, "application/json")]
    {
        for encodings in ["", "br", "gzip"] {
            let answer = deployment
                .get(&format!("/initiator/{version}/{file}"))
                .header(ORIGIN, "https://elsewhere.example")
                .header(ACCEPT_ENCODING, encodings)
                .send()
                .await?;
            assert_eq!(answer.status(), 200);
            assert_eq!(header(&answer, "content-type"), Some(kind));
            assert_eq!(header(&answer, "access-control-allow-origin"), Some("*"));
            assert_eq!(header(&answer, "cross-origin-resource-policy"), Some("cross-origin"));
            assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"));
        }
    }
    Ok(())
}

async fn they_come_as_packed_as_the_browser_allows(server: Server) -> Result<()> {
    let (deployment, Dist { hash, .. }) = with_files(server).await?;
    for file in [SCRIPT, WASM, TEXTS] {
        for (encodings, encoding, suffix) in [
            ("gzip, deflate, br, zstd", Some("br"), ".br"),
            ("gzip, deflate", Some("gzip"), ".gz"),
            ("br;q=0", None, ""),
            ("identity", None, ""),
            ("brotli", None, ""),
        ] {
            let answer = deployment
                .get(&format!("/initiator/{hash}/{file}"))
                .header(ACCEPT_ENCODING, encodings)
                .send()
                .await?;
            assert_eq!(header(&answer, "content-encoding"), encoding, "{encodings}");
            assert!(varies_by("Accept-Encoding", &answer), "{encodings}");
            let expected = fs::read(deployment.widget_folder().join(&hash).join(format!("{file}{suffix}")))?;
            assert!(answer.bytes().await? == expected, "{file} for {encodings} has other bytes");
        }
    }
    Ok(())
}

async fn what_never_changes_is_kept(server: Server) -> Result<()> {
    let (deployment, Dist { version, hash }) = with_files(server).await?;
    let folder = deployment.widget_folder();
    for other in ["1.2.4-beta.1", "latest", "1"] {
        fs::create_dir(folder.join(other))?;
        fs::copy(folder.join(SCRIPT), folder.join(other).join(SCRIPT))?;
    }
    for (path, caching) in [
        (format!("/initiator/{version}/{SCRIPT}"), FOR_EVER),
        (format!("/initiator/{version}/{WASM}"), FOR_EVER),
        (format!("/initiator/{hash}/{TEXTS}"), FOR_EVER),
        (format!("/initiator/1.2.4-beta.1/{SCRIPT}"), FOR_EVER),
        (format!("/initiator/latest/{SCRIPT}"), "no-cache"),
        (format!("/initiator/1/{SCRIPT}"), "no-cache"),
        (format!("/initiator/{SCRIPT}"), "no-cache"),
        (format!("/initiator/{WASM}"), "no-cache"),
    ] {
        for encodings in ["br, gzip", "identity"] {
            let request = || deployment.get(&path).header(ACCEPT_ENCODING, encodings);
            let answer = request().send().await?;
            assert_eq!(header(&answer, "cache-control"), Some(caching), "{path}");

            let tag = header(&answer, "etag").context("the file has a tag")?;
            let answer = request().header(IF_NONE_MATCH, tag).send().await?;
            assert_eq!(answer.status(), StatusCode::NOT_MODIFIED, "{path}");
            assert_eq!(header(&answer, "cache-control"), Some(caching), "{path}");
        }
    }
    Ok(())
}

async fn a_file_that_is_not_there_is_not_remembered(server: Server) -> Result<()> {
    let (deployment, Dist { version, hash }) = with_files(server).await?;
    for path in [
        format!("/initiator/{version}/lost.js"),
        format!("/initiator/{hash}/lost.wasm"),
        "/initiator/%2e%2e/lost.json".to_owned(),
        "/initiator/".to_owned(),
    ] {
        let answer = deployment.get(&path).send().await?;
        assert!(answer.status().is_client_error(), "{path} is answered with {}", answer.status());
        assert_eq!(header(&answer, "cache-control"), None, "{path}");
    }
    assert!(deployment.core.requests().iter().all(|request| !request.path.contains("/initiator/")));
    Ok(())
}
