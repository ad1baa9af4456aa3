// The browser's own `fetch`, from an empty frame of the page: what a page wraps in its own window is untouched there.

/** How long to wait for the frame, in milliseconds. Some browsers replace its empty document once. */
const PATIENCE = 1_000;

/** The text of a function of the browser's. */
const NATIVE = /^function fetch\(\)\s*\{\s*\[native code\]\s*\}$/;

/**
 * Resolves to `{ window, fetch, isSame, close }`: the frame's window; its `fetch`; whether `fetch` of the page is the
 * browser's own; and a function that takes the frame away. Resolves to nothing where the page allows no such frame.
 */
export async function ownFetch() {
  const frame = document.createElement("iframe");
  const close = () => frame.remove();
  try {
    frame.hidden = true;
    frame.style.setProperty("display", "none", "important");
    await new Promise((resolve) => {
      frame.onload = resolve;
      setTimeout(resolve, PATIENCE);
      document.documentElement.append(frame);
    });
    const { contentWindow: own } = frame;
    const textOf = (value) => own.Function.prototype.toString.call(value);
    // The text of a function that a script made differs, also where that is a Proxy or a bound function.
    const text = textOf(own.fetch);
    if (!NATIVE.test(text)) throw new TypeError("the frame's is wrapped too");
    const isSame = typeof window.fetch === "function" && textOf(window.fetch) === text;
    return { window: own, fetch: (...request) => own.fetch(...request), isSame, close };
  } catch {
    // A page without an origin of its own (sandbox) may not look into its frames, and some pages wrap those as well.
    close();
    return undefined;
  }
}
