//! Replaces functions of Yew that the custom element never calls by traps, so that wasm-opt removes them and whatever
//! only they call.
//!
//! The compiler cannot know, for example, that none of our views has a portal. unreachable.txt lists the functions, each
//! with the reason why it is never called. If a reason is wrong, the widget traps, and the browser tests fail. That is why
//! wasm-opt must not be told that traps never happen (`--traps-never-happen`).

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use walrus::{FunctionBuilder, FunctionId, FunctionKind, Module};

const LIST: &str = include_str!("unreachable.txt");

/// Reads `module` and writes it to `out`, with a trap in place of each function on the list.
pub(super) fn run(module: &Path, out: &Path) -> Result<()> {
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let mut module = Module::from_buffer(&bytes).context("what rustc wrote is no WebAssembly")?;
    cut(&mut module, LIST)?;
    fs::write(out, module.emit_wasm()).with_context(|| format!("cannot write {}", out.display()))
}

/// Replaces the body of each listed function by a trap.
///
/// # Errors
/// When a name matches no function, because another version of Yew or of the compiler has renamed or removed it.
fn cut(module: &mut Module, list: &str) -> Result<()> {
    let mut functions = by_name(module);
    let mut missing = Vec::new();
    for name in names(list) {
        match functions.remove(name) {
            Some(found) => found.into_iter().for_each(|function| trap(module, function)),
            None => missing.push(name),
        }
    }
    ensure!(
        missing.is_empty(),
        "xtask/src/build/unreachable.txt names functions that the module does not have. Yew or the compiler has \
         changed: look each of them up in Yew's source, and take its line out, or write how it is called now if its \
         reason still holds:\n{}",
        missing.join("\n")
    );
    Ok(())
}

/// The names on the list: all lines but comments and empty ones.
fn names(list: &str) -> impl Iterator<Item = &str> {
    list.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
}

/// The functions of a module by demangled name, without hashes. A function may have several copies.
fn by_name(module: &Module) -> BTreeMap<String, Vec<FunctionId>> {
    let mut functions = BTreeMap::<_, Vec<_>>::new();
    for (id, _) in module.funcs.iter_local() {
        if let Some(name) = &module.funcs.get(id).name {
            functions.entry(demangled(name)).or_default().push(id);
        }
    }
    functions
}

/// Demangles a name, without the number that LLVM appends to the name of a copy.
fn demangled(name: &str) -> String {
    let name = name.trim_end_matches(|last: char| last.is_ascii_digit()).strip_suffix('.').unwrap_or(name);
    format!("{:#}", rustc_demangle::demangle(name))
}

fn trap(module: &mut Module, function: FunctionId) {
    let signature = module.types.get(module.funcs.get(function).ty());
    let (parameters, results) = (signature.params().to_vec(), signature.results().to_vec());
    let arguments = parameters.iter().map(|kind| module.locals.add(*kind)).collect();
    let mut body = FunctionBuilder::new(&mut module.types, &parameters, &results);
    body.func_body().unreachable();
    module.funcs.get_mut(function).kind = FunctionKind::Local(body.local_func(arguments));
}

#[cfg(test)]
mod tests {
    use walrus::ValType;

    use super::*;

    const MANGLED: &str = "_RNvMs_NtNtCs4fqI2P2rA04_3yew10dom_bundle4brawNtB4_4BRaw8position";
    const NAME: &str = "<yew::dom_bundle::braw::BRaw>::position";

    /// A module with functions of these names. Each adds one to its argument.
    fn module(names: &[&str]) -> Module {
        let mut module = Module::default();
        for name in names {
            let argument = module.locals.add(ValType::I32);
            let mut function = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
            function.name((*name).to_owned());
            function.func_body().local_get(argument).i32_const(1).binop(walrus::ir::BinaryOp::I32Add);
            function.finish(vec![argument], &mut module.funcs);
        }
        module
    }

    /// The number of instructions of each function.
    fn sizes(module: &Module) -> Vec<u64> {
        module.funcs.iter_local().map(|(_, function)| function.size()).collect()
    }

    #[test]
    fn what_is_listed_traps_and_nothing_else() {
        let mut module = module(&[MANGLED, "_RNvCs4fqI2P2rA04_3yew5other", &format!("{MANGLED}.12")]);
        cut(&mut module, &format!("# It is not reached.\n{NAME}\n")).unwrap();
        assert_eq!(sizes(&module), [1, 3, 1]);
    }

    #[test]
    fn a_name_that_fits_nothing_is_an_error() {
        let error = cut(&mut module(&[MANGLED]), "yew::gone\n").unwrap_err().to_string();
        assert!(error.ends_with("\nyew::gone"), "{error}");
    }

    /// A function without Yew in its name, such as that of a table of strings, may be shared with other crates.
    #[test]
    fn only_what_is_yews_own_is_listed() {
        for name in names(LIST) {
            assert!(name.contains("yew::"), "{name}");
        }
    }

    #[test]
    fn each_name_has_a_reason() {
        let blocks: Vec<_> = LIST.split("\n\n").skip(1).collect();
        assert_eq!(blocks.iter().map(|block| names(block).count()).sum::<usize>(), names(LIST).count());
        for block in blocks {
            let reason = block.lines().take_while(|line| line.starts_with('#')).last();
            assert!(reason.is_some_and(|line| line.ends_with('.')), "{block}");
        }
    }
}
