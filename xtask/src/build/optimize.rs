//! Runs wasm-opt of Binaryen, which makes the same WebAssembly in fewer bytes.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};
use xshell::{Shell, cmd};

use crate::tools::npm::NpmTools;

/// The features of WebAssembly that rustc's output uses. wasm-opt must use no others, which browsers may lack.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How much is inlined, and what wasm-opt may assume: Rust keeps nothing in the first kilobyte of memory, and no code
/// relies on a trap that an instruction raises by itself, such as a division by zero.
const LIBERTIES: [&str; 4] = [
    "--low-memory-unused",
    "--ignore-implicit-traps",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=3",
];

/// The passes, repeated as long as they help: analyse which effects functions have and which values are possible, optimise
/// for size, flatten the control flow and rebuild it, and optimise again.
const PASSES: [&str; 8] =
    ["--generate-global-effects", "--gufa", "-Oz", "--flatten", "--rereloop", "-Oz", "-Oz", "--converge"];

/// Optimises `module` for size. Writes it to `named` with the names of its functions, by which their bytes are counted, and
/// to `out` without them.
pub(super) fn run(tools: &NpmTools, module: &Path, named: &Path, out: &Path) -> Result<()> {
    let shell = Shell::new()?;
    let wasm_opt = tools.script("binaryen/bin/wasm-opt");
    cmd!(shell, "node {wasm_opt} {module} {FEATURES...} {LIBERTIES...} {PASSES...} --debuginfo -o {named}")
        .quiet()
        .run()
        .context("wasm-opt cannot optimise the WASM")?;
    let module = fs::read(named).context("wasm-opt wrote nothing")?;
    let shipped = without_custom_sections(&module)?;
    fs::write(out, shipped).with_context(|| format!("cannot write {}", out.display()))
}

/// The module without its custom sections, such as the names, which a browser does not need.
fn without_custom_sections(module: &[u8]) -> Result<Vec<u8>> {
    let (mut kept, mut end_of_last) = (Vec::new(), 0);
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("wasm-opt wrote no WebAssembly")?;
        // It starts where the section before ends, so that its id and its length are included.
        let (is_custom, end) = match (&payload, payload.as_section()) {
            (Payload::Version { range, .. }, _) => (false, range.end),
            (Payload::CustomSection(_), Some((_, range))) => (true, range.end),
            (_, Some((_, range))) => (false, range.end),
            _ => continue,
        };
        if !is_custom {
            kept.extend_from_slice(&module[end_of_last..end]);
        }
        end_of_last = end;
    }
    Ok(kept)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_custom_sections_are_left_out() {
        let start = b"\0asm\x01\0\0\0";
        let (name, types) = (b"\0\x05\x04name", b"\x01\x04\x01\x60\0\0");
        let module = [&start[..], name, types, name].concat();
        assert_eq!(without_custom_sections(&module).unwrap(), [&start[..], types].concat());
        assert!(without_custom_sections(b"<!doctype html>").is_err());
    }
}
