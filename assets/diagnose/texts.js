// Checks the files of the texts: those of the widget's language, the Dutch ones in their place, and the keys.

import { read, textOf } from "./ask.js";
import { OWNER, ok, problem, skipped, warning } from "./check.js";
import { hasHash } from "./hash.js";

const ID = "texts";
/** What a widget speaks if its own language does not load. */
const DEFAULT_LANGUAGE = "nl";

/** Fetches the files that the widget needs. `lists` has the URL of each, by language, and `keys`. */
export async function checkTexts({ lists, pins = {}, widget }, ask) {
  if (!lists) return skipped(ID, "the texts are part of the page's own scripts");
  const { language = DEFAULT_LANGUAGE, hasTexts } = widget ?? {};
  const names = [...new Set([language, DEFAULT_LANGUAGE, ...(hasTexts ? ["keys"] : [])])];
  const faults = await Promise.all(
    names.map(async (name) => faultOf(await read(ask, String(lists[name])), pins[name])),
  );
  const found = names.flatMap((name, at) => (faults[at] ? [`${lists[name]} ${faults[at]}`] : []));
  if (found.length === 0) return ok(ID, names.join(", "));
  const advice =
    "Copy the files of one release, all of them, into the same folder as the script, changed by nothing on their way.";
  // Without Dutch nothing can be said at all; without another language it is Dutch that is spoken.
  const isFatal = faults[names.indexOf(DEFAULT_LANGUAGE)];
  return (isFatal ? problem : warning)(ID, found.join("; "), OWNER, advice);
}

async function faultOf(reading, pin) {
  if (reading.kind === "blocked") return "is forbidden by the page's Content Security Policy (connect-src)";
  if (reading.kind === "unreadable") return "is on another host, which does not send Access-Control-Allow-Origin";
  if (reading.kind !== "answer") return "is not answered";
  if (reading.response.status !== 200) return `is answered with status ${reading.response.status}`;
  try {
    if (!Array.isArray(JSON.parse(textOf(reading)))) return "is no list of texts";
  } catch {
    return "is no JSON";
  }
  return (await hasHash(reading.bytes, pin)) === false
    ? "is another file than the one that the script was made with"
    : undefined;
}
