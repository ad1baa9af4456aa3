// Asks for the session options before the WASM is there: the browser keeps the answer, and the widget's own
// request for the same URL gets it (HTML Standard, link type "preload"). Were it to fail, that request would
// simply go out.

/** Preloads the options that a widget with these attributes will ask for. */
export function preloadOptions(coreUrl, purpose) {
  if (!/^\s*https?:\/\//i.test(coreUrl) || !purpose?.trim()) return;
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  // The same URL as the rules make: encodeURIComponent is their percent-encoding too.
  link.href = `${coreUrl.trim().replace(/\/+$/, "")}/session_options/${encodeURIComponent(purpose.trim())}`;
  link.onload = link.onerror = () => link.remove();
  document.head.append(link);
}
