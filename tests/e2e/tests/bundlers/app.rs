//! [`App`]: an app that imports the package, in a folder of its own beside the installed packages.

use std::ffi::OsStr;
use std::fs;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};
use demo_core::{Site, SiteOptions};
use e2e::{bundlers_folder, node, project_root};

use crate::bundlers::server_process::ServerProcess;
use crate::bundlers::tool::{Served, Source, Tool};

/// Stands in each page for the page's policy.
const POLICY: &str = "{policy}";
/// Stands in the common page for the tag of its script.
const SCRIPT: &str = "{script}";
/// What all apps have in common.
const COMMON: [&str; 2] = ["main.js", "widget.js"];

#[derive(Debug)]
pub(crate) struct App {
    tool: &'static Tool,
    folder: PathBuf,
}

/// A server of an app. Dropping it stops it.
pub(crate) enum Server {
    Site(Site),
    Process(ServerProcess),
}

impl Server {
    /// `http://127.0.0.1:PORT`
    pub(crate) fn url(&self) -> String {
        match self {
            Self::Site(site) => site.url(),
            Self::Process(process) => process.url(),
        }
    }
}

impl App {
    /// Writes the app of `tool` into an empty folder.
    pub(crate) fn copy(tool: &'static Tool) -> Self {
        let folder = bundlers_folder().join("apps").join(tool.name);
        if folder.exists() {
            fs::remove_dir_all(&folder).expect("the folder can be emptied");
        }
        let source = project_root().join("tests/bundlers");
        let policy = policy(tool);
        let copy = |from: &Path, to: &Path, script: &str| {
            let text = fs::read_to_string(from).unwrap_or_else(|error| panic!("{}: {error}", from.display()));
            let text = text
                .replace(POLICY, &policy)
                .replace(SCRIPT, script)
                .replace("\"id-contact-initiator\"", &format!("\"{}\"", tool.package));
            fs::create_dir_all(to.parent().expect("it is in a folder")).expect("folders can be made");
            fs::write(to, text).expect("it can be written");
        };
        match tool.app {
            Source::Folder(name) => {
                for file in files_in(&source.join(name)) {
                    copy(&source.join(name).join(&file), &folder.join(&file), "");
                }
            }
            Source::Page(path, script) => copy(&source.join("app/index.html"), &folder.join(path), script),
        }
        for name in COMMON {
            copy(&source.join("app").join(name), &folder.join(tool.sources).join(name), "");
        }
        // Some tools look for the root of a project, and keep what they have worked out there.
        fs::write(folder.join("package.json"), r#"{ "private": true, "type": "module" }"#)
            .expect("it can be written");
        Self { tool, folder }
    }

    /// Builds it for production.
    pub(crate) fn build(&self) {
        let output = self.command(self.tool.build, "").output().expect("node can be run");
        let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
        let (out, err) = (said(&output.stdout), said(&output.stderr));
        assert!(output.status.success(), "{} does not build:\n{out}\n{err}", self.tool.name);
    }

    /// Serves what was built.
    pub(crate) async fn serve(&self) -> Result<Server> {
        let served = match self.tool.served {
            Served::Files(folder) => return self.serve_files(&self.folder.join(folder)).await,
            Served::ByTool(arguments) => {
                ServerProcess::start(self.tool.name, |port| self.command(arguments, port)).await
            }
            Served::ByScript(script) => {
                ServerProcess::start(self.tool.name, |port| {
                    let mut command = self.node(&self.folder.join(script));
                    command.envs([("PORT", port), ("HOST", "127.0.0.1")]);
                    command
                })
                .await
            }
        };
        Ok(Server::Process(served?))
    }

    async fn serve_files(&self, files: &Path) -> Result<Server> {
        // Some tools write the page, too.
        let index = [files, &self.folder].map(|folder| folder.join("index.html"));
        let index = index.into_iter().chain([self.folder.join("public/index.html")]).find(|it| it.is_file());
        let options = SiteOptions {
            mounts: vec![("/".to_owned(), files.to_owned())],
            index: Some(index.context("there is no page")?),
            ..SiteOptions::default()
        };
        Ok(Server::Site(Site::start(SocketAddr::from((Ipv4Addr::LOCALHOST, 0)), options).await?))
    }

    /// Starts the development server, if the tool has one.
    pub(crate) async fn develop(&self) -> Result<Option<Server>> {
        let Some(arguments) = self.tool.develop else { return Ok(None) };
        let process = ServerProcess::start(self.tool.name, |port| self.command(arguments, port)).await?;
        Ok(Some(Server::Process(process)))
    }

    fn command(&self, arguments: &[&str], port: &str) -> Command {
        let mut command = self.node(&bundlers_folder().join("node_modules").join(self.tool.script));
        command.args(arguments.iter().map(|argument| argument.replace("PORT", port)));
        command
    }

    /// Runs a script in the app's folder. No tool is to send word of it to its makers.
    fn node(&self, script: &Path) -> Command {
        let node = node();
        let mut command = Command::new(&node);
        command.arg(script).current_dir(&self.folder);
        command.envs(
            ["ASTRO_TELEMETRY_DISABLED", "NEXT_TELEMETRY_DISABLED", "NUXT_TELEMETRY_DISABLED"]
                .map(|it| (it, "1")),
        );
        // For programs that a tool starts in turn.
        if let Some(folder) = node.parent().filter(|folder| folder.is_absolute()) {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let path = [folder.as_os_str(), &path].join(OsStr::new(":"));
            command.env("PATH", path);
        }
        command
    }
}

/// Scripts of its own origin and what the widget needs: WebAssembly, and requests to the core. A development server tells
/// its pages of changes by a WebSocket.
fn policy(tool: &Tool) -> String {
    let here = "http://127.0.0.1:*";
    format!(
        "default-src 'none'; base-uri 'none'; script-src 'self' 'wasm-unsafe-eval' {}; \
         style-src 'self' 'unsafe-inline'; img-src {here} data:; font-src 'self'; \
         connect-src 'self' {here} ws://127.0.0.1:*",
        tool.script_sources
    )
}

/// The files in a folder and the folders in it, as paths from there.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.expect("the folder can be read").path();
        let name = PathBuf::from(path.file_name().expect("it has a name"));
        if path.is_dir() {
            files.extend(files_in(&path).into_iter().map(|file| name.join(file)));
        } else {
            files.push(name);
        }
    }
    files
}
