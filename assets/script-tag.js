// Draws a widget for each script tag that says what to draw: where the tag stands, or in its `data-target`. A module does
// not know which tag loaded it and runs only once, and a tag that a page swaps in may not run. So tags are looked for.

import { complain } from "./complain.js";
import { replaceTag } from "./last-resort.js";
import { find } from "./render.js";
import { SETTINGS, attributeOf } from "./settings.js";

const NAME = "id-contact-initiator";

/** Tags whose place may come yet, or may be replaced by another. */
const pending = new Set();
let isOurs;
let observer;

/** Draws the tags that load the script at `url`: those that are there, and those that come later by whatever route. */
export function drawScriptTags(url) {
  // A redirect or a CDN may give the script any other address.
  isOurs = ({ src, dataset }) => "coreUrl" in dataset || src === url || /id-contact-initiator[^/]*\.js/.test(src);
  awaitTags();
  settle();
}

/** Sees from now on which tags come, and which have lost their mark. */
export function awaitTags() {
  observer ??= new MutationObserver((records) => {
    for (const { type, target, addedNodes } of records) {
      if (type === "childList") addedNodes.forEach(look);
      // A library that makes the page like another document took the mark away, and perhaps the widget.
      else if (!target.hasAttribute("data-drawn")) look(target);
    }
    drawPending();
  });
  observer.observe(document, { attributeFilter: ["data-drawn"], childList: true, subtree: true });
  // `document.open` takes all listeners away. Those that are there are not added again.
  for (const type of ["DOMContentLoaded", "load"]) addEventListener(type, settle);
  // The browser tells of a tag that it loads itself, on pages that are not observed too.
  document.addEventListener("load", loaded, true);
  // What came together with the removal that leads here was not seen.
  for (const script of document.querySelectorAll("script")) script[NAME] || look(script);
}

const loaded = ({ target }) => look(target);

/** Draws what is left. To hear of every change is costly, so a page with elements alone is no longer observed. */
function settle() {
  drawPending();
  if (isParsed() && document.querySelector(NAME) && !document.querySelector("[data-drawn]")) observer.disconnect();
}

const isParsed = () => document.readyState !== "loading";

function drawPending() {
  const scripts = [...pending];
  pending.clear();
  for (const script of scripts) attempt(script);
}

function look(node) {
  // Texts and comments.
  if (node.nodeType > 1) return;
  for (const script of [node, ...node.querySelectorAll("script")]) {
    if (script.matches("script[type=module]") && isOurs(script)) attempt(script, true);
  }
}

/** Draws, or says so where the page has replaced what that needs. */
function attempt(script, isNew) {
  try {
    draw(script, isNew);
  } catch {
    replaceTag(script);
  }
}

/** Draws the widget of a tag, unless it is there. The page may take it away from a tag that is not new (`isNew`). */
function draw(script, isNew) {
  if (script.isConnected === false) return;
  const { dataset } = script;
  if (!("coreUrl" in dataset || "purpose" in dataset)) {
    tellWhatIsMissing(script);
    return;
  }
  const { target } = dataset;
  const isInBody = script.closest("body");
  const found = target ? find(target) : isInBody && script;
  // The place may come yet, or be replaced by another.
  if (target || !found) pending.add(script);
  // On the tag itself, so that another copy of this script finds it.
  const known = script[NAME];
  if (!found && (known || !isParsed())) return;
  const place = found || (isInBody ? script : document.body);
  const isMarked = "drawn" in dataset;
  if (isMarked && known?.place === place && !(isNew && !known.element.isConnected)) return;
  const beside = place === script ? script.nextElementSibling : place.lastElementChild;
  // A copy of the page, out of a cache, has the mark and the widget. A tag that replaces another has that one's widget.
  const isItsOwn = beside?.matches(NAME) && (isMarked || beside[NAME]?.isConnected === false);
  const element = known?.element ?? (isItsOwn ? beside : document.createElement(NAME));
  for (const property in SETTINGS) {
    if (property in dataset) element.setAttribute(attributeOf(property), dataset[property]);
    else element.removeAttribute(attributeOf(property));
  }
  element[NAME] = script;
  script[NAME] = { element, place };
  dataset.drawn = "";
  if (!found) complain(`target-missing: ${target ? `data-target="${target}" finds nothing` : HEAD}`);
  if (element === beside) return;
  if (place === script) script.after(element);
  else place.append(element);
}

/** Tells of a tag that does not say what to draw, if it was meant to: somebody may have dropped its attributes. */
function tellWhatIsMissing(script) {
  const { dataset } = script;
  const settings = Object.keys(SETTINGS);
  const isMeant = settings.some((property) => property in dataset || script.hasAttribute(attributeOf(property)));
  // In <head>, or directly in <body>, it may just load the script for elements to come.
  if (!isMeant && script.parentElement.matches("head,body")) return;
  if (document.readyState !== "complete") pending.add(script);
  else if (isMeant || !document.querySelector(NAME)) {
    complain("core-url-missing: the script tag has neither data-core-url nor data-purpose");
  }
}

const HEAD = "a script tag in <head> needs data-target";
