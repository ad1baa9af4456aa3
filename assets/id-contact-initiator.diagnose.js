// The self-check: it finds what is wrong between a page and its core, and says who must fix what, and where. A page
// loads it only when it is asked for. It sends nothing personal and starts no session.

import { asker } from "./diagnose/ask.js";
import { OWNER, TITLES, problem } from "./diagnose/check.js";
import { checkCore } from "./diagnose/core.js";
import { Diagnosis } from "./diagnose/diagnosis.js";
import { checkEnvironment } from "./diagnose/environment.js";
import { checkIcons } from "./diagnose/icons.js";
import { watchPolicy } from "./diagnose/policy.js";
import { readSettings } from "./diagnose/settings.js";
import { checkWasm } from "./diagnose/wasm.js";

export { showDiagnosis } from "./diagnose/panel.js";

/**
 * Checks a page's settings, its core and the widget's files. It never rejects: a check that throws is reported as a
 * problem.
 *
 * `coreUrl` and `purpose` are what the element has. The rest is optional: `scriptUrl` and `wasmUrl`, where the
 * widget's files are (beside this one); `wasmIntegrity`, the hash that the script expects (`sha256-…`);
 * `timeout`, how long to wait for each answer in milliseconds; `fetch`, a function to call instead of `window.fetch`.
 */
export async function diagnose(given) {
  const settings = { ...given };
  settings.timeout ??= 10_000;
  settings.fetch ??= (...request) => window.fetch(...request);
  const policy = watchPolicy();
  const ask = asker({ ...settings, policy });
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
    run(() => checkWasm({ ...settings, wasmUrl: wasmUrlOf(settings) }, ask, policy)),
    run(async () => {
      const { checks: told, options } = await checkCore(config, ask);
      config.options = options;
      return told;
    }).then(() => run(async () => [await checkIcons(config, { ...settings, policy })])),
  ]);
  await run(async () => [await policy.close()]);

  const broken = (id) => problem(id, `this check broke off: ${faults.join(", ")}`, OWNER, BROKEN);
  const told = Object.keys(TITLES).map((id) => checks.find((check) => check.id === id) ?? broken(id));
  return new Diagnosis(told, settings);
}

const BROKEN = "Try a newer browser. If it breaks off there too, tell the makers of the widget.";

function wasmUrlOf({ scriptUrl, wasmUrl }) {
  return new URL(wasmUrl ?? "id-contact-initiator.wasm", new URL(scriptUrl ?? import.meta.url, location.href)).href;
}
