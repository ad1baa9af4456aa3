//! The hashes of the files that the script fetches, pinned inside the script: whoever pins the script by the
//! `integrity` of its tag pins them all (W3C, Subresource Integrity).

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

use super::{WASM, texts};

/// Stands for the hash of the WASM until that is known: the script decides how its imports are called.
const NOT_YET: &str = "sha256-the WASM is written last";

/// The module `pins.js` of a build that pins nothing.
pub(super) fn write_none(modules: &Path) -> Result<()> {
    write_module(modules, &Map::new())
}

/// The module `pins.js` for the files in `out`; [`pin_wasm`] has the last word.
pub(super) fn write(modules: &Path, out: &Path) -> Result<()> {
    let mut pins = Map::new();
    pins.insert(short(WASM), NOT_YET.into());
    for name in texts::files() {
        let bytes = fs::read(out.join(&name)).with_context(|| format!("cannot read {name}"))?;
        pins.insert(short(&name), integrity(&bytes).into());
    }
    write_module(modules, &pins)
}

/// The module `pins.js` for the WASM alone.
pub(super) fn write_that_of_the_wasm(modules: &Path, wasm: &Path) -> Result<()> {
    let pin = integrity(&fs::read(wasm).context("cannot read the WASM")?);
    write_module(modules, &Map::from_iter([(short(WASM), pin.into())]))
}

/// What the script calls a file: `en` is `id-contact-initiator.en.json`, `wasm` the module.
fn short(name: &str) -> String {
    let name = name.trim_start_matches("id-contact-initiator.");
    name.trim_end_matches(".json").to_owned()
}

/// Put the hash of the WASM into the bundled script.
pub(super) fn pin_wasm(script: &Path, wasm: &Path) -> Result<()> {
    let text = fs::read_to_string(script).context("cannot read the script")?;
    ensure!(text.matches(NOT_YET).count() == 1, "the script has no place for the hash of the WASM");
    let pin = integrity(&fs::read(wasm).context("cannot read the WASM")?);
    fs::write(script, text.replace(NOT_YET, &pin)).context("cannot write the script")
}

/// What an `integrity` attribute says of these bytes.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

fn write_module(modules: &Path, pins: &Map<String, Value>) -> Result<()> {
    let module = format!("export default {};\n", serde_json::to_string_pretty(pins)?);
    fs::write(modules.join("pins.js"), module).context("cannot write the pins")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The example of the specification, section 1.2, is for sha384; this is sha256 of nothing.
        assert_eq!(integrity(b""), "sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }

    #[test]
    fn the_wasm_is_pinned_once() {
        let dir = std::env::temp_dir().join(format!("pins-{}", std::process::id()));
        fs::create_dir_all(&dir).unwrap();
        let (script, wasm) = (dir.join("a.js"), dir.join("a.wasm"));
        fs::write(&script, format!("x=\"{NOT_YET}\"")).unwrap();
        fs::write(&wasm, b"").unwrap();
        pin_wasm(&script, &wasm).unwrap();
        assert_eq!(fs::read_to_string(&script).unwrap(), format!("x=\"{}\"", integrity(b"")));
        assert!(pin_wasm(&script, &wasm).is_err());
        fs::remove_dir_all(&dir).unwrap();
    }
}
