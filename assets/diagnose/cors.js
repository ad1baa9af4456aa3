// What several checks say about requests to the core.

import { OPERATOR, OWNER, problem } from "./check.js";
import { allow, source } from "./policy.js";

/** The header without which a page may not read an answer. */
export const corsHeader = () => `Access-Control-Allow-Origin: ${location.origin}`;

/** The path of `path` below the core's base URL, as the proxy before the core sees it. */
export const pathAt = (core, path) => `${new URL(core).pathname.replace(/\/$/, "")}/${path}`;

/** The problem of a request that failed while others were answered. */
export function noAnswer(id, { kind }, core, request) {
  if (kind === "blocked") {
    const found = `the page's Content Security Policy does not let ${request} out`;
    return problem(id, found, OWNER, allow("connect-src", source(core)));
  }
  const found =
    kind === "late" ? `no answer to ${request} in time` : `the connection was cut before ${request} was answered`;
  const advice = `Look in the log of the proxy and of the core at what happened to ${request}.`;
  return problem(id, found, OPERATOR, advice);
}
