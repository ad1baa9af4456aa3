//! The core gets what was sent, and the visitor gets what it answers.

use anyhow::{Context, Result};
use demo_core::{CoreOptions, TimeScale};
use reqwest::header::{CONTENT_TYPE, ORIGIN};

use crate::deploy::answer::header;
use crate::deploy::deployment::{Deployment, IRMA_CHAT, LISTED, bare_core};
use crate::deploy::server::Server;

on_each_server!(
    a_start_arrives_as_it_was_sent,
    a_redirect_is_passed_on,
    a_form_without_script_still_starts,
    a_purpose_keeps_its_encoding,
    a_slow_start_is_waited_for,
);

async fn a_start_arrives_as_it_was_sent(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    let answer = deployment.start("", IRMA_CHAT).header(ORIGIN, LISTED).send().await?;
    assert_eq!(header(&answer, "content-type"), Some("application/json"));
    assert!(answer.text().await?.contains("client_url"));

    let [start] = &deployment.core.requests()[..] else { panic!("there is one") };
    assert_eq!((&*start.method, &*start.path), ("POST", "/start"));
    assert_eq!(start.header("accept"), Some("application/json"));
    assert_eq!(start.header("content-type"), Some("application/json"));
    assert_eq!(start.body, IRMA_CHAT);
    Ok(())
}

async fn a_redirect_is_passed_on(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    let answer = deployment.start_accepting("*/*", "", IRMA_CHAT).send().await?;
    assert_eq!(answer.status(), 303);
    let location = header(&answer, "location").context("a redirect says where to")?;
    assert!(location.starts_with(&format!("{}/auth/irma/", deployment.core.url())), "{location}");
    Ok(())
}

async fn a_form_without_script_still_starts(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    let answer = deployment
        .start("", "purpose=personal_question&auth_method=irma&comm_method=chat")
        .headers([(CONTENT_TYPE, "application/x-www-form-urlencoded".parse()?)].into_iter().collect())
        .send()
        .await?;
    assert_eq!(answer.status(), 303);
    Ok(())
}

async fn a_purpose_keeps_its_encoding(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for (purpose, status) in [("with%20space", 200), ("with%2Fslash", 200), ("with/slash", 404)] {
        let path = format!("/session_options/{purpose}");
        let answer = deployment.get(&path).send().await?;
        assert_eq!(answer.status(), status, "{path}");
        let seen = deployment.core.requests().pop().context("the core was asked")?;
        assert_eq!(seen.path, path);
    }
    Ok(())
}

/// Longer than the widget waits.
async fn a_slow_start_is_waited_for(server: Server) -> Result<()> {
    // In real time, the scenario takes 8 seconds.
    let slow = CoreOptions { time_scale: TimeScale::new(2.0), ..bare_core() };
    let deployment = Deployment::before(server, slow).await?;
    let answer = deployment.start("/scenario/start-slow", IRMA_CHAT).send().await?;
    assert_eq!(answer.status(), 200);
    Ok(())
}
