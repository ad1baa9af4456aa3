// Checks of the answer to the request for session options: its status, its JSON, and what there is to choose from.

import { MAX_ANSWER_LENGTH, MAX_METHODS, isObject, offeredTags, sessionOptionsFault } from "../core-protocol.js";
import { textOf, typeOf } from "./ask.js";
import { OPERATOR, OWNER, ok, problem, skipped, warning } from "./check.js";

const BASE = "Write the core's public base URL in core-url, with its path prefix if it has one.";

/** Judges the answer to the configured purpose. */
export async function checkOptions({ core, purpose, answer }, ask) {
  const why = answer ? "see cors-options" : "it needs a purpose that is right";
  if (answer?.kind !== "answer") return { checks: IDS.map((id) => skipped(id, why)) };
  const { status } = answer.response;
  if (status !== 200) {
    const known = await checkStatus({ core, purpose, status }, ask);
    return { checks: [known, ...IDS.slice(1).map((id) => skipped(id, "see purpose-known"))] };
  }
  const { options, check: shape } = checkShape(core, answer);
  const known = ok("purpose-known", purpose);
  if (!options) {
    return {
      checks: [known, skipped("options-type", "see options-shape"), shape, skipped("methods", "see options-shape")],
    };
  }
  return { checks: [known, checkType(answer), shape, checkMethods(purpose, options)], options };
}

const IDS = ["purpose-known", "options-type", "options-shape", "methods"];

async function checkStatus({ core, purpose, status }, ask) {
  const id = "purpose-known";
  if (status >= 500) {
    return problem(
      id,
      `status ${status}: the core failed`,
      OPERATOR,
      "Look in the log of the core, and of the proxy before it.",
    );
  }
  if (status !== 400 && status !== 404) {
    const advice = "In the proxy before the core, let GET /session_options/… through to the core, for every visitor.";
    return problem(id, `status ${status}, where a core answers 200, 400 or 404`, OPERATOR, advice);
  }
  const purposes = await allPurposes(core, ask);
  if (!purposes) {
    const found = `status ${status} for “${purpose}”, and no list of purposes at ${core}/session_options`;
    return problem(id, found, OWNER, `${BASE} If it is right, ask the core's operator for the purpose's tag.`);
  }
  const alike = purposes.find((it) => it.toLowerCase() === purpose.toLowerCase());
  const advice = alike
    ? `Write purpose="${alike}": the core tells upper from lower case.`
    : `Ask the core's operator to add this purpose, or write one that the core knows: ${list(purposes)}.`;
  return problem(id, `status ${status}: the core does not know “${purpose}”`, OWNER, advice);
}

/** The tags of all purposes: the core answers with an object whose keys they are. */
async function allPurposes(core, ask) {
  const answer = await ask(`${core}/session_options`);
  if (answer.kind !== "answer" || answer.response.status !== 200) return undefined;
  const all = parse(textOf(answer));
  return isObject(all) && Object.values(all).every(isObject) ? Object.keys(all).sort() : undefined;
}

function checkShape(core, answer) {
  const id = "options-shape";
  const text = textOf(answer);
  const wrong = (found, party, advice) => ({ check: problem(id, found, party, advice) });
  if (text === undefined) {
    return wrong(
      "the answer broke off",
      OPERATOR,
      "Look in the log of the proxy and of the core why it cuts answers short.",
    );
  }
  if (text.length > MAX_ANSWER_LENGTH) {
    return wrong(
      `${text.length} characters: the widget reads at most ${MAX_ANSWER_LENGTH}`,
      OPERATOR,
      "See what it is that answers.",
    );
  }
  const options = parse(text);
  if (options === undefined && (typeOf(answer) === "text/html" || /^\s*<(!doctype|html)/i.test(text))) {
    return wrong(`an HTML page instead of JSON: ${core} is not the core's base URL`, OWNER, BASE);
  }
  const shape =
    'See that it is the core that answers: {"auth_methods": […], "comm_methods": […]}, each method with a text “tag”.';
  if (options === undefined) {
    return wrong(text.trim() === "" ? "the answer is empty" : `not JSON: “${excerpt(text)}”`, OPERATOR, shape);
  }
  const fault = sessionOptionsFault(options);
  if (fault) return wrong(inWords(fault), OPERATOR, shape);
  return { options, check: ok(id, `auth_methods and comm_methods, each method with its tag`) };
}

/** What `sessionOptionsFault` found, as a sentence. */
function inWords({ fault, field, method }) {
  switch (fault) {
    case "missing":
      return `${field} is missing`;
    case "not-a-list":
      return `${field} is not a list`;
    case "too-many":
      return `${field} holds more than ${MAX_METHODS} methods`;
    case "not-a-method":
      return `${field} holds something that is not a method: ${excerpt(JSON.stringify(method))}`;
    default:
      return "the JSON is not an object";
  }
}

function checkType(answer) {
  const id = "options-type";
  const type = typeOf(answer);
  if (type === "application/json" || type.endsWith("+json")) return ok(id, type);
  const advice =
    "In the proxy before the core, pass the header Content-Type on as it is: application/json. " +
    "The widget does not mind; others may.";
  return warning(id, type === "" ? "no content type" : type, OPERATOR, advice);
}

function checkMethods(purpose, options) {
  const id = "methods";
  const [auth, comm] = [options.auth_methods, options.comm_methods].map((methods) => offeredTags(methods).length);
  const found = `${auth} auth ${plural(auth)}, ${comm} comm ${plural(comm)}`;
  if (auth > 0 && comm > 0) return ok(id, found);
  const what = auth === 0 ? "auth method (a way to log in)" : "comm method (a way to talk)";
  return problem(
    id,
    found,
    OWNER,
    `Choose another purpose, or ask the core's operator to allow at least one ${what} for “${purpose}”.`,
  );
}

const list = (texts) => texts.slice(0, 20).join(", ") + (texts.length > 20 ? ", …" : "");
const plural = (count) => (count === 1 ? "method" : "methods");
const excerpt = (text) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
