// The WASM module: downloaded and compiled once for all widgets on the page.

import init, { Widget } from "./glue.js";

let wasmUrl;
let loading;
const elements = new Set();

/** Starts the download of the module at `url`. */
export function loadFrom(url) {
  wasmUrl = url;
  // A failure is told by the widgets that wait for it.
  engine().catch(() => {});
}

/** Resolves to the class that draws widgets. After a failed download, asking again tries again. */
export function engine() {
  loading ??= init({ module_or_path: wasmUrl }).then(
    () => Widget,
    (error) => {
      loading = undefined;
      throw error;
    },
  );
  return loading;
}

/** Calls `element.crashed(error)` if the module stops for good, as long as `element` is watched. */
export function watch(element) {
  elements.add(element);
}

/** Watches `element` no longer. */
export function unwatch(element) {
  elements.delete(element);
}

// A module that stopped halfway is of no use to any widget. Nobody is told but the window: what stopped was
// called by the browser. That it was ours, its files' names in the stack say.
function notice({ error, reason }) {
  const cause = error ?? reason;
  if (!String(cause?.stack).includes("id-contact-initiator")) return;
  loading = Promise.reject(cause);
  loading.catch(() => {});
  for (const element of elements) element.crashed(cause);
}

addEventListener("error", notice);
addEventListener("unhandledrejection", notice);
