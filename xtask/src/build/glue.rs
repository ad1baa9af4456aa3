//! Changes the glue that wasm-bindgen writes.
//!
//! It is made robust: whatever is thrown where the browser calls Rust is noticed, and nothing is asked by `instanceof`, as
//! pages replace what stands on its right. And it is shortened: checks for features that every supported browser has are
//! removed, and repeated code is written once.

use anyhow::{Result, bail, ensure};

/// Pieces of the glue, and what replaces them.
const SHORTER: &[(&str, &str)] = &[
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
    // When the memory grows, it gets another buffer. What looks into it is made anew each time: that is quick, and short.
    (
        "let cachedDataViewMemory0 = null;
function getDataViewMemory0() {
    if (cachedDataViewMemory0 === null || cachedDataViewMemory0.buffer.detached === true || (cachedDataViewMemory0.buffer\
.detached === undefined && cachedDataViewMemory0.buffer !== wasm.memory.buffer)) {
        cachedDataViewMemory0 = new DataView(wasm.memory.buffer);
    }
    return cachedDataViewMemory0;
}
",
        "",
    ),
    (
        "let cachedUint8ArrayMemory0 = null;
function getUint8ArrayMemory0() {
    if (cachedUint8ArrayMemory0 === null || cachedUint8ArrayMemory0.byteLength === 0) {
        cachedUint8ArrayMemory0 = new Uint8Array(wasm.memory.buffer);
    }
    return cachedUint8ArrayMemory0;
}
",
        "",
    ),
    ("    cachedDataViewMemory0 = null;\n    cachedUint8ArrayMemory0 = null;\n", ""),
    (
        "    ptr = ptr >>> 0;
    return decodeText(getUint8ArrayMemory0().subarray(ptr, ptr + len));
",
        "    return cachedTextDecoder.decode(new Uint8Array(wasm.memory.buffer, ptr, len));
",
    ),
    // `globalThis` came with Chrome 71, Firefox 65 and Safari 12.1. js-sys (src/lib.rs, `global`) tries the other names only
    // where it is missing.
    ("typeof globalThis === 'undefined' ? undefined : globalThis", "globalThis"),
    ("typeof global === 'undefined' ? undefined : global", "undefined"),
    ("typeof self === 'undefined' ? undefined : self", "undefined"),
    ("typeof window === 'undefined' ? undefined : window", "undefined"),
    // Unmounting a widget frees it, so nothing of ours calls `free`, and nothing is left for the garbage collector to free.
    // What a widget gives to the browser to call, Rust takes back.
    ("if (Symbol.dispose) Widget.prototype[Symbol.dispose] = Widget.prototype.free;\n", ""),
    (
        "    free() {\n        const ptr = this.__destroy_into_raw();\n        wasm.__wbg_widget_free(ptr, 0);\n    }\n",
        "",
    ),
    ("        WidgetFinalization.unregister(this);\n", ""),
    ("        WidgetFinalization.register(this, this.__wbg_ptr, this);\n", ""),
    (
        "const WidgetFinalization = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(ptr => wasm.__wbg_widget_free(ptr, 1));\n",
        "",
    ),
    (
        "const CLOSURE_DTORS = (typeof FinalizationRegistry === 'undefined')
    ? { register: () => {}, unregister: () => {} }
    : new FinalizationRegistry(state => wasm.__wbindgen_destroy_closure(state.a, state.b));\n",
        "",
    ),
    ("            CLOSURE_DTORS.unregister(state);\n", ""),
    ("    CLOSURE_DTORS.register(real, state, state);\n", ""),
    // A string is written by the browser, in at most three bytes for each UTF-16 code unit; what is left over is given back.
    // Most are short.
    (
        "function passStringToWasm0(arg, malloc, realloc) {
    if (realloc === undefined) {
        const buf = cachedTextEncoder.encode(arg);
        const ptr = malloc(buf.length, 1) >>> 0;
        getUint8ArrayMemory0().subarray(ptr, ptr + buf.length).set(buf);
        WASM_VECTOR_LEN = buf.length;
        return ptr;
    }

    let len = arg.length;
    let ptr = malloc(len, 1) >>> 0;

    const mem = getUint8ArrayMemory0();

    let offset = 0;

    for (; offset < len; offset++) {
        const code = arg.charCodeAt(offset);
        if (code > 0x7F) break;
        mem[ptr + offset] = code;
    }
    if (offset !== len) {
        if (offset !== 0) {
            arg = arg.slice(offset);
        }
        ptr = realloc(ptr, len, len = offset + arg.length * 3, 1) >>> 0;
        const view = getUint8ArrayMemory0().subarray(ptr + offset, ptr + len);
        const ret = cachedTextEncoder.encodeInto(arg, view);

        offset += ret.written;
        ptr = realloc(ptr, len, offset, 1) >>> 0;
    }

    WASM_VECTOR_LEN = offset;
    return ptr;
}",
        "function passStringToWasm0(arg, malloc, realloc) {
    const len = arg.length * 3;
    const ptr = malloc(len, 1);
    WASM_VECTOR_LEN = cachedTextEncoder.encodeInto(arg, new Uint8Array(wasm.memory.buffer, ptr, len)).written;
    return WASM_VECTOR_LEN < len ? realloc(ptr, len, WASM_VECTOR_LEN, 1) : ptr;
}

