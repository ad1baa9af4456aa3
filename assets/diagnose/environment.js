// Checks of the page and the browser themselves, which need no request.

import { OWNER, VISITOR, ok, problem, warning } from "./check.js";

/** A module with a function type that takes an externref: "reference types", which the widget's WASM uses. */
const REFERENCE_TYPES = [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 1, 111, 0];

export function checkEnvironment() {
  return [secureContext(), online(), browser()];
}

function secureContext() {
  if (isSecureContext) return ok("secure-context", location.origin);
  return warning(
    "secure-context",
    `${location.origin} is not secure: whoever is on the line can read and change the page`,
    OWNER,
    "Serve the page over https.",
  );
}

function online() {
  if (navigator.onLine) return ok("online", "the browser says so");
  return problem("online", "the browser says that it has no network", VISITOR, "Connect the device, and try again.");
}

function browser() {
  const needed = {
    "custom elements": "customElements" in window,
    "WebAssembly": "WebAssembly" in window,
    "WebAssembly with reference types": hasReferenceTypes(),
    "AbortController": "AbortController" in window,
  };
  const lacking = Object.keys(needed).filter((name) => !needed[name]);
  if (lacking.length > 0) {
    const advice =
      "Use Chrome or Edge 96, Firefox 90, Safari 15, or anything newer. Where WebAssembly is switched off, switch it on.";
    return problem("browser", `it lacks ${lacking.join(", ")}`, VISITOR, advice);
  }
  if (!hasConstructedStylesheets()) {
    const advice =
      "Use a newer browser; or, if the page's Content-Security-Policy has style-src, know that these browsers " +
      "show the widget unstyled unless style-src has 'unsafe-inline'.";
    return warning("browser", "it lacks constructed stylesheets (adoptedStyleSheets)", VISITOR, advice);
  }
  return ok("browser", "custom elements, WebAssembly with reference types, constructed stylesheets");
}

function hasReferenceTypes() {
  return "WebAssembly" in window && WebAssembly.validate(new Uint8Array(REFERENCE_TYPES));
}

function hasConstructedStylesheets() {
  try {
    return "adoptedStyleSheets" in Document.prototype && Boolean(new CSSStyleSheet());
  } catch {
    return false;
  }
}
