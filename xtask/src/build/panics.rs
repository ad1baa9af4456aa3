//! Panics that only stop, and no text for programmers: nobody reads either in what ships, yet the
//! code that writes them is a good part of the download. The loader notices that the widget stopped.

use anyhow::{Result, ensure};
use rustc_demangle::demangle;
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

/// What to do instead of a function of that symbol, if anything.
fn instead(symbol: &str) -> Option<Instead> {
    // Its alternate form leaves the hashes out.
    let name = format!("{:#}", demangle(symbol));
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
    const FUNCTIONS: [&str; 15] = [
        "__rustc::rust_begin_unwind",
        "alloc::alloc::handle_alloc_error",
        "alloc::raw_vec::capacity_overflow",
        "alloc::raw_vec::handle_error",
        "console_error_panic_hook::hook",
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panicking_functions_are_known_by_symbol() {
        for symbol in [
            "_ZN4core9panicking9panic_fmt17h48f43056609331b6E",
            "_ZN4core3str16slice_error_fail17h48f43056609331b6E",
            "core::panicking::assert_failed::<usize, usize>",
        ] {
            assert!(matches!(instead(symbol), Some(Instead::Stop)), "{symbol}");
        }
    }

    #[test]
    fn what_only_programmers_read_is_not_written() {
        for symbol in [
            "_ZN41_$LT$char$u20$as$u20$core..fmt..Debug$GT$3fmt17h48f43056609331b6E",
            "<core::ops::range::Range<usize> as core::fmt::Debug>::fmt",
        ] {
            assert!(matches!(instead(symbol), Some(Instead::WriteNothing)), "{symbol}");
        }
    }

    #[test]
    fn everything_else_stays() {
        for symbol in [
            "std::panicking::panic_count::is_zero_slow_path",
            "console_error_panic_hook::set_once",
            "<char as core::fmt::Display>::fmt",
            "core::slice::index::into_slice_range",
        ] {
            assert!(instead(symbol).is_none(), "{symbol}");
        }
    }
}
