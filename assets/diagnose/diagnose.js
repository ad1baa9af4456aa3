// The self-check as a whole: which checks there are, and what they are told.

import { asker } from "./ask.js";
import { OWNER, TITLES, problem } from "./check.js";
import { checkCore } from "./core.js";
import { Diagnosis } from "./diagnosis.js";
import { checkEnvironment } from "./environment.js";
import { checkFetch, givenAnother, notCompared } from "./fetch.js";
import { checkIcons } from "./icons.js";
import { ownFetch } from "./own-fetch.js";
import { watchPolicy } from "./policy.js";
import { readSettings } from "./settings.js";
import { checkTexts } from "./texts.js";
import { checkWasm } from "./wasm.js";
import { checkWidget } from "./widget.js";

/**
 * Checks a page's settings, its core and the widget's files. It never rejects: a check that throws is reported as a
 * problem.
 *
 * `coreUrl` and `purpose` are what the element has. The rest is optional: `scriptUrl` and `wasmUrl`, where the widget's
 * files are, neither of them if they are part of a bundle; `lists`, the URL of each list of texts; `pins`, the hash that the
 * script expects of each file (`sha256-…`); `widget`, what is known of a widget on the page; `start`, whether to start a
 * session that nobody will use, as only that shows some faults; `timeout`, how long to wait for each answer in
 * milliseconds; `fetch`, a function to call instead of `window.fetch`. Without it, and where the page has wrapped its
 * `fetch`, the core is asked by the browser's own: what a wrapper breaks is no fault of the core's, and has a check of its
 * own.
 */
export async function diagnose(given) {
  const settings = { ...given };
  settings.timeout ??= 10_000;
  const policy = watchPolicy();
  const own = settings.fetch ? undefined : await ownFetch();
  if (own) policy.listen(own.window.document);
  const ask = asker({ ...senderOf(settings, own), timeout: settings.timeout, policy });
  const checks = [];
  const faults = [];
  const run = async (step) => {
    try {
      checks.push(...(await step()));
    } catch (error) {
      faults.push(error);
    }
  };

  const config = {};
  await run(() => {
    const { checks: told, ...read } = readSettings(settings);
    Object.assign(config, read);
    return told;
  });
  await Promise.all([
    run(checkEnvironment),
    run(async () => {
      if (settings.fetch) return [givenAnother()];
      if (!own) return [notCompared()];
      return [await checkFetch(config, { ...settings, wasmUrl: wasmUrlOf(settings), own, policy })];
    }),
    run(() => [checkWidget(settings)]),
    run(() => checkWasm({ ...settings, wasmUrl: wasmUrlOf(settings) }, ask, policy)),
    run(async () => [await checkTexts(settings, ask)]),
    run(async () => {
      const { checks: told, options } = await checkCore({ ...settings, ...config }, ask);
      config.options = options;
      return told;
    }).then(() => run(async () => [await checkIcons(config, { ...settings, policy })])),
  ]);
  await run(async () => [await policy.close()]);
  own?.close();

  const broken = (id) => problem(id, `this check broke off: ${faults.join(", ")}`, OWNER, BROKEN);
  const told = Object.keys(TITLES).map((id) => checks.find((check) => check.id === id) ?? broken(id));
  return new Diagnosis(told, settings);
}

const BROKEN = "Try a newer browser. If it breaks off there too, tell the makers of the widget.";

/** What sends the requests to the core and for the widget's files: a `fetch`, and the class that aborts it. */
function senderOf(settings, own) {
  if (own && !own.isSame) return { fetch: own.fetch, AbortController: own.window.AbortController };
  const { fetch = (...request) => window.fetch(...request) } = settings;
  return { fetch, AbortController };
}

function wasmUrlOf({ scriptUrl, wasmUrl }) {
  if (!scriptUrl && !wasmUrl) return undefined;
  return new URL(wasmUrl ?? "id-contact-initiator.wasm", new URL(scriptUrl ?? "", location.href)).href;
}
