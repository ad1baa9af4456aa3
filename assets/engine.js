// The WASM module: downloaded and compiled once for all widgets on the page.

import { download } from "./download.js";
import { InitiatorError } from "./errors.js";
import { Widget, imports, start } from "./glue.js";
import { isTelling } from "./state.js";
import { watchers } from "./watch.js";

/** Where the module is. */
export const WASM = new URL("./id-contact-initiator.wasm", import.meta.url);

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
  const response = await download("wasm", WASM);
  if (!response.ok) throw new Error(`${WASM} answers ${response.status}`);
  // A browser compiles what is still coming in, but only if it is said to be WebAssembly.
  const streams = response.headers.get("Content-Type") === "application/wasm";
  const { instance } = await (streams
    ? WebAssembly.instantiateStreaming(response, imports())
    : WebAssembly.instantiate(await response.arrayBuffer(), imports()));
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

// A module that stopped halfway is of no use to any widget. Nobody is told but the window: what stopped was
// called by the browser. That it was ours, the first address in the stack says; not every browser names the WASM's.
// Other errors with ours in their stack are those of the page, in a listener that the widget called.
function notice({ error, reason }) {
  const cause = error ?? reason;
  const [place] = /https?:.*/.exec(cause?.stack) ?? [""];
  if (isTelling() || ![WASM.href, import.meta.url].some((url) => place.startsWith(url))) return;
  // Asked last: where WebAssembly is switched off, there is no such name.
  if (!(cause instanceof WebAssembly.RuntimeError)) return;
  loading = Promise.reject(cause);
  loading.catch(() => {});
  // A copy: what a page draws in answer to one that stopped is another matter.
  for (const { stopped } of [...watchers.values()]) stopped(cause);
}

addEventListener("error", notice);
addEventListener("unhandledrejection", notice);
