// The files that belong to this script, where each lies beside it under a URL. What ships names each file's hash, so that
// the browser refuses a file that is not the one that was built. Where a bundler puts the files together, one of
// assets/package takes the place of this module.

import { LISTS } from "./lists.js";
import PINS from "./pins.js";

/** Where the script is. */
export const SCRIPT = import.meta.url;

const WASM = new URL("./id-contact-initiator.wasm", SCRIPT);

/** A string is what every wrapper that a page puts around `fetch` understands. */
const download = async (name, url, signal) =>
  fetch(String(url), { credentials: "same-origin", integrity: PINS[name], signal });

/** Resolves to the response with the WASM module. */
export const fetchWasm = () => download("wasm", WASM);

/** Resolves to the words of a language, or to the keys, as an array. */
export const fetchList = async (name, signal) => (await download(name, LISTS[name], signal)).json();

/** Resolves to the module of the self-check. */
export const importDiagnose = () => import(new URL("./id-contact-initiator.diagnose.js", SCRIPT));

/** What the self-check needs to know of the files. */
export const DIAGNOSED = { scriptUrl: SCRIPT, wasmUrl: WASM.href, lists: LISTS, pins: PINS };
