//! Changes the glue that wasm-bindgen writes.
//!
//! It is made robust: whatever is thrown where the browser calls Rust is noticed, and nothing is asked by `instanceof`, as
//! pages replace what stands on its right. And it is shortened: checks for features that every supported browser has are
//! removed, and repeated code is written once.

use anyhow::{Result, bail, ensure};

/// Pieces of the glue, and what replaces them.
const SHORTER: [(&str, &str); 14] = [
    // `FinalizationRegistry` came with Chrome 84, Firefox 79 and Safari 14.1.
    (
        "(typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {}, unregister: () => {} }\n    : new ",
        "new ",
    ),
    // `TextEncoder.encodeInto` came with Chrome 74, Firefox 66 and Safari 14.1.
    (
        "if (!('encodeInto' in cachedTextEncoder)) {
    cachedTextEncoder.encodeInto = function (arg, view) {
        const buf = cachedTextEncoder.encode(arg);
        view.set(buf);
        return {
            read: arg.length,
            written: buf.length
        };
    };
}
",
        "",
    ),
    // Strings are passed with both functions, so both are there.
    (
        "    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }
",
        "",
    ),
    // When the memory grows, it gets another buffer. `ArrayBuffer.detached` says so too, but some browsers lack it.
    (
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && \
         cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
    ),
    // `globalThis` came with Chrome 71, Firefox 65 and Safari 12.1. js-sys (src/lib.rs, `global`) tries the other names only
    // where it is missing.
    ("typeof globalThis === 'undefined' ? undefined : globalThis", "globalThis"),
    ("typeof global === 'undefined' ? undefined : global", "undefined"),
    ("typeof self === 'undefined' ? undefined : self", "undefined"),
    ("typeof window === 'undefined' ? undefined : window", "undefined"),
    // Unmounting a widget frees it, so nothing of ours calls `free`.
    ("if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;\n", ""),
    (
        "    free() {\n        const ptr = this.__destroy_into_raw();\n        wasm.__wbg_widget_free(ptr, 0);\n    }\n",
        "",
    ),
    ("return x === undefined || x === null;", "return x == null;"),
    // Imports that may throw are wrapped when they are defined, instead of at each call.
    ("function() { return handleError(function (", "handleError(("),
    ("}, arguments); },", "}),"),
    (
        "function handleError(f, args) {
    try {
        return f.apply(this, args);
    } catch (e) {
        const idx = addToExternrefTable0(e);
        wasm.__wbindgen_exn_store(idx);
    }
}",
        "function handleError(f) {
    return (...args) => {
        try {
            return f(...args);
        } catch (e) {
            wasm.__wbindgen_exn_store(addToExternrefTable0(e));
        }
    };
}",
    ),
];

/// What makes the glue robust, as pairs of what is replaced and by what.
const ROBUST: [(&str, &str); 4] = [
    // A function of Rust's that was dropped is not called any more: a page that has wrapped `removeEventListener` may not
    // know it, and Rust would stop.
    (
        "        state.cnt++;
        try {
            return f(state.a, state.b, ...args);
        } finally {",
        "        if (!state.a) return;
        state.cnt++;
        try {
            return enter(() => f(state.a, state.b, ...args));
        } finally {",
    ),
    (
        "        state.cnt++;
        const a = state.a;
        state.a = 0;
        try {
            return f(a, state.b, ...args);
        } finally {",
        "        if (!state.a) return;
        state.cnt++;
        const a = state.a;
        state.a = 0;
        try {
            return enter(() => f(a, state.b, ...args));
        } finally {",
    ),
    // Yew, gloo and web-sys ask it of the global object alone.
    (
        "            let result;
            try {
                result = arg0 instanceof Window;
            } catch (_) {
                result = false;
            }
            const ret = result;
            return ret;",
        "            return true;",
    ),
    ("import { take } from './early.js';", "import { take } from './early.js';\nimport { enter } from './engine.js';"),
];

/// Makes `glue` robust.
///
/// # Errors
/// When the glue lacks a piece that is to be replaced, because another version of wasm-bindgen wrote it; or when it asks
/// for `instanceof`, because of what the widget calls.
pub(super) fn fortify(glue: &str) -> Result<String> {
    let robust = replace(glue, &ROBUST)?;
    // What the glue's own loader asks is not used.
    let imports = robust.split("\nfunction ").find(|part| part.starts_with("__wbg_get_imports")).unwrap_or_default();
    if let Some(line) = imports.lines().find(|line| line.contains(" instanceof ")) {
        bail!("the widget must not ask by `instanceof`, as pages replace globals: use `unchecked_into`. The glue says: {line}");
    }
    Ok(robust)
}

/// Shortens `glue`.
///
/// # Errors
/// When the glue lacks a piece that is to be replaced, because another version of wasm-bindgen wrote it.
pub(super) fn shorten(glue: &str) -> Result<String> {
    Ok(replace(glue, &SHORTER)?.lines().flat_map(|line| [import(line), "\n".to_owned()]).collect())
}

fn replace(glue: &str, pieces: &[(&str, &str)]) -> Result<String> {
    let mut replaced = glue.to_owned();
    for (old, new) in pieces {
        ensure!(
            replaced.contains(old),
            "wasm-bindgen writes other glue than xtask/src/build/glue.rs knows. It no longer says:\n{old}"
        );
        replaced = replaced.replace(old, new);
    }
    Ok(replaced)
}

/// Turns the line on which an import of the WASM begins into an arrow function, which compresses better. None of these
/// functions uses `this`.
fn import(line: &str) -> String {
    if line.starts_with("        __wb") {
        line.replace(": function(", ": (").replace(") {", ") => {")
    } else {
        line.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shortest glue that [`shorten`] accepts.
    fn glue() -> String {
        SHORTER.map(|(long, _)| long).join("\n")
    }

    #[test]
    fn imports_become_arrow_functions() {
        let imports = "
        __wbg_now_1: function() {
            return Date.now();
        },
        __wbg_assign_2: function() { return handleError(function (arg0, arg1, arg2) {
            arg0.assign(getStringFromWasm0(arg1, arg2));
        }, arguments); },
";
        let shorter = "
        __wbg_now_1: () => {
            return Date.now();
        },
        __wbg_assign_2: handleError((arg0, arg1, arg2) => {
            arg0.assign(getStringFromWasm0(arg1, arg2));
        }),
";
        let all = shorten(&[&glue(), imports].concat()).unwrap();
        assert!(all.ends_with(shorter), "{all}");
    }

    #[test]
    fn other_glue_is_refused() {
        assert!(shorten(&glue()).is_ok());
        assert!(shorten(&glue().replace("encodeInto", "encode")).is_err());
    }
}
