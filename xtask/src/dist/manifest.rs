//! `manifest.json`: each file with its sizes and hashes, and what a visitor downloads in each language.

use std::fmt::Write;

use anyhow::Result;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use id_contact_session::Language;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256, Sha384};

use super::VERSION;
use crate::build::{DIAGNOSE, SCRIPT, WASM, texts};
use crate::packed::Packed;

/// The manifest as text.
pub(super) fn of(files: &[Packed], hash: &str) -> Result<String> {
    let listed: Map<_, _> = files.iter().map(|file| (file.name.clone(), describe(file))).collect();
    let downloads: Map<_, _> = Language::ALL
        .into_iter()
        .map(|language| (language.tag().to_owned(), sum(&downloaded(files, language))))
        .collect();
    let manifest = json!({
        "version": VERSION,
        "folders": [VERSION, hash],
        "script": SCRIPT,
        "files": listed,
        "downloads": downloads,
        "apart": [texts::KEYS, DIAGNOSE],
    });
    Ok(serde_json::to_string_pretty(&manifest)? + "\n")
}

fn describe(file: &Packed) -> Value {
    let mut described = sum(&[file]);
    if let Value::Object(fields) = &mut described {
        fields.insert("sha256".to_owned(), hex(&Sha256::digest(&file.plain)).into());
        fields.insert("integrity".to_owned(), integrity(&file.plain).into());
    }
    described
}

/// The files that a visitor with this language downloads.
fn downloaded(files: &[Packed], language: Language) -> Vec<&Packed> {
    let texts = texts::file_name(language);
    let wanted = |file: &&Packed| [SCRIPT, WASM].contains(&&*file.name) || file.name == texts;
    files.iter().filter(wanted).collect()
}

fn sum(files: &[&Packed]) -> Value {
    json!({
        "bytes": files.iter().map(|file| file.plain.len()).sum::<usize>(),
        "gzip": files.iter().map(|file| file.gzip.len()).sum::<usize>(),
        "brotli": files.iter().map(|file| file.brotli.len()).sum::<usize>(),
    })
}

/// The value of the tag's `integrity` attribute, with the hash that most tools write there.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// A digest in lower-case hexadecimal digits, as `sha256sum` prints it.
pub(crate) fn hex(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn integrity_is_what_browsers_compute() {
        // The example of W3C, Subresource Integrity, section 1.2.1.
        assert_eq!(
            integrity(b"alert('Hello, world.');"),
            "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO"
        );
    }

    #[test]
    fn a_visitor_downloads_the_words_of_one_language() {
        let file = |name: &str| Packed { name: name.into(), plain: vec![0], gzip: vec![], brotli: vec![] };
        let files = [SCRIPT, WASM, DIAGNOSE].map(str::to_owned).into_iter().chain(texts::files());
        let files: Vec<_> = files.map(|name| file(&name)).collect();
        let names =
            |language| downloaded(&files, language).iter().map(|it| it.name.clone()).collect::<Vec<_>>();
        assert_eq!(names(Language::English), [SCRIPT, WASM, "id-contact-initiator.en.json"]);
    }
}
