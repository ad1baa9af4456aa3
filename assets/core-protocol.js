// The rules of crates/session about the core, for scripts that cannot ask the WebAssembly: which core URLs and purposes
// are accepted, which URLs are requested, and what counts as session options. Both are tested on the same cases, in
// crates/session/tests/cases/core_protocol.json. Visitors download only what the main script imports from here.

/** The longest answer, in characters, and the most methods of one kind that the widget reads. */
export const MAX_ANSWER_LENGTH = 2 ** 20;
export const MAX_METHODS = 1_000;

/** Removes ASCII white space, as the rules do. `String.prototype.trim` would remove more. */
export const trim = (text) => text.replace(/^[\t\n\f\r ]+|[\t\n\f\r ]+$/g, "");

/**
 * Reads the attribute `core-url`: the core's base URL without trailing slashes, or undefined if it is not accepted.
 *
 * The pattern accepts what every browser reads as it is written, except for numbers: the URL parser knows whether a
 * port is too large, and which hosts are another way to write an IPv4 address.
 */
export function readCoreUrl(attribute) {
  const [url, host] =
    trim(attribute).match(/^https?:\/\/(([\w-]+\.)*(?!0x)[\w-]+)(:[1-9]\d*)?(\/[!"$->@-[\]-~]*)?$/i) ?? [];
  try {
    if (new URL(url).hostname === host.toLowerCase()) return url.replace(/\/+$/, "");
  } catch {
    // The URL parser refuses it.
  }
}

/**
 * Reads the attribute `purpose`: the tag of a purpose, or undefined if it is not accepted. The WebAssembly never sees
 * a lone surrogate, which becomes U+FFFD on its way there; here it is refused.
 */
export function readPurpose(attribute) {
  return trim(attribute).match(/^(?!\.\.?$)[^\p{Cc}\p{Cs}]{1,200}$/u)?.[0];
}

/** The URL of the session options of `purpose` at `core`, as `readPurpose` and `readCoreUrl` return them. */
export const optionsUrl = (core, purpose) => `${core}/session_options/${encodeURIComponent(purpose)}`;

/** The URL to which a start is posted. */
export const startUrl = (core) => `${core}/start`;

/**
 * The name of what is wrong with the attribute `core-url`, or undefined: "missing", "character", "scheme",
 * "credentials", "port", "host" or "query-or-fragment".
 */
export function coreUrlFault(attribute) {
  if (readCoreUrl(attribute)) return undefined;
  const text = trim(attribute);
  if (!text) return "missing";
  if (/[^!-~]|\\/.test(text)) return "character";
  const [origin, host, port = ""] = /^https?:\/\/([^/?#:]*)(:[^/?#]*)?/i.exec(text) ?? [];
  if (!origin) return "scheme";
  if (origin.includes("@")) return "credentials";
  if (!readCoreUrl(`http://localhost${port}`)) return "port";
  return readCoreUrl(`http://${host}`) ? "query-or-fragment" : "host";
}

/**
 * The name of what is wrong with the attribute `purpose`, or undefined: "missing", "control-character",
 * "lone-surrogate", "dot-segment" or "too-long".
 */
export function purposeFault(attribute) {
  if (readPurpose(attribute)) return undefined;
  const text = trim(attribute);
  if (!text) return "missing";
  if (/\p{Cc}/u.test(text)) return "control-character";
  if (/\p{Cs}/u.test(text)) return "lone-surrogate";
  return /^\.\.?$/.test(text) ? "dot-segment" : "too-long";
}

/**
 * What keeps `json`, an answer that was parsed, from being session options, or undefined. `fault` is "not-an-object";
 * or, of the list of methods in `field`, "missing", "not-a-list", "too-many" or "not-a-method", which is then `method`.
 */
export function sessionOptionsFault(json) {
  if (!isObject(json)) return { fault: "not-an-object" };
  for (const field of ["auth_methods", "comm_methods"]) {
    const methods = json[field];
    if (methods === undefined) return { fault: "missing", field };
    if (!Array.isArray(methods)) return { fault: "not-a-list", field };
    if (methods.length > MAX_METHODS) return { fault: "too-many", field };
    const wrong = methods.findIndex((method) => !isMethod(method));
    if (wrong >= 0) return { fault: "not-a-method", field, method: methods[wrong] };
  }
  return undefined;
}

/** A method has a tag; name and icon may be missing. Other fields are ignored, because cores add them. */
function isMethod(method) {
  const isTextOrMissing = (value) => typeof (value ?? "") === "string";
  return (
    isObject(method) &&
    typeof method.tag === "string" &&
    isTextOrMissing(method.name) &&
    isTextOrMissing(method.image_path)
  );
}

/** Is `value`, which was parsed from JSON, an object? */
export const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The tags of the methods that are offered: each once, and none that is empty. */
export const offeredTags = (methods) => [...new Set(methods.map(({ tag }) => tag).filter(Boolean))];

/**
 * The URL of a method's icon: undefined if the core names none, null if it is not loaded because it is not on the
 * core's own origin, as that is written in `core`.
 */
export function iconUrl(core, imagePath) {
  const path = trim(imagePath ?? "");
  if (path === "" || path === "none") return undefined;
  if (!path.startsWith("//") && !path.includes(":")) return `${core}/${path.replace(/^\/+/, "")}`;
  const [origin] = /^\w+:\/\/[^/]+/.exec(core);
  return path.startsWith(origin) && /^([/?#][!-[\]-~]*)?$/.test(path.slice(origin.length)) ? path : null;
}
