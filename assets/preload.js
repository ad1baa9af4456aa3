// Asks for the session options before the WASM is there.

import { optionsUrl, readCoreUrl, readPurpose } from "./core-protocol.js";
import { fetchEarly } from "./early.js";

/**
 * Requests the session options that a widget with these attributes will request, so that they are here, or on their
 * way, when the WASM is. It returns the function that releases them. For attributes that the rules refuse, it requests
 * and returns nothing.
 */
export function preloadOptions(coreUrl, purpose) {
  const core = readCoreUrl(coreUrl);
  const tag = readPurpose(purpose);
  return core && tag && fetchEarly(optionsUrl(core, tag));
}
