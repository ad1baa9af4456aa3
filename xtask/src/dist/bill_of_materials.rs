//! `bom.cdx.json`: what the widget is made of, in the format of CycloneDX. It has no time stamp and no serial number,
//! so that the same sources give the same bytes.

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::VERSION;
use super::linked::{Crate, Key, Origin};
use super::manifest::hex;
use crate::packed::Packed;

/// The name of the npm package and of the crate.
const WIDGET: &str = "id-contact-initiator";

/// The list as text: the files that ship, and the crates whose code may be in them.
///
/// No npm package is in them: esbuild bundles our own modules and the glue of wasm-bindgen.
pub(super) fn of(files: &[Packed], crates: &[Crate]) -> Result<String> {
    let (widget, parts): (Vec<_>, Vec<_>) = crates.iter().partition(|one| one.key.0 == WIDGET);
    let licence = &widget.first().context("the list of crates lacks the widget's own")?.licence;
    let list = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "component": {
                "type": "library",
                "bom-ref": reference(&(WIDGET.to_owned(), VERSION.to_owned())),
                "name": WIDGET,
                "version": VERSION,
                "licenses": [{ "expression": licence }],
                "purl": format!("pkg:npm/{WIDGET}@{VERSION}"),
                "components": files.iter().map(file).collect::<Vec<_>>(),
            },
        },
        "components": parts.into_iter().map(component).collect::<Vec<_>>(),
        "dependencies": crates.iter().map(dependency).collect::<Vec<_>>(),
        // The list is complete.
        "compositions": [{
            "aggregate": "complete",
            "dependencies": crates.iter().map(|one| reference(&one.key)).collect::<Vec<_>>(),
        }],
    });
    Ok(serde_json::to_string_pretty(&list)? + "\n")
}

/// The reference by which other parts of the list name a crate.
fn reference((name, version): &Key) -> String {
    format!("{name}@{version}")
}

fn file(file: &Packed) -> Value {
    json!({ "type": "file", "name": file.name, "hashes": sha256(&hex(&Sha256::digest(&file.plain))) })
}

fn component(one: &Crate) -> Value {
    let (name, version) = &one.key;
    let mut component = json!({
        "type": "library",
        "bom-ref": reference(&one.key),
        "name": name,
        "version": version,
        "licenses": [{ "expression": expression(&one.licence) }],
    });
    match &one.origin {
        Origin::Project => {}
        Origin::Rust { version, folder } => {
            component["purl"] = format!("pkg:github/rust-lang/rust@{version}#{folder}").into();
        }
        Origin::CratesIo(checksum) => {
            component["hashes"] = sha256(checksum);
            component["purl"] = format!("pkg:cargo/{name}@{version}").into();
        }
    }
    component
}

fn sha256(digest: &str) -> Value {
    json!([{ "alg": "SHA-256", "content": digest }])
}

/// A licence as an SPDX expression; older manifests separate alternatives by a slash.
fn expression(licence: &str) -> String {
    licence.split('/').map(str::trim).collect::<Vec<_>>().join(" OR ")
}

fn dependency(one: &Crate) -> Value {
    json!({ "ref": reference(&one.key), "dependsOn": one.needs.iter().map(reference).collect::<Vec<_>>() })
}
