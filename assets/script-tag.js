// Draws a widget for each script tag that says what to draw: where the tag stands, or in its `data-target`. A module does
// not know which tag loaded it and runs only once, so the tags are looked for.

import { find } from "./render.js";
import { SETTINGS, attributeOf } from "./settings.js";

const TAGS = "script[type=module]:is([data-core-url],[data-purpose])";
const HEAD = "a script tag in <head> needs data-target";

/** Draws the tags that load the script at `url`, those that are there and those that come later. */
export function drawScriptTags(url) {
  const isOurs = ({ src }) => src === url || /id-contact-initiator[^/]*\.js/.test(src);
  const draw = (script) => {
    // The mark is on the tag, so that another copy of this script sees it too.
    if (document.readyState === "loading" || "drawn" in script.dataset || !isOurs(script)) return;
    script.dataset.drawn = "";
    drawAt(script);
  };
  const drawAll = () => document.querySelectorAll(TAGS).forEach(draw);
  drawAll();
  // An `async` script may run before the place that it is to be drawn in is there.
  document.addEventListener("DOMContentLoaded", drawAll);
  // A second tag with the same address does not run the module again, but it fires `load`.
  document.addEventListener("load", ({ target }) => target.matches?.(TAGS) && draw(target), true);
}

function drawAt(script) {
  const { dataset } = script;
  const element = document.createElement("id-contact-initiator");
  for (const property in SETTINGS) {
    if (property in dataset) element.setAttribute(attributeOf(property), dataset[property]);
  }
  const complain = (why) => console.error(`id-contact-initiator: target-missing: ${why}`);
  const target = dataset.target && find(dataset.target);
  if (target) {
    target.append(element);
    return;
  }
  if (dataset.target) complain(`data-target="${dataset.target}" finds nothing`);
  if (script.closest("body")) {
    script.after(element);
  } else {
    complain(HEAD);
    document.body.append(element);
  }
}
