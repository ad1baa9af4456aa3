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
import { checkWasm } from "./wasm.js";

/**
 * Checks a page's settings, its core and the widget's files. It never rejects: a check that throws is reported as a
 * problem.
 *
 * `coreUrl` and `purpose` are what the element has. The rest is optional: `scriptUrl` and `wasmUrl`, where the
 * widget's files are, neither of them if they are part of a bundle; `wasmIntegrity`, the hash that the script expects
 * (`sha256-…`);
 * `timeout`, how long to wait for each answer in milliseconds; `fetch`, a function to call instead of `window.fetch`.
 * Without it, and where the page has wrapped its `fetch`, the core is asked by the browser's own: what a wrapper breaks
 * is no fault of the core's, and has a check of its own.
 */
export async function diagnose(given) {
  const settings = { ...given, wasmUrl: wasmUrlOf(given) };
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
    const { checks: told, core, purpose } = readSettings(settings);
    Object.assign(config, { core, purpose });
    return told;
  });
  await Promise.all([
    run(checkEnvironment),
    run(async () => {
      if (settings.fetch) return [givenAnother()];
      if (!own) return [notCompared()];
      return [await checkFetch(config, { ...settings, own, policy })];
    }),
    run(() => checkWasm(settings, ask, policy)),
    run(async () => {
      const { checks: told, options } = await checkCore(config, ask);
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
