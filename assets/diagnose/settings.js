// The two settings that the widget cannot work without, read as the widget reads them.

import { coreUrlFault, purposeFault, readCoreUrl, readPurpose, trim } from "../core-protocol.js";
import { OWNER, ok, problem, skipped } from "./check.js";

/** Each fault of a setting, in words. */
const FAULTS = {
  "missing": "is missing or empty",
  "character": "holds a space, a backslash or a character outside ASCII",
  "scheme": "does not start with https:// or http://",
  "credentials": "holds a user name or password",
  "port": "has a port that is not a number from 1 to 65535",
  "host": "has a host that is not a DNS name or an IPv4 address",
  "query-or-fragment": "has a query (?) or a fragment (#)",
  "control-character": "holds a control character",
  "dot-segment": "is a dot segment",
  "too-long": "is longer than 200 characters",
};

/**
 * The core's base URL and the purpose, undefined where they are not accepted, whether browsers block all requests of this
 * page to that core, and the checks that say so.
 */
export function readSettings(settings, { protocol } = location) {
  const [coreUrl, purpose] = [settings.coreUrl, settings.purpose].map(asWasmReads);
  const core = readCoreUrl(coreUrl);
  const mixed = mixedContent(core, protocol);
  return {
    core,
    isMixed: mixed.outcome === "problem",
    purpose: readPurpose(purpose),
    checks: [
      judge("core-url", coreUrl, coreUrlFault(coreUrl), 'core-url="https://core.example.nl"'),
      judge("purpose", purpose, purposeFault(purpose), 'purpose="report_move"'),
      mixed,
    ],
  };
}

/** The text of a setting as the WASM reads it. In UTF-8, a lone surrogate becomes U+FFFD. */
const asWasmReads = (setting) => trim(String(setting ?? "").replace(/\p{Cs}/gu, "\ufffd"));

function judge(id, text, fault, example) {
  if (!fault) return ok(id, text);
  const found = text === "" ? `it ${FAULTS[fault]}` : `“${text}”: it ${FAULTS[fault]}`;
  return problem(
    id,
    found,
    OWNER,
    `Write on the element, for example, ${example} (or data-${example} on the script tag).`,
  );
}

/** `protocol` is that of the page. */
function mixedContent(core, pageProtocol) {
  if (!core) return skipped("mixed-content", "it needs a core-url that is right");
  const { protocol, hostname } = new URL(core);
  // What browsers trust without https, "potentially trustworthy": this machine itself.
  const isLocal = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+)$/.test(hostname);
  if (pageProtocol !== "https:" || protocol === "https:" || isLocal) {
    return ok("mixed-content", `the page uses ${pageProtocol.slice(0, -1)}, the core ${protocol.slice(0, -1)}`);
  }
  return problem(
    "mixed-content",
    "the page uses https, the core http: browsers block such requests",
    OWNER,
    `Serve the core over https, and write core-url="${core.replace(/^http:/i, "https:")}".`,
  );
}
