// In the place of assets/files.js, for bundlers: a bundler copies the WASM, as it is named as
// `new URL("…", import.meta.url)`, and makes chunks of the modules that are imported dynamically.

import { LISTS } from "../lists.js";
import { fromBase64, fromModules } from "./modules.js";
import PINS from "../pins.js";

/** A bundle's URL says nothing, and some bundlers put the path of a file on the developer's machine there. */
export const SCRIPT = undefined;

const WASM = new URL("../id-contact-initiator.wasm", import.meta.url);

/** Resolves to the response with the WASM module. A bundler that inlines files made a `data:` URL, which policies forbid to fetch. */
export const fetchWasm = async () =>
  WASM.protocol === "data:"
    ? fromBase64(WASM.pathname.split(",")[1])
    : fetch(WASM.href, { credentials: "same-origin", integrity: PINS.wasm });

/** Resolves to the words of a language, or to the keys, as an array. */
export const fetchList = (name, signal) => fromModules(LISTS, name, signal);

/** Resolves to the module of the self-check. */
export const importDiagnose = () => import("./diagnose.js");

/** What the self-check needs to know of the files. */
export const DIAGNOSED = WASM.protocol === "data:" ? {} : { wasmUrl: WASM.href, pins: PINS };
