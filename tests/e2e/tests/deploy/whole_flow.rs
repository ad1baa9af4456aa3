//! The same page in a browser, on a listed web site and on another one.

use std::fs;
use std::path::Path;

use anyhow::Result;
use demo_core::{Site, SiteOptions};
use e2e::{ConsoleNoise, Setup, TestBed, Widget};
use tempfile::TempDir;

use crate::deploy::deployment::{Deployment, free_port};
use crate::deploy::dist;
use crate::deploy::server::Server;

on_each_server!(a_listed_web_site_starts_a_session, another_web_site_cannot_read_the_options);

async fn a_listed_web_site_starts_a_session(server: Server) -> Result<()> {
    Setup::page("")
        .run(async |bed| {
            let pages = TempDir::with_prefix("initiator-site-")?;
            let site = site(pages.path()).await?;
            let deployment = serve(server, &site, pages.path()).await?;

            let widget = open(bed, &site).await?;
            let view = widget.until_form().await?;
            assert_eq!(view.tags(), ["irma", "digid", "call", "chat"]);
            let icons =
                "[...document.querySelector('id-contact-initiator').shadowRoot.querySelectorAll('img')]";
            let loaded = "(icon) => icon.complete && icon.naturalWidth > 0";
            bed.browser.until_true(&format!("{icons}.filter({loaded}).length === 4")).await?;

            widget.choose("irma").await?;
            widget.choose("chat").await?;
            widget.press_start().await?;
            bed.browser.until_at(&format!("{}/auth/irma/", deployment.core.url())).await?;
            // Its pictures would fail to load where the core has gone.
            bed.browser.until_true("document.readyState === 'complete'").await?;

            let requests = deployment.core.requests();
            let lines = requests.iter().map(|request| format!("{} {}", request.method, request.path));
            let calls: Vec<_> = lines
                .filter(|line| !["/auth/", ".css", ".svg"].iter().any(|page| line.contains(page)))
                .collect();
            assert_eq!(calls, ["GET /session_options/personal_question", "POST /start"]);
            Ok(())
        })
        .await;
    Ok(())
}

async fn another_web_site_cannot_read_the_options(server: Server) -> Result<()> {
    Setup::page("")
        .run(async |bed| {
            bed.browser.allow_noise(ConsoleNoise::Cors);
            bed.browser.expect_in_console("options-unreachable");
            bed.browser.allow_noise(ConsoleNoise::LoadFailed);
            let pages = TempDir::with_prefix("initiator-site-")?;
            let (listed, other) = (site(pages.path()).await?, site(pages.path()).await?);
            let deployment = serve(server, &listed, pages.path()).await?;

            let widget = open(bed, &other).await?;
            let view = widget.until_code("options-unreachable").await?;
            assert!(!view.form);
            assert!(deployment.core.requests().iter().all(|request| request.method == "GET"));
            Ok(())
        })
        .await;
    Ok(())
}

async fn site(pages: &Path) -> Result<Site> {
    let mounts = vec![("/".to_owned(), pages.to_owned())];
    Ok(Site::start(free_port(), SiteOptions { mounts, ..SiteOptions::default() }).await?)
}

/// A deployment that lists `site`, and a page that loads everything from it.
async fn serve(server: Server, site: &Site, pages: &Path) -> Result<Deployment> {
    let deployment = Deployment::listing(server, &site.url()).await?;
    let version = dist::fill(&deployment.widget_folder())?.version;
    let url = deployment.url();
    let page = format!(
        r#"<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <title>Gemeente Voorbeeldstad</title>
    <link rel="icon" href="data:,">
    <script type="module" src="{url}/initiator/{version}/id-contact-initiator.js"></script>
  </head>
  <body>
    <id-contact-initiator core-url="{url}" purpose="personal_question"></id-contact-initiator>
  </body>
</html>
"#
    );
    fs::write(pages.join("index.html"), page)?;
    Ok(deployment)
}

async fn open<'bed>(bed: &'bed TestBed, site: &Site) -> Result<Widget<'bed>> {
    bed.browser.driver().goto(format!("{}/", site.url())).await?;
    Ok(bed.widget("id-contact-initiator"))
}
