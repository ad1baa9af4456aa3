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
    for name in ["", &*version, &*hash] {
        fs::create_dir_all(folder.join(name))?;
        for file in fs::read_dir(dist.join("initiator").join(name))? {
            let file = file?;
            if file.file_type()?.is_file() {
                fs::copy(file.path(), folder.join(name).join(file.file_name()))?;
            }
        }
    }
    Ok(Dist { version, hash })
}
