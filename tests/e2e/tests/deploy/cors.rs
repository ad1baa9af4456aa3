//! Pages of listed web sites may read everything, errors included. Others may read nothing.

use anyhow::Result;
use demo_core::CoreOptions;
use reqwest::header::ORIGIN;
use reqwest::{RequestBuilder, Response};

use crate::deploy::answer::{header, may_be_read_by, speaks_of_cors, varies_by};
use crate::deploy::deployment::{Deployment, IRMA_CHAT, LISTED, bare_core};
use crate::deploy::server::Server;

on_each_server!(
    a_listed_origin_reads_every_answer,
    any_other_origin_is_told_nothing,
    the_preflight_is_answered_without_the_core,
    a_preflight_of_another_origin_allows_nothing,
    a_core_that_is_down_is_told_of,
    headers_of_the_core_itself_are_not_doubled,
);

/// A request for each kind of answer, and its status.
fn of_every_kind(deployment: &Deployment) -> Vec<(RequestBuilder, u16)> {
    vec![
        (deployment.get("/session_options"), 200),
        (deployment.get("/session_options/personal_question"), 200),
        (deployment.get("/session_options/unknown"), 404),
        (deployment.get("/nothing"), 404),
        (deployment.get("/scenario/options-500/session_options/personal_question"), 500),
        (deployment.get("/scenario/options-drop/session_options/personal_question"), 502),
        (deployment.get("/static/irma.svg"), 200),
        (deployment.get("/static/lost.svg"), 404),
        (deployment.start("", IRMA_CHAT), 200),
        (deployment.start("", "{}"), 404),
        (deployment.start("/scenario/start-500", IRMA_CHAT), 500),
        (deployment.start_accepting("*/*", "", IRMA_CHAT), 303),
    ]
}

async fn a_listed_origin_reads_every_answer(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for (request, status) in of_every_kind(&deployment) {
        let answer = request.header(ORIGIN, LISTED).send().await?;
        assert_eq!(answer.status(), status, "{}", answer.url());
        assert!(may_be_read_by(LISTED, &answer), "{}: {:?}", answer.url(), answer.headers());
        assert!(varies_by("Origin", &answer), "{}: {:?}", answer.url(), answer.headers());
    }
    Ok(())
}

async fn any_other_origin_is_told_nothing(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for origin in [
        "https://elsewhere.example",
        "http://www.gemeente.example",
        "https://www.gemeente.example:8443",
        "https://www.gemeente.example.elsewhere.example",
        "https://not-www.gemeente.example",
        "https://wwwXgemeente.example",
        "https://gemeente.example",
        "null",
        "*",
        "",
    ] {
        for request in [
            deployment.get("/session_options/personal_question"),
            deployment.get("/session_options/unknown"),
            deployment.get("/static/irma.svg"),
            deployment.start("", IRMA_CHAT),
        ] {
            told_nothing(&request.header(ORIGIN, origin).send().await?);
        }
    }
    for (request, status) in of_every_kind(&deployment) {
        let answer = request.send().await?;
        assert_eq!(answer.status(), status, "{}", answer.url());
        told_nothing(&answer);
    }
    Ok(())
}

async fn the_preflight_is_answered_without_the_core(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for path in ["/start", "/session_options/personal_question"] {
        let answer = deployment.preflight(path, LISTED).send().await?;
        assert_eq!(answer.status(), 204);
        assert!(may_be_read_by(LISTED, &answer));
        assert!(varies_by("Origin", &answer));
        let allowed = |name| header(&answer, name).map(str::to_lowercase);
        assert_eq!(allowed("access-control-allow-methods").as_deref(), Some("get, post"));
        assert_eq!(allowed("access-control-allow-headers").as_deref(), Some("accept, content-type"));
        assert_eq!(allowed("access-control-max-age").as_deref(), Some("7200"));
    }
    assert!(deployment.core.requests().is_empty());
    Ok(())
}

async fn a_preflight_of_another_origin_allows_nothing(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    let answer = deployment.preflight("/start", "https://elsewhere.example").send().await?;
    told_nothing(&answer);
    assert!(deployment.core.requests().is_empty());
    Ok(())
}

async fn a_core_that_is_down_is_told_of(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    let options = deployment.get("/session_options/personal_question").header(ORIGIN, LISTED);
    deployment.core.stop().await;
    let answer = options.send().await?;
    // Apache calls a core that is down a service that is unavailable, the others a bad gateway.
    assert_eq!(answer.status(), if server == Server::Apache { 503 } else { 502 });
    assert!(may_be_read_by(LISTED, &answer));
    Ok(())
}

async fn headers_of_the_core_itself_are_not_doubled(server: Server) -> Result<()> {
    let deployment = Deployment::before(server, CoreOptions { cors: true, ..bare_core() }).await?;
    let options = || deployment.get("/session_options/personal_question");
    let answer = options().header(ORIGIN, LISTED).send().await?;
    assert!(may_be_read_by(LISTED, &answer));
    let answer = options().header(ORIGIN, "https://elsewhere.example").send().await?;
    assert_eq!(header(&answer, "access-control-allow-origin"), None);
    Ok(())
}

fn told_nothing(answer: &Response) {
    assert!(!speaks_of_cors(answer), "{}: {:?}", answer.url(), answer.headers());
    assert!(varies_by("Origin", answer), "{}: {:?}", answer.url(), answer.headers());
}
