// Checks of POST /start that start nothing: the body is an empty object, which lacks all that a start needs, so that
// every core refuses it before it does anything.

import { startUrl } from "../core-protocol.js";
import { OPERATOR, ok, problem, skipped, warning } from "./check.js";
import { corsHeader, noAnswer, pathAt } from "./cors.js";

const NOTHING = "{}";

/** The request as the widget sends it, but for its body. */
export const START = {
  method: "POST",
  headers: { "Accept": "application/json", "Content-Type": "application/json" },
  body: NOTHING,
  redirect: "manual",
};

/** Sends the request as the widget does. If it fails, sends it again in ways that show which headers are missing. */
export async function askToStart(core, ask) {
  const url = startUrl(core);
  const reading = await ask(url, START);
  if (reading.kind !== "failed") return reading;
  // As plain text, the same request needs no preflight.
  const plain = await ask(url, { method: "POST", body: NOTHING, redirect: "manual" });
  if (plain.kind === "answer" || plain.kind === "redirect") return { kind: "unreadable", without: "preflight" };
  const { kind } = await ask(url, { method: "POST", body: NOTHING, mode: "no-cors" });
  return kind === "opaque" ? { kind: "unreadable", without: "header" } : { kind };
}

export function checkPreflight(core, { kind, response, without }) {
  const id = "cors-start";
  const path = pathAt(core, "start");
  switch (kind) {
    case "redirect":
      return ok(id, "the preflight is answered");
    case "unreadable": {
      const preflight =
        `The browser asks first: OPTIONS ${path}. In the proxy before the core (the core answers 404), answer that with ` +
        `status 204 and “${corsHeader()}”, “Access-Control-Allow-Methods: POST”, “Access-Control-Allow-Headers: content-type”.`;
      if (without === "preflight") {
        return problem(
          id,
          `without a preflight, POST ${path} may be read; with one, it is not sent`,
          OPERATOR,
          preflight,
        );
      }
      const found = `the page may not read the answer of POST ${path}, with or without a preflight`;
      return problem(
        id,
        found,
        OPERATOR,
        `${preflight} And add “${corsHeader()}” to every answer of POST ${path}, errors included.`,
      );
    }
    case "answer":
      return judgeStatus(id, path, response.status);
    default:
      return noAnswer(id, { kind }, core, `OPTIONS and POST ${path}`);
  }
}

function judgeStatus(id, path, status) {
  // The core refuses it, as it should.
  if ([400, 404, 422].includes(status))
    return ok(id, `an empty start is refused with ${status}, and the page may read that`);
  const found = `an empty start is answered with ${status}, where a core answers 400 or 404`;
  if (status >= 500) {
    return problem(id, found, OPERATOR, "Look in the log of the core, and of the proxy before it: one of them fails.");
  }
  if (status >= 400) {
    const advice = `In the proxy before the core, let POST ${path} through to the core, for every visitor.`;
    return problem(id, found, OPERATOR, advice);
  }
  return warning(
    id,
    found,
    OPERATOR,
    `See whether it is the core that answers POST ${path}: a core refuses an empty object.`,
  );
}
