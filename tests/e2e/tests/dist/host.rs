//! [`Host`]: the files of the content-hashed folder, on another origin than the page.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use demo_core::{Site, SiteOptions};
use e2e::dist_folder;
use serde_json::Value;
use tempfile::TempDir;

pub(crate) const SCRIPT: &str = "id-contact-initiator.js";
pub(crate) const WASM: &str = "id-contact-initiator.wasm";
/// The widget that the tag draws.
pub(crate) const WIDGET: &str = "id-contact-initiator";
/// The two URLs in the tag: that of the files, and that of the core.
const NOWHERE: [&str; 2] = ["https://static.example.nl/initiator", "https://core.example.nl"];

/// The names of its two folders: of the version, and of the content.
pub(crate) fn folders() -> Result<[String; 2]> {
    let manifest: Value = serde_json::from_slice(&fs::read(dist_folder().join("manifest.json"))?)?;
    Ok(serde_json::from_value(manifest["folders"].clone())?)
}

/// A web server for the files, and nothing else.
pub(crate) struct Host {
    site: Site,
    files: TempDir,
}

impl Host {
    /// Serves them as they are, to every web site.
    pub(crate) async fn start() -> Result<Self> {
        Self::with_headers(&[]).await
    }

    /// Serves the packed files instead: `br` or `gzip`.
    pub(crate) async fn packed(encoding: &str, suffix: &str) -> Result<Self> {
        let host = Self::with_headers(&[("content-encoding", encoding)]).await?;
        for file in fs::read_dir(host.folder()?)? {
            let packed = file?.path();
            if packed.extension().is_some_and(|extension| extension == suffix) {
                fs::rename(&packed, packed.with_extension(""))?;
            }
        }
        Ok(host)
    }

    async fn with_headers(headers: &[(&str, &str)]) -> Result<Self> {
        let files = TempDir::with_prefix("initiator-host-")?;
        for folder in folders()? {
            let copy = files.path().join(&folder);
            fs::create_dir(&copy)?;
            for file in fs::read_dir(dist_folder().join("initiator").join(folder))? {
                let file = file?;
                fs::copy(file.path(), copy.join(file.file_name()))?;
            }
        }
        let for_everybody = [("access-control-allow-origin", "*")];
        let headers = for_everybody.iter().chain(headers).map(|&(name, value)| (name.into(), value.into()));
        let options = SiteOptions {
            mounts: vec![("/".to_owned(), files.path().to_owned())],
            headers: headers.collect(),
            ..SiteOptions::default()
        };
        Ok(Self { site: Site::start(([127, 0, 0, 1], 0).into(), options).await?, files })
    }

    /// Changes one bit of this file.
    pub(crate) fn with_a_bit_changed(self, file: &str) -> Result<Self> {
        let path = self.folder()?.join(file);
        let mut bytes = fs::read(&path)?;
        let middle = bytes.len() / 2;
        bytes.get_mut(middle).context("the file is empty").map(|byte| *byte ^= 1)?;
        fs::write(path, bytes)?;
        Ok(self)
    }

    fn folder(&self) -> Result<PathBuf> {
        let [_, of_content] = folders()?;
        Ok(self.files.path().join(of_content))
    }

    /// The tag as it is given away, with the two URLs replaced.
    pub(crate) fn tag(&self) -> Result<String> {
        self.given_away("script-tag.html", [1, 1])
    }

    /// The same of the tags for the page's head.
    pub(crate) fn preload_tags(&self) -> Result<String> {
        self.given_away("preload-tags.html", [3, 1])
    }

    /// A file in which the two URLs stand so many times.
    fn given_away(&self, name: &str, times: [usize; 2]) -> Result<String> {
        let mut tags = fs::read_to_string(dist_folder().join(name))?;
        for ((this, that), times) in NOWHERE.into_iter().zip([&*self.site.url(), "{core}"]).zip(times) {
            ensure!(tags.matches(this).count() == times, "{this} is not {times} times in {name}");
            tags = tags.replace(this, that);
        }
        Ok(tags)
    }

    /// The files that the browser asked for, without their folder.
    pub(crate) fn asked_for(&self) -> Vec<String> {
        let name = |path: &str| Path::new(path).file_name().map(|name| name.to_string_lossy().into_owned());
        let mut names: Vec<_> =
            self.site.requests().iter().filter_map(|request| name(&request.path)).collect();
        names.sort();
        names
    }
}
