// Asks for the session options before the WASM is there.

import { ask } from "./ask.js";
import { optionsUrl, readCoreUrl, readPurpose } from "./core-protocol.js";

/**
 * Requests the session options that a widget with these attributes will request, so that they are here, or on their
 * way, when the WASM is. The function that comes back calls the request off. With attributes that the rules refuse,
 * nothing is requested, and nothing comes back.
 */
export function preloadOptions(coreUrl, purpose, patience) {
  const core = readCoreUrl(coreUrl);
  const tag = readPurpose(purpose);
  return core && tag && ask(optionsUrl(core, tag), undefined, patience, true);
}
