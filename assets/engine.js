// The WASM module: downloaded and compiled once for all widgets on the page.

import init, { Widget } from "./glue.js";

let wasmUrl;
let loading;

/** Starts the download of the module at `url`. */
export function loadFrom(url) {
  wasmUrl = url;
  // A failure is told by the widgets that wait for it.
  engine().catch(() => {});
}

/** Resolves to the class that draws widgets. After a failure, asking again tries again. */
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
