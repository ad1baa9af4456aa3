// The WASM module: downloaded and compiled once for all widgets on the page.

import { InitiatorError } from "./errors.js";
import { fetchWasm } from "./files.js";
import { Widget, imports, start } from "./glue.js";
import { watchers } from "./watch.js";

let loading;

/** Resolves to the class that draws widgets. After a failed download, asking again tries again. */
export function engine() {
  loading ??= load().catch((error) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

async function load() {
  const response = await fetchWasm();
  if (!response.ok) throw new Error(`${response.url} answers ${response.status}`);
  const fromBytes = async () => WebAssembly.instantiate(await response.arrayBuffer(), imports());
  // A browser compiles while the file comes in, but only if its Content-Type says that it is WebAssembly, and if the
  // response is the browser's own: a page may have wrapped `fetch`.
  const streams = response.headers.get("Content-Type") === "application/wasm";
  const { instance } = await (streams
    ? WebAssembly.instantiateStreaming(response, imports()).catch((cause) => {
        if (response.bodyUsed) throw cause;
        return fromBytes();
      })
    : fromBytes());
  start(instance);
  return Widget;
}

/**
 * Resolves when widgets can be drawn.
 * @returns {Promise<void>} Rejects with an `InitiatorError` of code `widget-unavailable` if they cannot.
 */
export async function ready() {
  try {
    await engine();
  } catch (error) {
    throw new InitiatorError("widget-unavailable", `the WASM did not load or has stopped: ${error}`, error);
  }
}

/**
 * Calls into the WASM. After an exception, whatever it is, the module is of no use to any widget: it may have stopped
 * halfway. The glue calls this wherever a browser calls Rust.
 */
export function enter(act) {
  try {
    return act();
  } catch (cause) {
    loading = Promise.reject(cause);
    loading.catch(() => {});
    // A copy of the list, as a page may draw a new widget in answer to one that stopped.
    for (const { stopped } of [...watchers.values()]) stopped(cause);
    throw cause;
  }
}
