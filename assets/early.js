// The session options, asked for before the WASM is there. Everything else that is sent to the core is sent by Rust
// (src/effects/http.rs), which takes over the response of a request that was sent here.

/** The requests that somebody waits for, by URL. */
const requests = new Map();

/**
 * Asks for `url`, once for all that ask for it at the same time, and keeps the response for a widget to take.
 * @returns {() => void} Call it when the widget no longer comes: a request that nobody waits for is aborted.
 */
export function fetchEarly(url) {
  if (!requests.has(url)) requests.set(url, send(url));
  return hold(requests.get(url), true);
}

/**
 * A response with a body that has been read.
 * @typedef {{ status: number, text: () => string }} ReadResponse
 */

/**
 * Hands over the response from `url`: to the first request of a widget, for which it was asked, also when it has arrived
 * already; to a later request only if it is still on its way and nobody has taken it. From then on, Rust shares it.
 * @returns {{ response: Promise<ReadResponse>, arrived: ReadResponse | undefined, release: () => void } | undefined}
 *   Nothing if there is none.
 */
export function take(url, isFirst) {
  const request = requests.get(url);
  if (!request || (request.isStale && !isFirst)) return undefined;
  request.isStale = true;
  const release = hold(request, false);
  // In the place of one who asked early.
  if (isFirst) [...request.holders.keys()].find((holder) => request.holders.get(holder))?.();
  const { response, arrived } = request;
  return { response, arrived, release };
}

function send(url) {
  const abort = new AbortController();
  const request = {
    url,
    abort,
    /** Who waits for it, by the function that ends their waiting; true for those who have not taken it yet. */
    holders: new Map(),
    isStale: false,
    response: fetchFresh(url, abort.signal),
  };
  const end = (response) => {
    request.isStale = true;
    request.arrived = response;
  };
  request.response.then(end, () => end());
  return request;
}

/** Asynchronous, so that a `fetch` of the page's own that throws rejects. */
async function fetchFresh(url, signal) {
  // Errors too may be kept by a cache: "try again" must ask the core.
  const response = await fetch(url, { cache: "no-store", credentials: "same-origin", signal });
  const { status } = response;
  const text = await response.text();
  return { status, text: () => text };
}

function hold(request, isEarly) {
  const release = () => {
    request.holders.delete(release);
    if (request.holders.size) return;
    if (requests.get(request.url) === request) requests.delete(request.url);
    request.abort.abort();
  };
  request.holders.set(release, isEarly);
  return release;
}
