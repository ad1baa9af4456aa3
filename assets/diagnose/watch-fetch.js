// Finds out what a wrapper around `fetch` makes of a request. The browser's `fetch` and `Request` read each member of
// an `init`, missing ones from its prototype: a getter there sees the object that the wrapper hands over in the end.
// Whoever adds a header to a `Request` asks for its `headers`, by a getter too.

/** A member of `RequestInit` that every browser knows, and that neither the widget nor hardly any page sets. */
const MEMBER = "referrerPolicy";

/** What marks an `init` whose signal a wrapper replaces: copies of an object keep it. */
const MARK = Symbol("asked by the self-check");

/**
 * Calls `send` with a function like `fetch`, for one request to `url`, and resolves to `{ outcome, isSeen, changes }`:
 * what `send` resolved to; whether anything was seen of what `fetch`, the page's own, handed over to the browser; and
 * how that differs from what it was given, each difference in words. `Headers` are the browser's own.
 */
export async function watch(fetch, url, send, { Headers }) {
  const { href } = new URL(url, location.href);
  const seen = [];
  let given = {};
  let isCalling = false;
  const isOurs = (it) => {
    if (it[MARK] || (given.signal && it.signal === given.signal)) return true;
    // What is read while the wrapper is being called belongs to this request, unless it has another body.
    return isCalling && [undefined, null, given.body].includes(it.body);
  };
  const ends = [
    onRead(Object.prototype, MEMBER, (it) => {
      if (!isOurs(it)) return;
      const { headers, credentials, mode } = it;
      seen.push({ headers: headers && new Headers(headers), credentials, mode });
    }),
    onRead(globalThis.Request?.prototype, "headers", (it) => {
      // Kept as it is: at this moment nothing has been added.
      if (it.url === href) seen.push(it);
    }),
  ];
  let outcome;
  try {
    outcome = await send((to, init) => {
      given = { ...init, [MARK]: true };
      isCalling = true;
      try {
        return fetch(to, given);
      } finally {
        isCalling = false;
      }
    });
  } finally {
    for (const end of ends) end();
  }
  return { outcome, isSeen: seen.length > 0, changes: differences(given, seen, Headers) };
}

/**
 * Calls `tell` with the object whenever `name` is read by way of `prototype`, until the function that is returned is
 * called. Nothing else changes. Where a page does not allow it, nothing is told.
 */
function onRead(prototype, name, tell) {
  const old = prototype && Reflect.getOwnPropertyDescriptor(prototype, name);
  const isAsInBrowsers = prototype === Object.prototype ? !old : Boolean(old?.get);
  if (!isAsInBrowsers) return () => {};
  const isDefined = Reflect.defineProperty(prototype, name, {
    configurable: true,
    enumerable: old?.enumerable ?? false,
    get() {
      try {
        if (typeof this === "object") tell(this);
      } catch {
        // Who reads it must not notice.
      }
      return old && Reflect.apply(old.get, this, []);
    },
    // As if the prototype had no such member.
    set(value) {
      if (!old) Reflect.defineProperty(this, name, { value, writable: true, enumerable: true, configurable: true });
    },
  });
  if (!isDefined) return () => {};
  return () => (old ? Reflect.defineProperty(prototype, name, old) : Reflect.deleteProperty(prototype, name));
}

function differences(given, seen, Headers) {
  const meant = new Headers(given.headers);
  const found = new Set();
  for (const { headers, credentials, mode } of seen) {
    for (const [name, value] of headers ?? []) {
      if (!meant.has(name)) found.add(`adds the header ${name}`);
      else if (meant.get(name) !== value) found.add(`changes the header ${name}`);
    }
    if (credentials && credentials !== given.credentials) found.add(`sets credentials to “${credentials}”`);
    if (mode && mode !== "cors") found.add(`sets mode to “${mode}”`);
  }
  // A wrapper may make several objects of one request, of which the last one goes out.
  const last = seen.map(({ headers }) => headers).filter(Boolean).pop();
  if (last) for (const [name] of meant) if (!last.has(name)) found.add(`loses the header ${name}`);
  return [...found];
}