function giveString(place, text) {
    const ptr = isLikeNone(text) ? 0 : passStringToWasm0(text, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
    new Int32Array(wasm.memory.buffer, place, 2).set([ptr, WASM_VECTOR_LEN]);
}",
    ),
    (
        "var ptr1 = isLikeNone(ret) ? 0 : passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            var len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);",
        "giveString(arg0, ret);",
    ),
    (
        "const ptr1 = passStringToWasm0(ret, wasm.__wbindgen_malloc, wasm.__wbindgen_realloc);
            const len1 = WASM_VECTOR_LEN;
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 1, len1, true);
            getDataViewMemory0().setInt32((arg0 >>> 0) + 4 * 0, ptr1, true);",
        "giveString(arg0, ret);",
    ),
    // Safari fails after it has decoded 2 GiB. A widget's texts are a millionth of that.
    (
        "const MAX_SAFARI_DECODE_BYTES = 2146435072;
let numBytesDecoded = 0;
function decodeText(bytes) {
    numBytesDecoded += bytes.length;
    if (numBytesDecoded >= MAX_SAFARI_DECODE_BYTES) {
        cachedTextDecoder = new TextDecoder('utf-8', { ignoreBOM: true });
        cachedTextDecoder.decode();
        numBytesDecoded = bytes.length;
    }
    return cachedTextDecoder.decode(bytes);
}",
        "",
    ),
    ("cachedTextDecoder.decode();\n", ""),
    // Yew (src/dom_bundle/position.rs) tells the console why it is about to panic. The widget tells of the panic.
    (
        "            var v0 = getArrayJsValueFromWasm0(arg0, arg1);
            wasm.__wbindgen_free(arg0, arg1 * 4, 4);
            console.error(...(v0));
",
        "",
    ),
    (
        "function getArrayJsValueFromWasm0(ptr, len) {
    ptr = ptr >>> 0;
    const mem = getDataViewMemory0();
    const result = [];
    for (let i = ptr; i < ptr + 4 * len; i += 4) {
        result.push(wasm.__wbindgen_externrefs.get(mem.getUint32(i, true)));
    }
    wasm.__externref_drop_slice(ptr, len);
    return result;
}
",
        "",
    ),
    // js-sys (src/futures) gives the browser functions that may fail, and that never do.
    ("    if (ret[1]) {\n        throw takeFromExternrefTable0(ret[0]);\n    }\n", ""),
    (
        "function takeFromExternrefTable0(idx) {
    const value = wasm.__wbindgen_externrefs.get(idx);
    wasm.__externref_table_dealloc(idx);
    return value;
}
",
        "",
    ),
    // Addresses are below 2 GiB, so they are not negative.
    ("[arg1 >>> 0]", "[arg1]"),
    (
        "const ret = undefined;\n            return isLikeNone(ret) ? 0 : addToExternrefTable0(ret);",
        "return 0;",
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
const ROBUST: &[(&str, &str)] = &[
    // What Rust gives to the browser to call, it does not expect to be called within itself.
    (
        "function makeClosure(arg0, arg1, f) {
    const state = { a: arg0, b: arg1, cnt: 1 };
    const real = (...args) => {

        // First up with a closure we increment the internal reference
        // count. This ensures that the Rust closure environment won't
        // be deallocated while we're invoking it.
        state.cnt++;
        try {
            return f(state.a, state.b, ...args);
        } finally {
            real._wbg_cb_unref();
        }
    };
    real._wbg_cb_unref = () => {
        if (--state.cnt === 0) {
            wasm.__wbindgen_destroy_closure(state.a, state.b);
            state.a = 0;
            CLOSURE_DTORS.unregister(state);
        }
    };
    CLOSURE_DTORS.register(real, state, state);
    return real;
}",
        "",
    ),
    ("const ret = makeClosure(", "const ret = makeMutClosure("),
    // After it was dropped, it is not called any more: a page that has wrapped `removeEventListener` may not know that, and
    // Rust would stop.
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
    (
        "import { take } from './early.js';",
        "import { take } from './early.js';\nimport { enter } from './engine.js';",
    ),
];

/// Makes `glue` robust.
///
/// # Errors
/// When the glue lacks a piece that is to be replaced, because another version of wasm-bindgen wrote it.
pub(super) fn fortify(glue: &str) -> Result<String> {
    replace(glue, ROBUST)
}

/// Checks that nothing that ships is asked by `instanceof`. A build for development also has what Yew never calls here.
///
/// # Errors
/// When the widget asks so: pages replace globals.
pub(super) fn refuse_instanceof(glue: &str) -> Result<()> {
    // What the glue's own loader asks is not used.
    let imports =
        glue.split("\nfunction ").find(|part| part.starts_with("__wbg_get_imports")).unwrap_or_default();
    if let Some(line) = imports.lines().find(|line| line.contains(" instanceof ")) {
        bail!("the widget must not ask by `instanceof`: use `unchecked_into`. The glue says: {line}");
    }
    Ok(())
}

/// Shortens `glue`.
///
/// # Errors
/// When the glue lacks a piece that is to be replaced, because another version of wasm-bindgen wrote it.
pub(super) fn shorten(glue: &str) -> Result<String> {
    Ok(replace(glue, SHORTER)?.lines().flat_map(|line| [import(line), "\n".to_owned()]).collect())
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
        SHORTER.iter().map(|(long, _)| *long).collect::<Vec<_>>().join("\n")
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
    fn what_is_asked_by_instanceof_is_refused() {
        let glue = |asked: &str| {
            format!("\nfunction __wbg_get_imports() {{\n{asked}\n}}\nfunction init() {{ a instanceof B }}")
        };
        assert!(refuse_instanceof(&glue("return true;")).is_ok());
        assert!(refuse_instanceof(&glue("return arg0 instanceof Window;")).is_err());
    }

    #[test]
    fn other_glue_is_refused() {
        assert!(shorten(&glue()).is_ok());
        assert!(shorten(&glue().replace("encodeInto", "encode")).is_err());
    }
}
