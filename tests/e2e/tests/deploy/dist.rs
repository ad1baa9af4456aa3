//! Copies what `cargo xtask dist` wrote into the folder that is served.

use std::fs;
use std::path::Path;

use anyhow::Result;
use e2e::dist_folder;
use serde_json::Value;

/// The names of the folders whose files never change.
pub(crate) struct Dist {
    pub(crate) version: String,
    pub(crate) hash: String,
}

/// Fills `folder` with the folders of the version and of the content, and with the files beside them.
pub(crate) fn fill(folder: &Path) -> Result<Dist> {
    let dist = dist_folder();
    let manifest: Value = serde_json::from_slice(&fs::read(dist.join("manifest.json"))?)?;
    let [version, hash]: [String; 2] = serde_json::from_value(manifest["folders"].clone())?;
    for (from, to) in
        [(&version, folder.join(&version)), (&hash, folder.join(&hash)), (&hash, folder.to_owned())]
    {
        fs::create_dir_all(&to)?;
        for file in fs::read_dir(dist.join(from))? {
            let file = file?;
            fs::copy(file.path(), to.join(file.file_name()))?;
        }
    }
    Ok(Dist { version, hash })
}
