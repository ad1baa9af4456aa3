//! The way back from a login passes through the core's public address: long, not counted and not logged, as whoever has
//! the address can talk in the citizen's name.

use std::mem;

use anyhow::{Context, Result};
use demo_core::DemoCore;

use crate::deploy::deployment::{Deployment, bare_core, free_port};
use crate::deploy::server::Server;

on_each_server!(a_long_address_reaches_the_core);

/// As an auth method that is configured without an attribute URL sends the browser back.
fn address(characters: usize) -> String {
    format!("/auth_attr_shim/c3RhdGU=?result={}", "eyJ.".repeat(characters / 4))
}

async fn a_long_address_reaches_the_core(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for address in [address(2_000), address(15_000)] {
        deployment.get(&address).send().await?;
        let seen = deployment.core.requests().pop().context("the core was asked")?;
        assert_eq!(seen.path, address);
    }
    Ok(())
}

#[tokio::test]
async fn nginx_does_not_count_it() -> Result<()> {
    let deployment = Deployment::of(Server::Nginx).await?;
    for _ in 0..200 {
        let answer = deployment.get(&address(100)).send().await?;
        assert_eq!(answer.status(), 404, "the demo core has no such page");
    }
    Ok(())
}

#[tokio::test]
async fn nginx_does_not_log_it() -> Result<()> {
    is_not_logged(Server::Nginx).await
}

#[tokio::test]
async fn apache_does_not_log_it() -> Result<()> {
    is_not_logged(Server::Apache).await
}

async fn is_not_logged(server: Server) -> Result<()> {
    let mut deployment = Deployment::of(server).await?;
    deployment.get(&address(2_000)).send().await?;
    // Where the core is down, the server tells of that in its log of errors.
    let other = DemoCore::start(free_port(), bare_core()).await?;
    mem::replace(&mut deployment.core, other).stop().await;
    let answer = deployment.get(&address(2_000)).send().await?;
    assert!(answer.status().is_server_error(), "{}", answer.status());
    deployment.get("/session_options/call_only").send().await?;
    let logged = deployment.logged();
    assert!(logged.contains("/session_options/call_only"), "{logged}");
    assert!(!logged.contains("auth_attr_shim"), "{logged}");
    Ok(())
}
