// Sends a request and finds out what a page can learn of how it ends. A browser does not tell a script why a request
// failed, so a request that failed is sent once more in a mode that needs no permission to read the answer.

/**
 * Returns the function that sends a request. It resolves to one of these:
 * `{ kind: "answer", response, bytes }` readable; `bytes` is undefined when the body broke off;
 * `{ kind: "redirect" }` a redirect that was not followed;
 * `{ kind: "opaque" }` there was an answer, but this request could not have been read anyway;
 * `{ kind: "blocked" }` the page's Content Security Policy blocked the request;
 * `{ kind: "late" }` no answer in time; `{ kind: "failed" }` something else.
 * A signal goes with the `fetch` of its own window, as pages replace that class.
 */
export function asker({ fetch, AbortController, timeout, policy }) {
  return async function ask(url, init) {
    policy.asked.add(url);
    const abort = new AbortController();
    const timer = setTimeout(() => abort.abort(), timeout);
    try {
      // As the widget does it: wrappers look at these.
      const all = { cache: "no-store", credentials: "same-origin", signal: abort.signal, ...init };
      const response = await fetch(url, all);
      if (response.type === "opaque") return { kind: "opaque" };
      if (response.type === "opaqueredirect") return { kind: "redirect" };
      const bytes = await response.arrayBuffer().then(
        (buffer) => new Uint8Array(buffer),
        () => undefined,
      );
      return { kind: "answer", response, bytes };
    } catch {
      if (abort.signal.aborted) return { kind: "late" };
      return { kind: (await policy.blocks(url, "connect-src")) ? "blocked" : "failed" };
    } finally {
      clearTimeout(timer);
    }
  };
}

/** Sends a GET. Its kind is "unreadable" instead of "failed" if there was an answer that the page may not read. */
export async function read(ask, url) {
  const reading = await ask(url);
  if (reading.kind !== "failed") return reading;
  const { kind } = await ask(url, { mode: "no-cors" });
  return { kind: kind === "opaque" ? "unreadable" : kind };
}

/** The text of an answer, undefined if its body broke off. */
export const textOf = ({ bytes }) => bytes && new TextDecoder().decode(bytes);

/** The media type of an answer, without its parameters, in lower case; "" if it has none. */
export const typeOf = ({ response }) => (response.headers.get("content-type") ?? "").split(";")[0].trim().toLowerCase();
