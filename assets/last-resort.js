// What a visitor gets where nothing else works: words, and the element's own children. This file is evaluated before all
// others, so that it can tell whether they were, and it asks for as little of the page as possible.

import { languageOf } from "./language-of.js";
import { UNAVAILABLE } from "./texts.js";

const NAME = "id-contact-initiator";

let isEvaluated = false;

/** To be called when every file has been evaluated. */
export const evaluated = () => {
  isEvaluated = true;
};

/** Shows words and the children of `element` in its shadow root; below the children if it cannot have one. */
export function fill(element, root) {
  const words = `${UNAVAILABLE[languageOf(element)].join(" ")} widget-unavailable`;
  try {
    root ??= element.attachShadow({ mode: "open" });
    root.textContent = words;
    root.append(document.createElement("slot"));
  } catch {
    if (!root) element.append(words);
  }
}

// Where a page has replaced something that these files need while they are evaluated, nothing else would be drawn. An
// async function needs no global.
(async () => {
  await undefined;
  for (const place of document.querySelectorAll(`${NAME},script[data-core-url]`)) {
    let element = place;
    if (place.src) {
      if (isEvaluated) continue;
      element = document.createElement(NAME);
      place.after(element);
    }
    if (!element.shadowRoot) fill(element);
  }
})();
