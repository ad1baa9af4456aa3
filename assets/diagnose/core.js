// Checks of what the core, or the proxy before it, answers. No request here starts a session.

import { optionsUrl } from "../core-protocol.js";
import { read } from "./ask.js";
import { OPERATOR, OWNER, ok, problem, skipped, warning } from "./check.js";
import { corsHeader, noAnswer, pathAt } from "./cors.js";
import { checkOptions } from "./options.js";
import { allow, source } from "./policy.js";
import { checkAccept } from "./accept.js";
import { askToStart, checkPreflight } from "./start.js";

/** A purpose that no core has. How the core refuses it shows whether the page may read errors. */
const NO_PURPOSE = "id-contact-initiator-diagnose";

/** Sends the requests and judges the answers. Returns the checks and, if they can be used, the session options. */
export async function checkCore({ core, purpose, isMixed, widget, start: mayStart }, ask) {
  if (isMixed) return { checks: IDS.map((id) => skipped(id, "see mixed-content")) };
  if (!core) return { checks: IDS.map((id) => skipped(id, "it needs a core-url that is right")) };
  const [refusal, answer, start] = await Promise.all([
    read(ask, optionsUrl(core, NO_PURPOSE)),
    purpose === undefined ? undefined : read(ask, optionsUrl(core, purpose)),
    askToStart(core, ask),
  ]);
  const reachable = checkReachable(core, [refusal, answer, start].filter(Boolean));
  if (reachable.outcome === "problem") {
    return { checks: [reachable, ...IDS.slice(1).map((id) => skipped(id, "see core-reachable"))] };
  }
  const { checks, options } = await checkOptions({ core, purpose, answer }, ask);
  return {
    checks: [
      reachable,
      checkCors(core, answer),
      checkErrors(core, refusal, answer),
      checkPreflight(core, start),
      await checkAccept({ core, purpose, options, mayStart, told: widget?.told }, start, ask),
      ...checks,
    ],
    options,
  };
}

const IDS = [
  "core-reachable",
  "cors-options",
  "cors-errors",
  "cors-start",
  "accept-header",
  "purpose-known",
  "options-type",
  "options-shape",
  "methods",
];

function checkReachable(core, readings) {
  const id = "core-reachable";
  const kinds = readings.map(({ kind }) => kind);
  const moved = readings.find(({ response }) => response?.redirected)?.response.url;
  if (moved) {
    return warning(
      id,
      `it redirects to ${moved}; a browser does not follow redirects of a preflight`,
      OWNER,
      "Write the address that it redirects to, up to /session_options, in core-url.",
    );
  }
  if (kinds.some((kind) => ["answer", "redirect", "unreadable"].includes(kind))) return ok(id, core);
  if (kinds.includes("blocked")) {
    const advice = allow("connect-src", source(core));
    return problem(id, `the page's Content Security Policy does not let the widget ask ${core}`, OWNER, advice);
  }
  if (kinds.includes("late")) {
    const advice = "See whether the core is busy or hangs, and whether a firewall swallows the requests of visitors.";
    return problem(id, `no answer from ${core} in time`, OPERATOR, advice);
  }
  return problem(
    id,
    `no answer from ${core}: the name is not known, nothing listens there, the TLS certificate is not valid, ` +
      "or the connection was cut",
    OPERATOR,
    `Open ${core}/session_options in a browser. If that works, look at what stands between (a content blocker, a ` +
      "company's proxy); if not, mend what it says. A spelling mistake in core-url is the website owner's to mend.",
  );
}

function checkCors(core, answer) {
  const id = "cors-options";
  if (!answer) return skipped(id, "it needs a purpose that is right");
  if (answer.kind === "answer") return ok(id, `the answer is ${answer.response.status}, and the page may read that`);
  if (answer.kind !== "unreadable") return noAnswer(id, answer, core, `GET ${pathAt(core, "session_options/…")}`);
  return problem(
    id,
    "there is an answer, but the browser may not give it to the page",
    OPERATOR,
    `The core itself sends no CORS headers. In the proxy before it, add to every answer below ` +
      `${pathAt(core, "session_options/")}, once: “${corsHeader()}”. ` +
      "Two of these headers, or another origin in it, count as none.",
  );
}

function checkErrors(core, refusal, answer) {
  const id = "cors-errors";
  if (refusal.kind === "answer")
    return ok(
      id,
      `a purpose that cannot exist is answered with ${refusal.response.status}, and the page may read that`,
    );
  if (refusal.kind !== "unreadable") return noAnswer(id, refusal, core, `GET ${pathAt(core, "session_options/…")}`);
  const found = "the page may not read the core's answer to a purpose that cannot exist";
  const hint = "nginx adds headers to errors only where it is told so: “add_header … always;”.";
  const before = answer?.kind === "answer" ? "The header is there when all is well, but not on errors. " : "";
  const advice = `${before}In the proxy before the core, add “${corsHeader()}” to every answer, to errors too (4xx and 5xx).`;
  return problem(id, found, OPERATOR, `${advice} ${hint}`);
}
