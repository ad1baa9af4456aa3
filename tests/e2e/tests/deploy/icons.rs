//! The icons come from a folder, with the right type, and cannot be used as anything else.

use anyhow::Result;

use crate::deploy::answer::header;
use crate::deploy::deployment::Deployment;
use crate::deploy::server::Server;

on_each_server!(they_are_images_for_every_page, nothing_beside_them_is_served);

async fn they_are_images_for_every_page(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for icon in ["irma", "digid", "phone", "chat", "video"] {
        let answer = deployment.get(&format!("/static/{icon}.svg")).send().await?;
        assert_eq!(answer.status(), 200);
        assert_eq!(header(&answer, "content-type"), Some("image/svg+xml"));
        assert_eq!(header(&answer, "cross-origin-resource-policy"), Some("cross-origin"));
        assert_eq!(header(&answer, "x-content-type-options"), Some("nosniff"));
        assert_eq!(
            header(&answer, "content-security-policy"),
            Some("default-src 'none'; style-src 'unsafe-inline'")
        );
        assert_eq!(header(&answer, "cache-control"), Some("public, max-age=3600"));
        assert!(answer.text().await?.starts_with("<svg "));
    }
    assert!(deployment.core.requests().is_empty());
    Ok(())
}

async fn nothing_beside_them_is_served(server: Server) -> Result<()> {
    let deployment = Deployment::of(server).await?;
    for path in
        ["/static/", "/static/lost.svg", "/static/%2e%2e/Cargo.toml", "/static/..%2fCargo.toml", "/static../"]
    {
        let answer = deployment.get(path).send().await?;
        assert!(answer.status().is_client_error(), "{path} is answered with {}", answer.status());
        assert_eq!(header(&answer, "cache-control"), None, "{path}");
    }
    Ok(())
}
