//! What wasm-bindgen's glue asks of the browser although each one that can run the WASM has it, left out; and what it
//! writes at length, in short.

use anyhow::{Result, ensure};

/// What the glue says, and what is said instead.
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
    // Each string is handed over with both functions.
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
    // A buffer that was detached is another one than the memory's. `detached` itself is newer.
    (
        "cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer.detached === undefined && \
         cachedDataViewMemory0.buffer !== wasm.memory.buffer)",
        "cachedDataViewMemory0.buffer !== wasm.memory.buffer",
    ),
    // `globalThis` came with Chrome 71, Firefox 65 and Safari 12.1, and js-sys (src/lib.rs, `global`) asks for no other
    // where that is there.
    ("typeof globalThis === 'undefined' ? undefined : globalThis", "globalThis"),
    ("typeof global === 'undefined' ? undefined : global", "undefined"),
    ("typeof self === 'undefined' ? undefined : self", "undefined"),
    ("typeof window === 'undefined' ? undefined : window", "undefined"),
    // Widgets are unmounted, which frees them; nothing of ours calls `free`.
    ("if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;\n", ""),
    (
        "    free() {\n        const ptr = this.__destroy_into_raw();\n        wasm.__wbg_widget_free(ptr, 0);\n    }\n",
        "",
    ),
    ("return x === undefined || x === null;", "return x == null;"),
    // What may throw is wrapped once, not at each call.
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

/// The glue in fewer words.
///
/// # Errors
/// The glue does not say what it is known to say: another version of wasm-bindgen wrote it.
pub(super) fn shorten(glue: &str) -> Result<String> {
    let mut shorter = glue.to_owned();
    for (long, short) in SHORTER {
        ensure!(
            shorter.contains(long),
            "wasm-bindgen writes other glue than xtask/src/build/glue.rs knows. It no longer says:\n{long}"
        );
        shorter = shorter.replace(long, short);
    }
    Ok(shorter.lines().flat_map(|line| [import(line), "\n".to_owned()]).collect())
}

/// The line on which what the WASM imports begins, as an arrow function, which packs better. None of these functions
/// knows `this`.
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

    /// As little glue as [`shorten`] accepts.
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
