// Checks whether the header Accept of a start reaches the core as it was sent. A core answers a start with JSON only where
// it accepts exactly `application/json`, and with a redirect otherwise. What it refuses shows that only in part.

import { offeredTags, startUrl } from "../core-protocol.js";
import { textOf, typeOf } from "./ask.js";
import { OPERATOR, ok, problem, skipped, warning } from "./check.js";
import { START } from "./start.js";

const ID = "accept-header";
const ADVICE =
  "In the proxy before the core, pass the header Accept on as it is. The core answers POST /start with JSON only " +
  "for exactly “Accept: application/json”; for anything else, a list too, it redirects, and no session starts.";
/** The statuses by which cores refuse what is not allowed. */
const REFUSED = [400, 404, 422];

/** Judges the refusal of an empty start, what the widget told, and a start, if one may be made. */
export async function checkAccept({ told, mayStart, ...choice }, refusal, ask) {
  if (told?.code === "start-redirected") {
    return problem(ID, "the widget's last start was answered with a redirect", OPERATOR, ADVICE);
  }
  if (refusal.kind === "redirect") return problem(ID, "POST /start is answered with a redirect", OPERATOR, ADVICE);
  if (refusal.kind !== "answer" || !REFUSED.includes(refusal.response.status)) return skipped(ID, "see cors-start");
  if (typeOf(refusal) === "text/html" && textOf(refusal)) {
    const found =
      "to a request that accepts JSON alone, the answer is an HTML page: the header was changed, " +
      "or it is not the core that answers";
    return warning(ID, found, OPERATOR, ADVICE);
  }
  if (mayStart) return checkByStart(choice, ask);
  // A core that refuses in JSON, whatever is accepted, is not asked what was sent.
  if (typeOf(refusal).endsWith("json")) {
    const headers = { ...START.headers, Accept: "text/html" };
    const page = await ask(startUrl(choice.core), { ...START, headers });
    if (page.kind === "answer" && typeOf(page).endsWith("json")) {
      const found =
        "to a request that accepts HTML alone, the answer is JSON: something writes a header Accept of its own";
      return warning(ID, found, OPERATOR, ADVICE);
    }
  }
  return skipped(ID, "a refusal shows no more; a start does, which diagnose(…, { start: true }) makes");
}

/** Starts a session that nobody will use, with the first methods that are offered. */
async function checkByStart({ core, purpose, options }, ask) {
  const [auth, comm] = ["auth_methods", "comm_methods"].map((field) => offeredTags(options?.[field] ?? [])[0]);
  if (!auth || !comm) return skipped(ID, "there is nothing to start with");
  const body = JSON.stringify({ purpose, auth_method: auth, comm_method: comm });
  const start = await ask(startUrl(core), { ...START, body });
  if (start.kind === "redirect") return problem(ID, "a start is answered with a redirect", OPERATOR, ADVICE);
  if (start.kind !== "answer") return skipped(ID, "a start was not answered");
  const { status } = start.response;
  if (status === 200) return ok(ID, `a start with ${auth} and ${comm} is answered with status 200`);
  return problem(
    ID,
    `a start with ${auth} and ${comm} is answered with status ${status}`,
    OPERATOR,
    "Look in the log of the core: a plugin may be down, or its address in the configuration of the core wrong.",
  );
}
