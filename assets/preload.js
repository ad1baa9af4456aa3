// Asks for the session options before the WASM is there.

import { ask } from "./ask.js";

/**
 * Asks for the options that a widget with these attributes will ask for: then they are here, or on their way.
 * The answer, if any, calls it off.
 */
export function preloadOptions(coreUrl, purpose, patience) {
  const [base, tag] = [coreUrl, purpose].map((attribute) => attribute?.trim() ?? "");
  // What the rules would refuse is not asked for. They know better, but only later.
  if (!/^https?:\/\/[^\s?#@\\]+$/i.test(base) || /^\.{0,2}$|\p{Cc}|\p{Cs}/u.test(tag)) return undefined;
  // The same URL as the rules make: encodeURIComponent is their percent-encoding too.
  const url = `${base.replace(/\/+$/, "")}/session_options/${encodeURIComponent(tag)}`;
  return ask(url, undefined, patience, true);
}
