//! The lists and the commands of the documentation, followed as they stand: from the archive to a page that works, and
//! to the new build after it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, ensure};
use demo_core::{Site, SiteOptions};
use e2e::{Setup, dist_folder, project_root};
use serde_json::Value;
use tempfile::TempDir;

use crate::deploy::deployment::{Deployment, free_port};
use crate::deploy::server::Server;

on_each_server!(from_the_archive_to_a_session);

/// The folder in the archive.
const ARCHIVE: &str = concat!("id-contact-initiator-", env!("CARGO_PKG_VERSION"));

/// A web site, a core, and a server before it that was set up with what the archive holds.
struct FromArchive {
    deployment: Deployment,
    site: Site,
    pages: TempDir,
}

impl FromArchive {
    /// "Without Rust", and "On a server", step 1, in docs/distribution.md; and the list of the server in
    /// docs/deployment.md.
    async fn set_up(server: Server) -> Result<Self> {
        let unpacked = TempDir::with_prefix("initiator-archive-")?;
        for name in fs::read_dir(dist_folder())?.filter_map(|entry| Some(entry.ok()?.file_name())) {
            let name = name.to_string_lossy().into_owned();
            // As they would have been downloaded: the package for npm is not among them.
            if name.ends_with("-server.tar.gz") || name == "SHA256SUMS" {
                fs::copy(dist_folder().join(&name), unpacked.path().join(&name))?;
            }
        }
        for command in commands("distribution.md", "**Without Rust**") {
            shell(unpacked.path(), &[], &command)?;
        }
        let pages = TempDir::with_prefix("initiator-site-")?;
        let mounts = vec![("/".to_owned(), pages.path().to_owned())];
        let site = Site::start(free_port(), SiteOptions { mounts, ..SiteOptions::default() }).await?;
        let widget = Path::new(ARCHIVE).join("initiator");
        let deployment = Deployment::serving(server, &site.url(), unpacked, &widget).await?;
        Ok(Self { deployment, site, pages })
    }

    /// "On a server", step 2: the tag, with the addresses in it replaced.
    fn tag(&self) -> Result<String> {
        let mut tag = fs::read_to_string(self.served().join("../script-tag.html"))?;
        for (this, that) in [
            ("https://static.example.nl", self.deployment.url()),
            ("https://core.example.nl", self.deployment.url()),
        ] {
            ensure!(tag.contains(this), "{this} is not in the tag");
            tag = tag.replace(this, &that);
        }
        Ok(tag)
    }

    /// The folder that is served as `/initiator/`.
    fn served(&self) -> PathBuf {
        self.deployment.widget_folder()
    }

