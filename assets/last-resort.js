// What a visitor gets where nothing else works: words, and the element's own children. This file is evaluated before all
// others, so that it can tell whether they were, and it asks for other built-ins than they do.

import { languageOf } from "./language-of.js";
import { UNAVAILABLE } from "./texts.js";

let isEvaluated = false;

/** To be called when every file has been evaluated. */
export const evaluated = () => {
  isEvaluated = true;
};

const wordsFor = (element) => `${UNAVAILABLE[languageOf(element)].join(" ")} widget-unavailable`;

/** Shows words and the children of `element` in its shadow root; below the children if it cannot have one. */
export function fill(element) {
  const words = wordsFor(element);
  try {
    const root = element.shadowRoot ?? element.attachShadow({ mode: "open" });
    root.textContent = words;
    root.append(document.createElement("slot"));
  } catch {
    if (!element.shadowRoot) element.append(words);
  }
}

/** Shows words after a script tag that cannot be drawn. */
export const replaceTag = (script) => script.insertAdjacentText("afterend", wordsFor(script));

// Where a page has replaced something that these files need while they are evaluated, nothing else would be drawn. An
// async function needs no global.
(async () => {
  await undefined;
  for (const element of document.getElementsByTagName("id-contact-initiator")) if (!element.shadowRoot) fill(element);
  if (isEvaluated) return;
  for (const script of document.getElementsByTagName("script")) if (script.hasAttribute("data-core-url")) replaceTag(script);
})();
