// Collects what the page's Content Security Policy blocks while the checks run. The browser dispatches events for it.

import { OWNER, ok, problem, warning } from "./check.js";

/** How long to wait for an event after a request failed, in milliseconds. By then it is queued, but not dispatched. */
const PATIENCE = 50;

/** The directives that must allow what a widget needs besides its script, and whether the widget fails otherwise. */
const DIRECTIVES = { "connect-src": true, "script-src": true, "img-src": false };

/** Starts to listen for violations. */
export function watchPolicy() {
  const violations = [];
  const asked = new Set(["wasm-eval"]);
  const note = ({ effectiveDirective, blockedURI, disposition }) => {
    violations.push({ directive: effectiveDirective, blocked: blockedURI, enforced: disposition !== "report" });
  };
  const documents = [];
  const listen = (to) => {
    to.addEventListener("securitypolicyviolation", note);
    documents.push(to);
  };
  listen(document);
  return {
    /** Listens in another document too, which has the page's policy: a request is reported where it is made. */
    listen,

    /** The URLs that the checks request: violations of other scripts on the page do not count. */
    asked,

    /** Resolves to whether `directive` blocked the request for `url`, which has failed. */
    async blocks(url, directive) {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      return violations.some((it) => it.enforced && it.directive === directive && isOf(it, url));
    },

    /** Stops listening, and judges what was blocked. */
    async close() {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      for (const it of documents) it.removeEventListener("securitypolicyviolation", note);
      return judge(violations, asked);
    },
  };
}

/** The source that allows `url` in a directive. In violations, browsers call WebAssembly "wasm-eval". */
export function source(url) {
  if (url === "wasm-eval") return "'wasm-unsafe-eval'";
  const { origin } = new URL(url, location.href);
  return origin === location.origin ? "'self'" : origin;
}

/** The advice to add `value` to `directive`. */
export function allow(directive, value) {
  return `In the page's Content-Security-Policy header (or its <meta>), add ${value} to ${directive}: “${directive} … ${value}”.`;
}

// In a violation, some browsers report the whole URL, others only its origin.
function isOf({ blocked }, url) {
  if (url === "wasm-eval") return blocked === url;
  const { href, origin } = new URL(url, location.href);
  return [href, origin, `${origin}/`].includes(blocked);
}

function judge(violations, asked) {
  const id = "content-security-policy";
  const missing = new Map();
  for (const { directive, blocked, enforced } of violations) {
    if (!(directive in DIRECTIVES)) continue;
    const url = [...asked].find((it) => isOf({ blocked }, it));
    if (url === undefined) continue;
    const value = source(url);
    const key = `${directive} ${value}`;
    missing.set(key, { directive, value, enforced: enforced || Boolean(missing.get(key)?.enforced) });
  }
  const all = [...missing.values()];
  if (all.length === 0) return ok(id, "it forbade nothing that the widget needs, or there is none");
  const found = all
    .map(
      ({ directive, value, enforced }) =>
        `${directive} ${enforced ? "forbids" : "would forbid (report only)"} ${value}`,
    )
    .join("; ");
  const advice = all.map(({ directive, value }) => allow(directive, value)).join(" ");
  const isFatal = all.some(({ directive, enforced }) => enforced && DIRECTIVES[directive]);
  return (isFatal ? problem : warning)(id, found, OWNER, advice);
}
