//! Which crate's code weighs what in the WebAssembly that ships. It judges nothing: it shows where bytes go.
//!
//! A function counts for the crate that it was written in, its copies for types of other crates too, and with all that
//! the compiler has inlined into it.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use wasmparser::{KnownCustom, Name, Parser, Payload, TypeRef};

/// Functions that have only a symbol: the allocator's, `memcpy`, what wasm-bindgen exports.
const SYMBOLS: &str = "(symbols without a path)";
const DATA: &str = "(data)";
/// Types, imports, tables, and what precedes each function.
const OTHER: &str = "(other)";

/// The crates whose types everybody uses: an `impl` for one of these belongs to the trait's crate.
const OF_RUST: [&str; 3] = ["core", "alloc", "std"];

/// Crates and bytes, the heaviest first, of the module `named`, which holds the names of the functions in `shipped`.
pub(super) fn table(named: &Path, shipped: &Path) -> Result<String> {
    let module = fs::read(named).with_context(|| format!("cannot read {}", named.display()))?;
    let parts = parts(&module)?;
    let (sum, meant) = (parts.values().sum::<usize>(), fs::read(shipped)?.len());
    ensure!(sum == meant, "the named module has {sum} bytes besides the names, but {meant} ship");
    let mut rows: Vec<_> = parts.into_iter().collect();
    rows.sort_by_key(|(name, bytes)| (usize::MAX - bytes, name.clone()));
    rows.push(("the WebAssembly".to_owned(), sum));
    let head = format!("{:33}{:>9}{:>9}\n", "crate", "raw", "%");
    let row = |(name, bytes): &(String, usize)| {
        // In tenths, rounded down.
        let share = bytes * 1000 / sum.max(1);
        format!("{name:33}{bytes:>9}{:>9}\n", format!("{}.{}", share / 10, share % 10))
    };
    Ok(rows.iter().map(row).fold(head, |table, row| table + &row))
}

/// What the bytes of a module are, its custom sections left out.
fn parts(module: &[u8]) -> Result<BTreeMap<String, usize>> {
    let (mut bodies, mut names) = (Vec::new(), BTreeMap::new());
    let (mut imported, mut data, mut custom) = (0, 0, 0);
    let mut end_of_last = 0;
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.context("this is no WebAssembly")?;
        match &payload {
            Payload::ImportSection(imports) => {
                for import in imports.clone().into_imports() {
                    imported += u32::from(matches!(import?.ty, TypeRef::Func(_) | TypeRef::FuncExact(_)));
                }
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => data += section.range().len(),
            Payload::CustomSection(section) => {
                custom += section.range().end - end_of_last;
                if let KnownCustom::Name(subsections) = section.as_known() {
                    names = function_names(subsections)?;
                }
            }
            _ => {}
        }
        if let Some((_, range)) = payload.as_section() {
            end_of_last = range.end;
        } else if let Payload::Version { range, .. } = &payload {
            end_of_last = range.end;
        }
    }
    ensure!(!names.is_empty(), "its functions have no names");
    let mut parts = BTreeMap::from([(DATA.to_owned(), data)]);
    for (index, bytes) in (imported..).zip(&bodies) {
        let name = names.get(&index).copied().and_then(crate_of).unwrap_or(SYMBOLS);
        *parts.entry(name.to_owned()).or_default() += bytes;
    }
    let told: usize = parts.values().sum();
    parts.insert(OTHER.to_owned(), module.len() - custom - told);
    Ok(parts)
}

fn function_names(subsections: wasmparser::NameSectionReader<'_>) -> Result<BTreeMap<u32, &str>> {
    let mut names = BTreeMap::new();
    for subsection in subsections {
        if let Name::Function(map) = subsection? {
            for naming in map {
                let naming = naming?;
                names.insert(naming.index, naming.name);
            }
        }
    }
    Ok(names)
}

