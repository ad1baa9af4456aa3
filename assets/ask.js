// Requests to the core. All who want the same options at the same time share one request: each keeps its own
// patience, and none can call it off for the others.

/** The longest answer, in characters, that is worth parsing: hundreds of methods take a tenth of it. */
const MAX_LENGTH = 1 << 20;

// Why there is no answer, where a status would stand: src/fetch.rs reads these.
const OFFLINE = 1;
const UNREACHABLE = 2;
const TIMED_OUT = 3;

/** The GETs that may be joined, by URL. */
const shared = new Map();

/**
 * Sends a GET, or a POST of `json`, and tells the status and what the body means, within `patience`
 * milliseconds. Call the answer to no longer wait for it.
 *
 * Who asks early has no `tell`, and holds an answer back for the next who asks for the same.
 */
export function ask(url, json, patience, tell) {
  const { answer, waiting, unshare, abort } = (json === undefined && shared.get(url)) || begin(url, json);
  const leave = () => {
    clearTimeout(timer);
    waiting.delete(leave);
    if (waiting.size) return;
    unshare();
    abort.abort();
  };
  const timer = setTimeout(() => {
    // Who asks once more should not wait for the same.
    unshare();
    leave();
    tell?.(TIMED_OUT);
  }, patience);
  waiting.set(leave, tell);
  if (tell) {
    for (const [other, isHeard] of waiting) {
      if (!isHeard) {
        other();
        break;
      }
    }
    answer.then((outcome) => {
      if (!waiting.has(leave)) return;
      leave();
      tell(...outcome);
    });
  }
  return leave;
}

/** Tells when `duration` milliseconds are over. Call the answer to no longer wait for it. */
export function pause(duration, tell) {
  const timer = setTimeout(tell, duration);
  return () => clearTimeout(timer);
}

function begin(url, json) {
  const abort = new AbortController();
  const exchange = {
    abort,
    waiting: new Map(),
    answer: send(url, json, abort.signal),
    unshare() {
      if (shared.get(url) === exchange) shared.delete(url);
    },
  };
  if (json === undefined) shared.set(url, exchange);
  // Who asks after a failure asks anew.
  exchange.answer.then(([status]) => status === 200 || exchange.unshare());
  return exchange;
}

async function send(url, json, signal) {
  const headers = { Accept: "application/json", "Content-Type": "application/json" };
  const post = { method: "POST", headers, redirect: "manual", body: json };
  try {
    const response = await fetch(url, json === undefined ? { signal } : { ...post, signal });
    return [response.status, parse(await response.text())];
  } catch {
    // Nothing tells a script why a request failed.
    return [navigator.onLine ? UNREACHABLE : OFFLINE];
  }
}

function parse(text) {
  try {
    return text.length > MAX_LENGTH ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
