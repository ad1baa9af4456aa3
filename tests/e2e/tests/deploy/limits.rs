//! Too large or too many requests are refused, with answers that the widget can read.

use anyhow::{Result, bail};
use reqwest::header::ORIGIN;

use crate::deploy::answer::may_be_read_by;
use crate::deploy::deployment::{Deployment, LISTED};
use crate::deploy::server::Server;

on_each_server!(a_large_body_does_not_reach_the_core);

async fn a_large_body_does_not_reach_the_core(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    let answer = deployment.start("", &" ".repeat(20_000)).header(ORIGIN, LISTED).send().await?;
    // Older versions of Caddy answer the same to a body that is too large as to a core that is down.
    let statuses: &[u16] = if server == Server::Caddy { &[413, 502] } else { &[413] };
    assert!(statuses.contains(&answer.status().as_u16()), "{}", answer.status());
    assert!(may_be_read_by(LISTED, &answer));
    assert!(deployment.core.requests().is_empty());
    Ok(())
}

/// Caddy has no limit of its own.
#[tokio::test]
async fn nginx_refuses_too_many_requests_at_once() -> Result<()> {
    let deployment = Deployment::of(Server::Nginx).await?;
    for _ in 0..500 {
        let answer = deployment.get("/session_options/call_only").header(ORIGIN, LISTED).send().await?;
        if answer.status() == 429 {
            assert!(may_be_read_by(LISTED, &answer));
            let answer = deployment.preflight("/start", LISTED).send().await?;
            assert_eq!(answer.status(), 204, "a preflight costs nothing and is not counted");
            return Ok(());
        }
        assert_eq!(answer.status(), 200);
    }
    bail!("500 requests at once were answered")
}
