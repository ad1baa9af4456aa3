// Checks whether `fetch` is the browser's own, and if it is not, what becomes of the widget's requests. Monitors, mocks
// and agents wrap it, and a request that they change may fail in a way that looks like a fault of the core's.

import { optionsUrl, sessionOptionsFault, startUrl } from "../core-protocol.js";
import { OWNER, ok, problem, skipped, warning } from "./check.js";
import { START } from "./start.js";
import { watch } from "./watch-fetch.js";

const ID = "fetch";

/** What is said where the page's `fetch` cannot be compared. */
export const notCompared = () =>
  skipped(ID, "the page allows no frame with the browser's own, or wraps that one too: all is asked by the page's own");

/** What is said where `diagnose` was given a function to ask with. */
export const givenAnother = () => skipped(ID, "all is asked by the function that the self-check was given");

/** Sends the widget's requests by `fetch` of the page, and by the browser's own, and compares what comes of them. */
export async function checkFetch({ core, purpose, isMixed }, { own, wasmUrl, timeout, policy }) {
  if (own.isSame) return ok(ID, "it is the browser's own");
  const found = { broken: [], changes: new Set(), isSeen: true };
  for (const request of requests(isMixed ? undefined : core, purpose, wasmUrl)) {
    policy.asked.add(request.url);
    const { outcome, isSeen, changes } = await watch(
      (...rest) => window.fetch(...rest),
      request.url,
      (fetch) => send(fetch, window, request, timeout),
      own.window,
    );
    const fault = faultOf(outcome, await send(own.fetch, own.window, request, timeout));
    if (fault) found.broken.push(`${request.name} ${fault}`);
    // On its way to the page's own origin, a header more does no harm.
    const isElsewhere = new URL(request.url, location.href).origin !== location.origin;
    if (fault || isElsewhere) for (const change of changes) found.changes.add(change);
    found.isSeen &&= isSeen;
  }
  return judge(found, core);
}

/** The widget's requests, none of which starts a session, and what of an answer must be the same. */
function requests(core, purpose, wasmUrl) {
  // In a bundle there may be no such file.
  const files = wasmUrl ? [{ name: "the request for the WebAssembly", url: wasmUrl, init: {}, read: lengthOf }] : [];
  if (!core) return files;
  // Any purpose will do: the core says no to one that it does not know, and that is an answer.
  const options = optionsUrl(core, purpose ?? "id-contact-initiator-diagnose");
  return [
    { name: "GET of the session options", url: options, init: {}, read: shapeOf },
    { name: "POST of a start", url: startUrl(core), init: START, read: (response) => response.text().then(() => "") },
    ...files,
  ];
}

/** As the widget reads them (src/effects/http.rs): by `status` and `text`. */
async function shapeOf(response) {
  const text = await response.text();
  try {
    return sessionOptionsFault(JSON.parse(text))?.fault ?? "session options";
  } catch {
    return "no JSON";
  }
}

const lengthOf = async (response) => `${(await response.arrayBuffer()).byteLength} bytes`;

/** Resolves to what the widget learns of a request: its `answer` in words, or `error`. */
async function send(fetch, { AbortController }, { url, init, read }, timeout) {
  const abort = new AbortController();
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(() => {
      resolve({ error: "no answer in time" });
      abort.abort();
    }, timeout);
  });
  const ask = async () => {
    const response = await fetch(url, { cache: "no-store", credentials: "same-origin", ...init, signal: abort.signal });
    return { answer: [`status ${response.status}`, await read(response)].filter(Boolean).join(", ") };
  };
  const asked = ask().catch((error) => ({ error: excerpt(error) }));
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

function faultOf(byPage, byBrowser) {
  // Then other checks say what is wrong.
  if (byBrowser.error) return undefined;
  if (byPage.error) return `fails (${byPage.error})`;
  if (byPage.answer === byBrowser.answer) return undefined;
  return `is answered with ${byPage.answer} instead of ${byBrowser.answer}`;
}

function judge({ broken, changes, isSeen }, core) {
  const does = [...changes].join(", ");
  const changed = does ? `It ${does}.` : isSeen ? "" : "What it does with them cannot be seen.";
  const what = "it is not: something on this page has wrapped or replaced it.";
  const where = core ? new URL(core).origin : "the core";
  const advice =
    "Find the script that does it (a monitor, an agent, a mock, a polyfill), and let it leave alone requests to " +
    `${where} and those for the widget's files. Its option for that is called tracePropagationTargets, ` +
    "allowedTracingUrls, distributedTracingOrigins, ignoreUrls or the like.";
  if (broken.length > 0) {
    const all = broken.join("; ");
    const fails = `By the browser's own the same requests work, so this is no fault of the core's: ${all}.`;
    return problem(ID, [what, fails, changed].filter(Boolean).join(" "), OWNER, advice);
  }
  const harmless = `${what} The widget's requests end as they do by the browser's own.`;
  if (changes.size === 0) return ok(ID, [harmless, changed].filter(Boolean).join(" "));
  return warning(ID, `${harmless} ${changed}`, OWNER, advice);
}

function excerpt(error) {
  try {
    return String(error).slice(0, 200);
  } catch {
    return "it cannot be said why";
  }
}
