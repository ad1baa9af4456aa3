//! What `docs/deployment.md` proposes for a web site that itself passes on requests to the core.

use std::fs;

use anyhow::{Context, Result};
use demo_core::DemoCore;
use reqwest::get;

use crate::deploy::deployment::{bare_core, free_port};
use crate::deploy::proxy::Proxy;
use crate::deploy::server::Server;
use e2e::project_root;

#[tokio::test]
async fn options_and_icons_are_below_a_path_of_the_web_site() -> Result<()> {
    let core = DemoCore::start(free_port(), bare_core()).await?;
    let guide = fs::read_to_string(project_root().join("docs/deployment.md"))?;
    let blocks = guide.split("```nginx\n").skip(1).filter_map(|rest| rest.split("```").next());
    let [http, site] = &blocks.collect::<Vec<_>>()[..] else { panic!("there are two parts for nginx") };
    let icons = project_root().join("crates/demo-core/icons").display().to_string();
    let site = site.replace("http://127.0.0.1:8000", &core.url()).replace("/srv/id-contact/static", &icons);

    let configuration = |address| Ok(format!("{http} server {{ listen {address}; {site} }}"));
    let proxy = Proxy::start(Server::Nginx, configuration).await?;
    let url = format!("{}/id-contact", proxy.url());
    for path in ["/session_options/personal_question", "/session_options/with%2Fslash?a=b"] {
        assert_eq!(get(format!("{url}{path}")).await?.status(), 200);
        let seen = core.requests().pop().context("the core was asked")?;
        assert_eq!(seen.path, path);
    }
    let icon = get(format!("{url}/static/irma.svg")).await?;
    assert!(icon.text().await?.starts_with("<svg "));
    Ok(())
}
