// Asks for the session options before the WASM is there.

import { fetchEarly } from "./early.js";

/**
 * Asks for the options that a widget with these attributes will ask for: then they are here, or on their way.
 * The answer, if any, releases them.
 */
export function preloadOptions(coreUrl, purpose) {
  // What the rules would refuse, or tidy up, is not asked for. They know better, but only later.
  if (!/^https?:\/\/[^\s?#@\\]+$/i.test(coreUrl) || /^\.{0,2}$|^\s|\s$|\p{Cc}|\p{Cs}/u.test(purpose)) return undefined;
  // The same URL as the rules make: encodeURIComponent is their percent-encoding too.
  return fetchEarly(`${coreUrl.replace(/\/+$/, "")}/session_options/${encodeURIComponent(purpose)}`);
}
