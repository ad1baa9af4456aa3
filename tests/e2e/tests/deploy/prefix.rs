//! A core whose public URL has a path that the server in front of it removes.

use anyhow::Result;
use reqwest::header::ORIGIN;

use crate::deploy::answer::may_be_read_by;
use crate::deploy::deployment::{Deployment, IRMA_CHAT, LISTED};
use crate::deploy::server::Server;

on_each_server!(the_core_sees_paths_without_it, icons_are_below_it, the_preflight_is_answered_below_it);

async fn the_core_sees_paths_without_it(server: Server) -> Result<()> {
    let deployment = Deployment::with_prefix(server).await?;
    for request in [
        deployment.get("/core/session_options/with%2Fslash"),
        deployment.get("/core/session_options/with%20space"),
        deployment.start("/core", IRMA_CHAT),
    ] {
        let answer = request.header(ORIGIN, LISTED).send().await?;
        assert_eq!(answer.status(), 200, "{}", answer.url());
        assert!(may_be_read_by(LISTED, &answer));
    }
    let paths: Vec<_> = deployment.core.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(paths, ["/session_options/with%2Fslash", "/session_options/with%20space", "/start"]);
    Ok(())
}

async fn icons_are_below_it(server: Server) -> Result<()> {
    let deployment = Deployment::with_prefix(server).await?;
    assert_eq!(deployment.get("/core/static/irma.svg").send().await?.status(), 200);
    Ok(())
}

async fn the_preflight_is_answered_below_it(server: Server) -> Result<()> {
    let deployment = Deployment::with_prefix(server).await?;
    let answer = deployment.preflight("/core/start", LISTED).send().await?;
    assert_eq!(answer.status(), 204);
    assert!(may_be_read_by(LISTED, &answer));
    Ok(())
}
