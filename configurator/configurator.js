// The page: a control for each setting, the widget with these settings, and the text to copy for each way.

import { readTag } from "./read-tag.js";
import { LANGUAGES, SETTINGS } from "./settings.js";
import * as snippets from "./snippets.js";

const form = document.querySelector("#settings");
const preview = document.querySelector("#preview");
const EXAMPLES = { "core-url": "https://core.example.nl", "purpose": "report_move" };

/** The files of the release that this page came with; without its manifest, as in development, they have no hash. */
const files = { folder: "https://static.example.nl/initiator", integrity: undefined };

function make(name, attributes = {}, children = []) {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(attribute, "");
    else if (value !== undefined && value !== false) made.setAttribute(attribute, value);
  }
  made.append(...children);
  return made;
}

/** A control for a setting, with its label and what it is. */
function control({ attribute, kind, doc, values }) {
  const common = { "id": attribute, "name": attribute, "aria-describedby": `${attribute}-doc` };
  const input = {
    boolean: () => make("input", { ...common, type: "checkbox" }),
    number: () => make("input", { ...common, type: "number", min: 1, max: 6 }),
    object: () => make("textarea", { ...common, rows: 3, spellcheck: "false", placeholder: '{"start": "Start"}' }),
    string: () =>
      values
        ? make("select", common, [
            make("option", { value: "" }, ["that of the page"]),
            ...values.map((value) => make("option", { value }, [value])),
          ])
        : make("input", {
            ...common,
            type: "text",
            autocomplete: "off",
            spellcheck: "false",
            placeholder: EXAMPLES[attribute],
          }),
  }[kind]();
  const doc_ = make("span", { id: `${attribute}-doc`, class: "doc" }, [doc]);
  return make("p", { class: kind }, [make("label", { for: attribute }, [attribute]), input, doc_]);
}

/** What the form says, by attribute; what says nothing is left out. */
function read() {
  const values = {};
  for (const { attribute, kind } of SETTINGS) {
    const { value, checked } = form.elements[attribute];
    if (kind === "boolean" ? checked : value.trim()) values[attribute] = kind === "boolean" ? "" : value.trim();
  }
  return values;
}

function write(values) {
  for (const { attribute, kind } of SETTINGS) {
    const input = form.elements[attribute];
    if (kind === "boolean") input.checked = attribute in values;
    // A browser complains of what is no number.
    else if (kind === "number") input.value = Number.parseInt(values[attribute], 10) || "";
    else input.value = values[attribute] ?? "";
  }
}

/** What stands in a text area that holds no object of strings. */
function isUsable(texts) {
  try {
    const own = JSON.parse(texts ?? "{}");
    return own !== null && typeof own === "object" && Object.values(own).every((words) => typeof words === "string");
  } catch {
    return false;
  }
}

function draw() {
  const values = read();
  const hasGoodTexts = isUsable(values.texts);
  form.elements.texts.setAttribute("aria-invalid", String(!hasGoodTexts));
  document.querySelector("#texts-error").hidden = hasGoodTexts;
  if (!hasGoodTexts) delete values.texts;
  drawPreview(values);
  const folder = form.elements.folder.value.trim().replace(/\/+$/, "") || files.folder;
  const all = { ...EXAMPLES, ...values };
  const where = { folder, integrity: files.integrity };
  for (const [id, text] of Object.entries({
    "script-tag": snippets.scriptTag(all, where),
    "element": snippets.element(all, where),
    "react": snippets.react(all),
    "vue": snippets.vue(all),
    "yew": snippets.yew(all, LANGUAGES),
    "policy": snippets.policy(all, where),
    "preload": snippets.preload(all, where),
  })) {
    document.querySelector(`#${id} code`).textContent = text;
  }
}

/** Shows the widget as soon as it can ask a core. Changed, it keeps the choice of whoever tries it. */
function drawPreview(values) {
  const isEnough = values["core-url"] && values.purpose;
  document.querySelector("#not-enough").hidden = isEnough;
  let shown = preview.querySelector("id-contact-initiator");
  if (!isEnough) {
    shown?.remove();
    return;
  }
  shown ??= document.createElement("id-contact-initiator");
  for (const { attribute } of SETTINGS) {
    if (attribute in values) shown.setAttribute(attribute, values[attribute]);
    else shown.removeAttribute(attribute);
  }
  if (!shown.isConnected) preview.append(shown);
}

function drawNotes() {
  const html = document.querySelector("#tag").value;
  const list = document.querySelector("#notes");
  list.replaceChildren();
  if (!html.trim()) return;
  const tag = readTag(html);
  const notes = tag ? tag.notes : ["There is neither a script tag nor an element of the widget in it."];
  list.append(...(notes.length > 0 ? notes : ["Nothing is wrong with it."]).map((note) => make("li", {}, [note])));
  if (!tag) return;
  write(tag.values);
  draw();
}

async function copy({ target }) {
  const { code } = target.dataset;
  if (!code) return;
  const status = document.querySelector("#status");
  try {
    await navigator.clipboard.writeText(document.querySelector(`#${code} code`).textContent);
    status.textContent = "Copied.";
  } catch {
    // Without https, or without permission: then it is selected, for the visitor to copy.
    getSelection().selectAllChildren(document.querySelector(`#${code} code`));
    status.textContent = "Press Ctrl+C to copy.";
  }
}

async function readManifest() {
  try {
    const manifest = await (await fetch("../manifest.json")).json();
    files.integrity = manifest.files[manifest.script].integrity;
    files.folder += `/${manifest.folders.at(-1)}`;
    draw();
  } catch {
    document.querySelector("#no-manifest").hidden = false;
  }
}

document.querySelector("#controls").append(...SETTINGS.map(control));
form.addEventListener("input", draw);
document.querySelector("#tag").addEventListener("input", drawNotes);
document.addEventListener("click", copy);
// A core that is given in the address, as the demo does, is one that answers.
write(Object.fromEntries(new URLSearchParams(location.search)));
draw();
await readManifest();
document.querySelector("#script-check code").textContent = await (await fetch("script-check.js")).text();
