// Reads a tag that somebody has already, and says what is wrong with it.

import { coreUrlFault, purposeFault } from "../assets/core-protocol.js";
import { SETTINGS } from "./settings.js";

const NAME = "id-contact-initiator";
/** Attributes of a script tag that are none of the widget's. */
const OF_SCRIPTS = [
  "src",
  "type",
  "async",
  "defer",
  "crossorigin",
  "integrity",
  "nonce",
  "referrerpolicy",
  "id",
  "class",
  "data-target",
  "data-drawn",
];
/** Attributes that any element may have. */
const OF_ALL = /^(id|class|style|slot|hidden|dir|title|part|key|ref|role|tabindex|aria-.*|data-.*|on.*)$/;
const CORE_URL = "core-url";
const PURPOSE = "purpose";

/**
 * Reads the first script tag or element of the widget in `html`.
 * @returns {{ values: object, notes: string[] } | undefined} The settings that it has, by attribute, and what is wrong with
 * it, in sentences; undefined if there is no such tag in it.
 */
export function readTag(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const element = page.querySelector(NAME);
  const scripts = [...page.querySelectorAll("script")];
  const script = scripts.find((it) => isMeant(it)) ?? scripts.find(({ src }) => src.includes(NAME));
  const tag = element ?? script;
  if (!tag) return undefined;
  const prefix = tag === element ? "" : "data-";
  const notes = [...(script ? notesOfScript(script, tag === script) : []), ...selfClosed(html)];
  const values = {};
  for (const { name, value } of tag.attributes) {
    const setting = SETTINGS.find(({ attribute }) => prefix + attribute === name);
    if (setting) {
      values[setting.attribute] = value;
      notes.push(...notesOfValue(setting, name, value));
    } else notes.push(...notesOfName(name, prefix));
  }
  for (const [attribute, faultOf] of [
    [CORE_URL, coreUrlFault],
    [PURPOSE, purposeFault],
  ]) {
    const fault = faultOf((values[attribute] ?? "").trim());
    if (fault === "missing") notes.push(`${prefix}${attribute} is missing: the widget cannot do without.`);
    else if (fault) notes.push(`${prefix}${attribute}="${values[attribute]}" is not accepted (${fault}).`);
  }
  return { values, notes };
}

/** Whether it says what to draw, well or badly. */
const isMeant = (script) =>
  SETTINGS.some(({ attribute }) => script.hasAttribute(`data-${attribute}`) || script.hasAttribute(attribute));

function notesOfScript(script, isAlone) {
  const notes = [];
  if (script.type !== "module") notes.push('type="module" is missing on the script tag: no browser runs it without.');
  if (!script.hasAttribute("src")) notes.push("src is missing on the script tag.");
  if (isAlone && !script.async)
    notes.push("async is missing on the script tag: the widget then waits for the whole page.");
  if (script.hasAttribute("integrity") && !script.hasAttribute("crossorigin")) {
    notes.push('integrity needs crossorigin="anonymous" for a script from another host.');
  }
  return notes;
}

/** HTML has no self-closing tags but those of its own (HTML, section 13.1.2.1): the rest of the page lands in the element. */
function selfClosed(html) {
  if (!/<id-contact-initiator(\s[^<>]*)?\/>/.test(html)) return [];
  return [
    `<${NAME} … /> closes nothing: all that follows on the page becomes a part of it. Write <${NAME} …></${NAME}>.`,
  ];
}

function notesOfValue({ kind, attribute }, name, value) {
  if (kind === "boolean" && /^(false|0|no|off)$/i.test(value.trim())) {
    return [`${name}="${value}" switches it on, as the attribute is there. Leave it out to switch it off.`];
  }
  if (kind === "number" && !/^\s*[1-6]/.test(value)) return [`${name}="${value}" is no level from 1 to 6.`];
  if (kind === "object" && !isObjectOfStrings(value))
    return [`${name} is not an object of strings in JSON, such as {"start": "Start"}.`];
  if (attribute === "lang" && value === "") return [`${name}="" says nothing.`];
  return [];
}

function isObjectOfStrings(text) {
  try {
    const read = JSON.parse(text);
    return read !== null && typeof read === "object" && Object.values(read).every((it) => typeof it === "string");
  } catch {
    return false;
  }
}

function notesOfName(name, prefix) {
  const bare = name.replace(/^data-/, "");
  const known = SETTINGS.map(({ attribute }) => attribute);
  if (prefix ? OF_SCRIPTS.includes(name) : OF_ALL.test(name) && !known.includes(bare)) return [];
  if (known.includes(bare)) {
    return [prefix ? `${name} must be data-${name} on a script tag.` : `${name} must be ${bare} on the element.`];
  }
  const near =
    known.find((it) => distance(it, bare) <= 2) ??
    known.find((it) => it.replaceAll("-", "") === bare.replaceAll(/[-_]/g, ""));
  if (near) return [`${name} is not known. ${prefix}${near} is meant, perhaps.`];
  // An attribute of somebody else's on a script tag does no harm.
  return prefix && !name.startsWith("data-") ? [] : [`${name} is not known, and does nothing.`];
}

/** How many letters differ (Levenshtein). */
function distance(one, other) {
  let row = [...other, ""].map((_, at) => at);
  for (const [at, letter] of [...one].entries()) {
    const next = [at + 1];
    for (const [place, its] of [...other].entries()) {
      next.push(Math.min(next[place] + 1, row[place + 1] + 1, row[place] + (its === letter ? 0 : 1)));
    }
    row = next;
  }
  return row.at(-1);
}
