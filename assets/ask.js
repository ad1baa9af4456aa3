// Requests to the core. All who want the same options at the same time share one request: each keeps its own
// patience, and none can call it off for the others.

/** The longest answer, in characters, that is worth parsing: hundreds of methods take a tenth of it. */
const MAX_LENGTH = 1 << 20;

/**
 * A tab that slept, or a page that was busy, finds an answer and the end of its time at once. The answer counts: it has
 * so many milliseconds to come in.
 */
const GRACE = 250;

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
 * Who asks early has no `tell`, and holds an answer back for one whose `isFirst` request this is.
 */
export function ask(url, json, patience, isFirst, tell) {
  const known = json === undefined ? shared.get(url) : undefined;
  const exchange = known && (isFirst || !known.isOver) ? known : begin(url, json);
  const { waiting } = exchange;
  const leave = () => {
    clearTimeout(timer);
    waiting.delete(leave);
    if (!waiting.size) exchange.callOff();
  };
  const end = () => {
    // Who asks once more should not wait for the same.
    exchange.unshare();
    leave();
    tell?.(TIMED_OUT);
  };
  let timer = setTimeout(() => (timer = setTimeout(end, GRACE)), patience);
  waiting.set(leave, tell);
  if (tell) {
    // In the place of one who asked early.
    if (isFirst) [...waiting.keys()].find((other) => !waiting.get(other))?.();
    exchange.answer.then((outcome) => {
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
    /** Who waits for it: what calls them off, and what tells them. */
    waiting: new Map(),
    answer: send(url, json, abort.signal),
    isOver: false,
    unshare() {
      if (shared.get(url) === exchange) shared.delete(url);
    },
    callOff() {
      exchange.unshare();
      abort.abort();
    },
  };
  if (json === undefined) shared.set(url, exchange);
  exchange.answer.then(() => (exchange.isOver = true));
  return exchange;
}

async function send(url, json, signal) {
  const headers = { Accept: "application/json", "Content-Type": "application/json" };
  const post = { method: "POST", headers, redirect: "manual", body: json };
  try {
    // Errors too may be kept: "try again" must ask the core, not the browser's memory.
    const init = { cache: "no-store", signal, ...(json !== undefined && post) };
    const response = await fetch(url, init);
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
