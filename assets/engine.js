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
  // A browser compiles while the file comes in, but only if its Content-Type says that it is WebAssembly.
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

// A module that has trapped is of no use to any widget. The browser called it, so only the window hears of the trap.
// The first address in the stack says whether the module was ours; some browsers name the script there instead of the
// WASM. Errors with our address further down are the page's, thrown in a listener that the widget called.
function handleTrap({ error, reason }) {
  const cause = error ?? reason;
  const [place] = /https?:.*/.exec(cause?.stack) ?? [""];
  if (isTelling() || ![WASM.href, import.meta.url].some((url) => place.startsWith(url))) return;
  // This comes last, as there is no such name where WebAssembly is switched off.
  if (!(cause instanceof WebAssembly.RuntimeError)) return;
  loading = Promise.reject(cause);
  loading.catch(() => {});
  // A copy of the list, as a page may draw a new widget in answer to one that stopped.
  for (const { stopped } of [...watchers.values()]) stopped(cause);
}

addEventListener("error", handleTrap);
addEventListener("unhandledrejection", handleTrap);