    fn write_page(&self, body: &str) -> Result<()> {
        let head = r#"<meta charset="utf-8"><title>Contact</title><link rel="icon" href="data:,">"#;
        let page = format!(r#"<!doctype html><html lang="nl"><head>{head}</head><body>{body}</body></html>"#);
        Ok(fs::write(self.pages.path().join("index.html"), page)?)
    }

    /// Opens the page, and follows it to the login.
    async fn start_a_session(&self, bed: &e2e::TestBed) -> Result<()> {
        bed.browser.driver().goto(format!("{}/", self.site.url())).await?;
        let widget = bed.widget("id-contact-initiator");
        widget.choose_and_start("irma", "chat").await?;
        bed.browser.until_at(&format!("{}/auth/irma/", self.deployment.core.url())).await?;
        bed.browser.until_true("document.readyState === 'complete'").await
    }
}

async fn from_the_archive_to_a_session(server: Server) -> Result<()> {
    Setup::page("")
        .run(async |bed| {
            let deployed = FromArchive::set_up(server).await?;
            deployed.write_page(&deployed.tag()?)?;
            deployed.start_a_session(bed).await?;
            // The address of README and quick start.
            let script = format!("{}/initiator/id-contact-initiator.js", deployed.deployment.url());
            let tag = format!(
                r#"{nothing_kept}<script type="module" async src="{script}" data-core-url="{core}" data-purpose="report_move"></script>"#,
                nothing_kept = e2e::NOTHING_KEPT,
                core = deployed.deployment.url()
            );
            deployed.write_page(&tag)?;
            deployed.start_a_session(bed).await
        })
        .await;
    Ok(())
}

/// "A new build" and "Back" in docs/distribution.md. The other build differs by what nobody notices, in one file.
#[tokio::test]
async fn a_new_build_and_back() {
    Setup::page("")
        .run(async |bed| {
            let deployed = FromArchive::set_up(Server::Nginx).await?;
            let served = deployed.served();
            let manifest: Value = serde_json::from_slice(&fs::read(dist_folder().join("manifest.json"))?)?;
            let [_, hash]: [String; 2] = serde_json::from_value(manifest["folders"].clone())?;
            let old = deployed.tag()?;
            let new_hash = hash.chars().rev().collect::<String>();
            fs::create_dir(served.join(&new_hash))?;
            for file in fs::read_dir(served.join(&hash))? {
                let file = file?;
                fs::copy(file.path(), served.join(&new_hash).join(file.file_name()))?;
            }
            for tag in [&old, &old.replace(&hash, &new_hash), &old] {
                deployed.write_page(&format!("{}{tag}", e2e::NOTHING_KEPT))?;
                deployed.start_a_session(bed).await?;
            }
            Ok(())
        })
        .await;
}

/// Every command of "Is it right?", and what the documentation says that it answers.
#[tokio::test]
async fn it_is_right() {
    for server in Server::ALL {
        let deployed = FromArchive::set_up(server).await.unwrap();
        let guide = section("deployment.md", "## Is it right?");
        let addresses = [("core", deployed.deployment.url()), ("site", deployed.site.url())];
        let answers: Vec<_> = commands("deployment.md", "## Is it right?")
            .iter()
            // The first sets the two addresses.
            .skip(1)
            .map(|command| shell(&deployed.served(), &addresses, command).unwrap())
            .collect();
        let [preflight, options, start, elsewhere, icon, file] = &answers[..] else {
            panic!("there are other commands: {answers:#?}")
        };
        let [preflight_said, file_said] = &answered(&guide)[..] else { panic!("there are other answers") };
        for (said, answer) in [(preflight_said, preflight), (file_said, file)] {
            for line in said.replace("https://www.example.nl", &deployed.site.url()).lines() {
                assert!(has_line(answer, line), "{server:?}: no {line:?} in\n{answer}");
            }
        }
        let may_read = format!("Access-Control-Allow-Origin: {}", deployed.site.url());
        let found: Vec<_> = options.lines().filter(|line| line.eq_ignore_ascii_case(&may_read)).collect();
        assert_eq!(found.len(), 2, "{server:?}: {options}");
        assert!(options.contains(" 200 ") && options.contains(" 404 "), "{server:?}: {options}");
        assert!(start.contains(" 200 ") && start.contains("{\"client_url\":\"http"), "{server:?}: {start}");
        assert_eq!(elsewhere, "", "{server:?}");
        assert!(icon.contains(" 200 ") && icon.contains("image/svg+xml"), "{server:?}: {icon}");
    }
}

/// Whether an answer has this line of a header. Servers write `204` with other words, and names in any case.
fn has_line(answer: &str, line: &str) -> bool {
    let status = line.strip_prefix("HTTP/1.1 ").and_then(|rest| rest.split(' ').next());
    answer.lines().any(|it| match status {
        Some(status) => it.starts_with(&format!("HTTP/1.1 {status}")),
        None => it.eq_ignore_ascii_case(line),
    })
}

/// A section of a page of the documentation, or what follows on `start` up to the next heading.
fn section(page: &str, start: &str) -> String {
    let text = fs::read_to_string(project_root().join("docs").join(page)).expect("it is there");
    let at = text.find(start).unwrap_or_else(|| panic!("{page} has no {start}"));
    let rest = &text[at + start.len()..];
    rest[..rest.find("\n## ").unwrap_or(rest.len())].to_owned()
}

fn commands(page: &str, start: &str) -> Vec<String> {
    let section = section(page, start);
    section.split("```sh\n").skip(1).filter_map(|rest| Some(rest.split("```").next()?.to_owned())).collect()
}

/// The blocks without a language, which show what is answered.
fn answered(section: &str) -> Vec<String> {
    let blocks = section.split("\n```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix('\n')).map(str::to_owned).collect()
}

/// Runs a command in `folder`, with variables of the shell.
fn shell(folder: &Path, variables: &[(&str, String)], command: &str) -> Result<String> {
    let mut shell = Command::new("sh");
    shell.args(["-c", command]).current_dir(folder).envs(variables.iter().map(|(name, value)| (name, value)));
    let output = shell.output().context("there is no sh")?;
    let said = String::from_utf8_lossy(&output.stdout).replace('\r', "");
    // `grep` that finds nothing fails, and so it should.
    ensure!(
        output.status.success() || command.contains("| grep"),
        "{command}: {}{said}",
        String::from_utf8_lossy(&output.stderr)
    );
    Ok(said)
}