/// The crate of a function, by the name that wasm-bindgen made readable with `rustc-demangle` (`demangle` in its
/// lib.rs): `yew::app::run`, `<a::A as b::B>::run`, in which a crate may be followed by its hash, as in `yew[0a1b]`.
fn crate_of(name: &str) -> Option<&str> {
    let Some(within) = name.strip_prefix('<') else {
        return first_segment(name);
    };
    let (of_type, of_trait) = halves(within);
    let crate_of_type = crate_of(without_marks(of_type));
    let is_of_rust = crate_of_type.is_none_or(|name| OF_RUST.contains(&name));
    match of_trait.and_then(crate_of) {
        Some(crate_of_trait) if is_of_rust => Some(crate_of_trait),
        _ => crate_of_type,
    }
}

/// `A` and `B` of `A as B>…`, or `A` of `A>…`.
fn halves(within: &str) -> (&str, Option<&str>) {
    let mut depth = 0_usize;
    let mut last = ' ';
    for (place, c) in within.char_indices() {
        match c {
            '<' => depth += 1,
            // The arrow of a function's type closes nothing.
            '>' if last == '-' => {}
            '>' if depth == 0 => return (&within[..place], None),
            '>' => depth -= 1,
            ' ' if depth == 0 && within[place..].starts_with(" as ") => {
                return (&within[..place], Some(&within[place + 4..]));
            }
            _ => {}
        }
        last = c;
    }
    (within, None)
}

/// A type without what makes it a reference, a pointer, a slice, a tuple or an object.
fn without_marks(of_type: &str) -> &str {
    let mut rest = of_type;
    loop {
        let shorter = ["&", "(", "[", "*const ", "*mut ", "mut ", "dyn "]
            .iter()
            .fold(rest, |rest, mark| rest.strip_prefix(mark).unwrap_or(rest));
        if shorter.len() == rest.len() {
            return rest;
        }
        rest = shorter;
    }
}

/// What a path begins with; nothing where there is no path, as for `memcpy` and `u8`.
fn first_segment(path: &str) -> Option<&str> {
    let end = path.find(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))?;
    let (first, rest) = path.split_at(end);
    let rest = rest.strip_prefix('[').and_then(|rest| rest.split_once(']')).map_or(rest, |(_, rest)| rest);
    (!first.is_empty() && rest.starts_with("::")).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_function_counts_for_the_crate_that_it_was_written_in() {
        for (name, expected) in [
            ("yew::app_handle::mount", Some("yew")),
            ("yew[0a1b2c]::app_handle::mount[1]", Some("yew")),
            ("core::ptr::drop_in_place::<yew::html::VNode>", Some("core")),
            ("<alloc::vec::Vec<yew::html::VNode>>::push", Some("alloc")),
            ("<yew::html::VNode as core::clone::Clone>::clone", Some("yew")),
            ("<alloc::vec::Vec<u8> as serde::ser::Serialize>::serialize", Some("serde")),
            ("<&mut [core::option::Option<u8>] as gloo_net::Body>::send", Some("gloo_net")),
            ("<u8 as core::fmt::Display>::fmt", Some("core")),
            ("<(dyn yew::Any) as core::any::Any>::type_id", Some("yew")),
            ("<fn(u8) -> u8 as yew::Call>::call", Some("yew")),
            ("<<yew::A as core::B>::C as core::D>::d::{closure#0}", Some("yew")),
            ("<js_sys::Promise>::then", Some("js_sys")),
            ("memcpy", None),
            ("widget_new", None),
            ("[u8]::len", None),
        ] {
            assert_eq!(crate_of(name), expected, "{name}");
        }
    }

    #[test]
    fn every_byte_of_a_module_counts_once() {
        let module = [
            &b"\0asm\x01\0\0\0"[..],
            b"\x01\x04\x01\x60\0\0",
            b"\x03\x03\x02\0\0",
            b"\x0a\x07\x02\x02\0\x0b\x02\0\x0b",
            b"\0\x10\x04name\x01\x09\x02\0\x04a::b\x01\0",
        ]
        .concat();
        let parts = parts(&module).unwrap();
        assert_eq!(parts["a"], 2);
        assert_eq!(parts[SYMBOLS], 2);
        assert_eq!(parts.values().sum::<usize>(), 28);
    }
}
