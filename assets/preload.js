// Asks for the session options before the WASM is there: the browser keeps the answer, and the widget's own
// request for the same URL gets it (HTML Standard, link type "preload"). Were it to fail, that request would
// simply go out.

/** Preloads the options that a widget with these attributes will ask for; the answer is the link, if any. */
export function preloadOptions(coreUrl, purpose) {
  const [base, tag] = [coreUrl, purpose].map((attribute) => attribute?.trim() ?? "");
  // What the rules would refuse is not asked for. They know better, but only later.
  if (!/^https?:\/\/[^\s?#@\\]+$/i.test(base) || /^\.{0,2}$|\p{Cc}|\p{Cs}/u.test(tag)) return undefined;
  const link = document.createElement("link");
  link.rel = "preload";
  link.as = "fetch";
  link.crossOrigin = "anonymous";
  // The same URL as the rules make: encodeURIComponent is their percent-encoding too.
  link.href = `${base.replace(/\/+$/, "")}/session_options/${encodeURIComponent(tag)}`;
  link.onload = link.onerror = () => link.remove();
  document.head?.append(link);
  return link;
}
