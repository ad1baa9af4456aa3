//! Panics that only stop, and no text for programmers: nobody reads either in what ships, yet the
//! code that writes them is a good part of the download. The loader notices that the widget stopped.

use anyhow::{Result, ensure};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module, ValType};

/// What a function does instead.
#[derive(Clone, Copy)]
enum Instead {
    /// Stop. With `panic = "abort"` a panic does that anyway, after its message.
    Stop,
    /// Say that all went well: nothing is written, as with rustc's own `-Zfmt-debug=none`.
    WriteNothing,
}

/// Replace the bodies of functions that panic and of those behind `{:?}`.
pub(super) fn silence(module: &mut Module) -> Result<()> {
    let silenced: Vec<(FunctionId, Instead)> = module
        .funcs
        .iter_local()
        .filter_map(|(id, _)| Some((id, instead(module.funcs.get(id).name.as_deref()?)?)))
        .collect();
    ensure!(!silenced.is_empty(), "the WASM names no function that panics: were its names stripped?");
    for (id, instead) in silenced {
        replace(module, id, instead);
    }
    Ok(())
}

fn replace(module: &mut Module, id: FunctionId, instead: Instead) {
    let function = module.funcs.get(id).kind.unwrap_local();
    let arguments = function.args.clone();
    let (parameters, results) = module.types.params_results(function.ty());
    let (parameters, results) = (parameters.to_vec(), results.to_vec());
    if matches!(instead, Instead::WriteNothing) && results != [ValType::I32] {
        return;
    }
    let mut function = FunctionBuilder::new(&mut module.types, &parameters, &results);
    match instead {
        Instead::Stop => function.func_body().unreachable(),
        // `Ok(())` of `fmt::Result`.
        Instead::WriteNothing => function.func_body().i32_const(0),
    };
    module.funcs.get_mut(id).kind = FunctionKind::Local(function.local_func(arguments));
}

/// What to do instead of a function of that (demangled) name, if anything.
fn instead(name: &str) -> Option<Instead> {
    let name = without_hashes(name);
    if only_panics(&name) {
        Some(Instead::Stop)
    } else if name.contains(" as core::fmt::Debug>::fmt") && !name.contains("{{closure}}") {
        Some(Instead::WriteNothing)
    } else {
        None
    }
}

/// Whether the standard library declares that function to never return.
fn only_panics(name: &str) -> bool {
    const MODULES: [&str; 2] = ["core::panicking::", "<std::panicking::panic_handler::"];
    const FUNCTIONS: [&str; 14] = [
        "__rustc::rust_begin_unwind",
        "alloc::alloc::handle_alloc_error",
        "alloc::raw_vec::capacity_overflow",
        "alloc::raw_vec::handle_error",
        "core::cell::lazy::panic_poisoned",
        "core::cell::panic_already_borrowed",
        "core::cell::panic_already_mutably_borrowed",
        "core::option::expect_failed",
        "core::option::unwrap_failed",
        "core::result::unwrap_failed",
        "core::slice::index::slice_index_fail",
        "core::str::slice_error_fail",
        "std::panicking::panic_with_hook",
        "std::thread::local::panic_access_error",
    ];
    MODULES.iter().any(|module| name.starts_with(module)) || FUNCTIONS.contains(&name)
}

/// `core[c5930c85a12de822]::panicking::panic` as one writes it in Rust.
fn without_hashes(name: &str) -> String {
    let mut plain = String::new();
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain += before;
        match after.split_once(']') {
            Some((hash, after)) if hash.len() == 16 => rest = after,
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panicking_functions_are_known_by_name() {
        for name in [
            "core[c5930c85a12de822]::panicking::panic_fmt",
            "core[c5930c85a12de822]::panicking::assert_failed::<usize, usize>",
            "core[c5930c85a12de822]::str::slice_error_fail",
            "__rustc[b7974e8690430dd9]::rust_begin_unwind",
        ] {
            assert!(matches!(instead(name), Some(Instead::Stop)), "{name}");
        }
        for name in [
            "std[a543996e6e7dbf1e]::panicking::panic_count::is_zero_slow_path",
            "<char as core[c5930c85a12de822]::fmt::Display>::fmt",
            "core::slice::index::into_slice_range",
        ] {
            assert!(instead(name).is_none(), "{name}");
        }
    }

    #[test]
    fn what_only_programmers_read_is_not_written() {
        let name =
            "<core[c5930c85a12de822]::ops::range::Range<usize> as core[c5930c85a12de822]::fmt::Debug>::fmt";
        assert!(matches!(instead(name), Some(Instead::WriteNothing)));
    }
}
