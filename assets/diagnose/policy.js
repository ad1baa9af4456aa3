// What the page's Content Security Policy forbids while the checks run. The browser tells the page.

import { OWNER, ok, problem, warning } from "./check.js";

/** How long the browser may take to tell, in milliseconds; it has put it in the queue already. */
const PATIENCE = 50;

/** What a widget needs besides its script, and whether it can do without. */
const DIRECTIVES = { "connect-src": true, "script-src": true, "img-src": false };

/** Listens from now on. */
export function watchPolicy() {
  const violations = [];
  const asked = new Set(["wasm-eval"]);
  const note = ({ effectiveDirective, blockedURI, disposition }) => {
    violations.push({ directive: effectiveDirective, blocked: blockedURI, enforced: disposition !== "report" });
  };
  document.addEventListener("securitypolicyviolation", note);
  return {
    /** What the checks ask for: others on the page may be forbidden things of their own. */
    asked,

    /** Was a request for `url` stopped by `directive`? To be asked only of what has failed. */
    async blocks(url, directive) {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      return violations.some((it) => it.enforced && it.directive === directive && isOf(it, url));
    },

    /** Listens no longer, and judges what was forbidden. */
    async close() {
      await new Promise((resolve) => setTimeout(resolve, PATIENCE));
      document.removeEventListener("securitypolicyviolation", note);
      return judge(violations, asked);
    },
  };
}

/** What a directive must hold so that `url` may be asked for; "wasm-eval" is what browsers call WebAssembly. */
export function source(url) {
  if (url === "wasm-eval") return "'wasm-unsafe-eval'";
  const { origin } = new URL(url, location.href);
  return origin === location.origin ? "'self'" : origin;
}

/** What to do about a directive that lacks something. */
export function allow(directive, value) {
  return `In the page's Content-Security-Policy header (or its <meta>), add ${value} to ${directive}: “${directive} … ${value}”.`;
}

// Browsers tell the URL or, some of them, its origin alone.
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
