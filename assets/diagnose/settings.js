// The two settings that nothing works without, read as the widget's rules read them.

import { OWNER, ok, problem, skipped } from "./check.js";

/** The core's base URL and the purpose, undefined where they are of no use, and the checks that say so. */
export function readSettings(settings) {
  const [coreUrl, purpose] = [settings.coreUrl, settings.purpose].map((text) => trim(String(text ?? "")));
  const faults = { core: coreUrlFault(coreUrl), purpose: purposeFault(purpose) };
  const core = faults.core ? undefined : coreUrl.replace(/\/+$/, "");
  return {
    core,
    purpose: faults.purpose ? undefined : purpose,
    checks: [
      judge("core-url", coreUrl, faults.core, 'core-url="https://core.example.nl"'),
      judge("purpose", purpose, faults.purpose, 'purpose="report_move"'),
      mixedContent(core),
    ],
  };
}

function judge(id, text, fault, example) {
  if (!fault) return ok(id, text);
  const found = text === "" ? `it ${fault}` : `“${text}”: it ${fault}`;
  return problem(
    id,
    found,
    OWNER,
    `Write on the element, for example, ${example} (or data-${example} on the script tag).`,
  );
}

/** What is wrong with a core URL, if anything: whatever a browser would repair, or nothing can be appended to. */
function coreUrlFault(text) {
  if (text === "") return "is missing or empty";
  if (/[^\x21-\x7e]|\\/.test(text)) return "holds a space, a backslash or a character outside ASCII";
  const authority = /^https?:\/\/([^/?#]*)/i.exec(text)?.[1];
  if (authority === undefined) return "does not start with https:// or http://";
  if (authority.includes("@")) return "holds a user name or password";
  const [, host, port] = /^([^:]*)(?::(.*))?$/s.exec(authority);
  if (port !== undefined && !(/^[1-9]\d{0,4}$/.test(port) && Number(port) <= 65_535)) {
    return "has a port that is not a number from 1 to 65535";
  }
  if (!isHost(host)) return "has a host that is not a DNS name or an IPv4 address";
  if (/[?#]/.test(text)) return "has a query (?) or a fragment (#)";
  return undefined;
}

function isHost(host) {
  if (!/^[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(host)) return false;
  // The browser's own opinion, for whatever it takes for a number. Letters of either case are one host.
  try {
    return new URL(`http://${host}`).hostname === host.toLowerCase();
  } catch {
    return false;
  }
}

function purposeFault(text) {
  if (text === "") return "is missing or empty";
  if (/\p{Cc}/u.test(text)) return "holds a control character";
  if (text === "." || text === "..") return "is a dot segment";
  if ([...text].length > 200) return "is longer than 200 characters";
  return undefined;
}

function mixedContent(core) {
  if (!core) return skipped("mixed-content", "it needs a core-url that is right");
  const { protocol, hostname } = new URL(core);
  // What browsers trust without https, "potentially trustworthy": this machine itself.
  const isLocal = /^(localhost|.*\.localhost|127\.\d+\.\d+\.\d+)$/.test(hostname);
  if (location.protocol !== "https:" || protocol === "https:" || isLocal) {
    return ok("mixed-content", `the page uses ${location.protocol.slice(0, -1)}, the core ${protocol.slice(0, -1)}`);
  }
  return problem(
    "mixed-content",
    "the page uses https, the core http: browsers block such requests",
    OWNER,
    `Serve the core over https, and write core-url="${core.replace(/^http:/i, "https:")}".`,
  );
}

/** Without the white space that the rules do not count. */
const trim = (text) => text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");
