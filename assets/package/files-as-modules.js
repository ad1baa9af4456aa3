// In the place of assets/files.js, for bundlers that copy no files, and for development servers, some of which move a
// package's script away from its files: everything is a module.

import { LISTS } from "../lists.js";
import { fromBase64, fromModules } from "./modules.js";

/** A bundle's URL says nothing, and some bundlers put the path of a file on the developer's machine there. */
export const SCRIPT = undefined;

/** Resolves to the response with the WASM module. */
export const fetchWasm = async () => fromBase64((await import("./wasm.js")).default);

/** Resolves to the words of a language, or to the keys, as an array. */
export const fetchList = (name, signal) => fromModules(LISTS, name, signal);

/** Resolves to the module of the self-check. */
export const importDiagnose = () => import("./diagnose.js");

/** What the self-check needs to know of the files: there is no file of WASM. */
export const DIAGNOSED = {};
