// What the two ways to be part of a bundle have in common.

/** The WASM module in `base64`, as a server would send it. */
export function fromBase64(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  return new Response(bytes, { headers: { "Content-Type": "application/wasm" } });
}

/** Resolves to what the module `name` of `modules` exports. An import cannot be aborted, so it is only waited for. */
export function fromModules(modules, name, signal) {
  return new Promise((resolve, reject) => {
    signal?.addEventListener("abort", () => reject(signal.reason));
    modules[name]().then((module) => resolve(module.default), reject);
  });
}
